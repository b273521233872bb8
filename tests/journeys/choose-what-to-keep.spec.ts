import { testMessages as tests } from '#src/assessment/messages-test.vi.ts';
import { messages as home } from '#src/home/messages.vi.ts';
import { messages as strip } from '#src/platform/offline/messages.vi.ts';
import { downloadsMessages as texts } from '#src/platform/offline/ui/downloads-messages.vi.ts';
import { messages as progress } from '#src/progress/messages.vi.ts';
import { messages as takeHome } from '#src/take-home/messages.vi.ts';
import { answerAll, readQuiz } from './answer-quiz.ts';
import { expect, type Page, test } from './fixtures.ts';
import { removePart, row, standing } from './kept-parts.ts';
import { untilOffline } from './offline-fixtures.ts';

const size = /\d+(,\d+)?\u00a0[KM]B/;
const answered = 'c1-theo-doi';

/** Names of the caches that hold packs of a group. */
function cachesOf(page: Page, first: string): Promise<string[]> {
  return page.evaluate(
    async (start) => (await caches.keys()).filter((name) => name.startsWith(`ct-pack:${start}`)),
    first,
  );
}

test('one module is removed and stays away, and the whole course is fetched again', { tag: '@ci' }, async ({
  page,
  network,
}) => {
  const questions = await readQuiz(answered);
  await test.step('a question is answered, so that there is a result to keep', async () => {
    await page.goto(`/bai-hoc/${answered}`);
    await answerAll(page, questions, { firstRight: true });
    await expect(page.locator('[data-finished=learnt]')).toBeVisible();
    await untilOffline(page, 'current');
  });

  await test.step('everything is here, with its size', async () => {
    await page.goto('/bai-hoc');
    await page.getByRole('link', { name: texts.open }).click();
    await expect(page.getByText(texts.course.here)).toBeVisible();
    for (const group of ['module-a', 'module-c', 'practice', 'search', 'shared']) {
      await standing(page, group).toContainText(texts.standing.here);
      await standing(page, group).toContainText(size);
    }
    await expect(page.getByText(/Các phần đã tải đang chiếm khoảng/)).toContainText(/còn chỗ trống khoảng/);
    await expect(row(page, 'shared').getByRole('button')).toHaveCount(0);
    await expect(page.getByText(strip.lines.ready)).toBeVisible();
  });

  await test.step('asked once, keeping it changes nothing', async () => {
    const button = row(page, 'module-c').getByRole('button', { name: new RegExp(`^${texts.remove}`) });
    await button.click();
    await row(page, 'module-c').getByRole('button', { name: texts.ask.no }).click();
    await expect(button).toBeFocused();
    await standing(page, 'module-c').toContainText(texts.standing.here);
  });

  await test.step('removed: its packs are gone, the others are not, and the strip says so', async () => {
    await removePart(page, 'module-c');
    await expect.poll(() => cachesOf(page, 'module-c')).toEqual([]);
    expect(await cachesOf(page, 'module-b')).toHaveLength(1);
    await untilOffline(page, 'current');
    await expect(page.getByText(strip.lines['ready-chosen'])).toBeVisible();
  });

  await test.step('other pages do not bring it back', async () => {
    await page.goto('/bai-hoc');
    await untilOffline(page, 'current');
    await expect(page.getByText(strip.lines['ready-chosen'])).toBeVisible();
    expect(await cachesOf(page, 'module-c')).toEqual([]);
  });

  await test.step('without a network its lessons say why, and the way to this page', async () => {
    await network.cut();
    await page.goto('/bai-hoc/c2-bo-sung');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(home.offline.title);
    await page.getByRole('main').getByRole('link', { name: texts.open }).click();
    await standing(page, 'module-c').toHaveAttribute('data-standing', 'absent');
    await page.goto('/bai-hoc/b1-tim-thu-tuc');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(home.offline.title);
    await page.goto('/kiem-tra/c');
    await expect(
      page.getByRole('button', { name: tests.start(tests.time.before.name) }),
      'questions of tests and reviews stay',
    ).toBeVisible();
    await page.goto('/tien-do');
    await expect(page.getByRole('main')).toContainText(
      progress.done.rightAnswers(questions.length, questions.length),
    );
    await network.restore();
  });

  await test.step('the whole course is fetched again, and opens without a network', async () => {
    await page.goto('/tai-ve');
    const whole = page.getByRole('button', { name: new RegExp(texts.course.offered('').slice(0, 10)) });
    await expect(whole).toHaveText(size);
    await whole.click();
    await expect(page.getByText(texts.course.here)).toBeVisible();
    await standing(page, 'module-c').toContainText(texts.standing.here);
    await expect(page.getByText(strip.lines.ready)).toBeVisible();
    await network.cut();
    await page.goto('/bai-hoc/c2-bo-sung');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(home.offline.title);
    await network.restore();
  });
});

test('what trainers hand out and show comes only when asked for, and then opens without a network', {
  tag: '@ci',
}, async ({ page, network }) => {
  await page.goto('/mang-ve');
  await untilOffline(page, 'current');
  expect(await cachesOf(page, 'take-home')).toEqual([]);
  await page.getByRole('main').getByRole('link', { name: takeHome.offlineLink }).click();
  await expect(page.getByText(texts.course.here)).toBeVisible();
  await standing(page, 'take-home').toHaveAttribute('data-standing', 'absent');
  await row(page, 'take-home')
    .getByRole('button', { name: new RegExp(`^${texts.fetch}`) })
    .click();
  await standing(page, 'take-home').toHaveAttribute('data-standing', 'here');
  await network.cut();
  await page.goto('/trinh-chieu/d3-tu-lam-va-day-lai');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(home.offline.title);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/#so-2$/);
  await network.restore();
});
