import { loadSandbox } from '#sandbox/load.ts';
import { readSandboxFiles } from '#sandbox/read-sandbox-files.ts';
import { reviewMessages as texts } from '#src/assessment/messages-review.vi.ts';
import { messages as home } from '#src/home/messages.vi.ts';
import { formatWeekdayDate } from '#src/platform/text/dates.ts';
import { drillMessages } from '#src/practice/messages-drill.vi.ts';
import { stepMessages } from '#src/practice/messages-step.vi.ts';
import { messages as progress } from '#src/progress/messages.vi.ts';
import { answerAll, readQuiz } from './answer-quiz.ts';
import { expect, type Page, test } from './fixtures.ts';
import { removePart } from './kept-parts.ts';
import { untilOffline } from './offline-fixtures.ts';
import { fillScreen, walkUntil, whatScreenDoes } from './practice-guide.ts';
import { pressPrimary, readWorld, startTask } from './practice-walk.ts';

const slug = 'a1-nam-khong';
const firstDay = Date.parse('2026-12-01T02:00:00Z');
const dayLength = 86_400_000;

/** Move this phone's clock to nine in the morning, so many days after the first. */
const onDay = (page: Page, day: number) => page.clock.setFixedTime(firstDay + day * dayLength);
const dateOf = (day: number) =>
  formatWeekdayDate(new Date(firstDay + day * dayLength).toISOString().slice(0, 10));
const offer = (page: Page) => page.getByRole('link', { name: home.home.review.title });

/** What Home reads is written after the answer is stored. */
async function untilDue(page: Page, subject: string, day: number): Promise<void> {
  const due = Math.floor((firstDay + day * dayLength + 7 * 3_600_000) / dayLength);
  const kept = () =>
    page.evaluate(
      (of) => JSON.parse(localStorage.getItem('ct.summary') ?? '{}').review?.cards[of]?.due,
      subject,
    );
  await expect.poll(kept).toBe(due);
}

test('a wrong answer comes back on day 3, 10 and 30, without network too, and then no more', {
  tag: '@ci',
}, async ({ page, context }) => {
  const [question] = await readQuiz(slug);
  if (!question) throw new Error('no question');
  const subject = `${slug}#${question.id}`;
  const answer = async (isRight: boolean) => {
    const option = question.options.find(({ right }) => (right ?? false) === isRight);
    await page.getByLabel(option?.text ?? '', { exact: true }).check();
    await page.getByRole('button', { name: texts.check }).click();
    await expect(page.getByText(option?.reason ?? '')).toBeVisible();
  };
  await onDay(page, 0);
  await page.goto(`/bai-hoc/${slug}`);
  await answerAll(page, await readQuiz(slug), { firstRight: false });
  await untilDue(page, subject, 3);
  await page.goto('/');
  await untilOffline(page, 'current');
  await expect(offer(page)).toBeHidden();
  await page.goto('/on-lai');
  await expect(page.getByText(texts.none.next(dateOf(3)))).toBeVisible();

  await page.goto('/tai-ve');
  await removePart(page, 'module-a'); // Whoever does without the lessons still reviews.
  await untilOffline(page, 'current');
  await context.setOffline(true);
  for (const [day, passes] of [
    [3, 0],
    [10, 1],
  ] as const) {
    await test.step(`day ${day}`, async () => {
      await onDay(page, day);
      await page.goto('/');
      await offer(page).click();
      await expect(page.getByRole('heading', { name: question.question })).toBeVisible();
      await page.getByRole('button', { name: texts.check }).click();
      await expect(page.getByText(texts.chooseFirst)).toBeVisible();
      await answer(true);
      await expect(page.getByText(texts.againIn[passes + 1] ?? '')).toBeVisible();
      await page.getByRole('button', { name: texts.finish }).click();
      await expect(page.getByRole('heading', { name: texts.done.title })).toBeFocused();
      await expect(page.getByText(texts.done.next(dateOf(passes === 0 ? 10 : 30)))).toBeVisible();
      await page.goto('/');
      await expect(offer(page)).toBeHidden();
    });
  }
  await test.step('day 30, wrong: begins again at day 3', async () => {
    await onDay(page, 30);
    await page.goto('/on-lai');
    await answer(false);
    await expect(page.getByText(texts.againIn[0])).toBeVisible();
    await expect(page.getByRole('link', { name: texts.readAgain('').slice(0, 12) })).toHaveAttribute(
      'href',
      `/bai-hoc/${slug}#${question.anchor}`,
    );
    await untilDue(page, subject, 33);
  });
  for (const day of [33, 40, 60]) {
    await onDay(page, day);
    await page.goto('/on-lai');
    await answer(true);
  }
  await expect(page.getByText(texts.againIn[3])).toBeVisible();
  await onDay(page, 100);
  await page.goto('/on-lai');
  await expect(page.getByText(texts.none.nothing)).toBeVisible();
});

test('the reminder can be turned off and on', async ({ page }) => {
  await onDay(page, 0);
  await page.goto(`/bai-hoc/${slug}`);
  const questions = await readQuiz(slug);
  await answerAll(page, questions, { firstRight: false });
  await untilDue(page, `${slug}#${questions[0]?.id}`, 3);
  await onDay(page, 4);
  await page.goto('/on-lai');
  await page.getByRole('button', { name: texts.turnOff }).click();
  await expect(page.getByText(texts.off.title)).toBeVisible();
  await page.goto('/');
  await expect(offer(page)).toBeHidden();
  await page.goto('/on-lai');
  await page.getByRole('button', { name: texts.off.on }).click();
  await page.goto('/');
  await expect(offer(page)).toBeVisible();
});

test('the very step of a task that failed is done again, alone, with a run under way left as it is', {
  tag: '@ci',
}, async ({ page }) => {
  const task = 'tam-tru-o-tro';
  const world = readWorld(task);
  await onDay(page, 0);
  await startTask(page, task, 'guided');
  await walkUntil(page, world, async () => (await whatScreenDoes(page)) === 'agency-chosen');
  await pressPrimary(page);
  await expect(page.getByRole('alert').first()).toBeVisible();
  await untilDue(page, `${task}#agency`, 3);

  await onDay(page, 3);
  await page.goto('/on-lai');
  await expect(page.getByRole('heading', { name: texts.step.heading(progress.step.agency) })).toBeVisible();
  await page.getByRole('link', { name: texts.step.go }).click();
  await expect(page.getByText(stepMessages.text)).toBeVisible();
  await expect.poll(() => whatScreenDoes(page)).toBe('agency-chosen');
  await fillScreen(page, world);
  await pressPrimary(page);
  await expect(page.getByText(stepMessages.done.right.title)).toBeVisible();
  await untilDue(page, `${task}#agency`, 10);
  await page.getByRole('link', { name: stepMessages.back }).click();
  await expect(page.getByText(texts.none.next(dateOf(10)))).toBeVisible();

  await page.goto('/tien-do');
  await expect(page.getByRole('region', { name: progress.runs.heading })).toContainText(world.scenario.title);
});

test('a message taken for genuine comes back by itself', async ({ page }) => {
  await onDay(page, 0);
  await page.goto('/thuc-hanh/that-hay-gia');
  const sender = await page.locator('.drill-message strong').first().textContent();
  const { drills, scams } = loadSandbox(readSandboxFiles());
  const message = scams.find(({ id }) => id === drills[0]?.messages[0]);
  const say = (isGenuine: boolean) =>
    page.getByRole('button', { name: isGenuine ? drillMessages.genuine : drillMessages.fake }).click();
  await say(!message?.genuine);
  await untilDue(page, `that-hay-gia#${message?.id}`, 3);
  await onDay(page, 3);
  await page.goto('/on-lai');
  await page.getByRole('link', { name: texts.step.go }).click();
  await expect(page.locator('.drill-message')).toContainText(sender ?? '');
  await say(message?.genuine ?? false);
  await untilDue(page, `that-hay-gia#${message?.id}`, 10);
  await page.getByRole('link', { name: drillMessages.toReview }).click();
  await expect(page.getByText(texts.none.next(dateOf(10)))).toBeVisible();
});
