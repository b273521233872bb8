import { certificateMessages as paper } from '#src/assessment/messages-certificate.vi.ts';
import { reviewMessages } from '#src/assessment/messages-review.vi.ts';
import { testMessages as texts } from '#src/assessment/messages-test.vi.ts';
import { stepMessages } from '#src/practice/messages-step.vi.ts';
import { readQuiz } from '../journeys/answer-quiz.ts';
import { expect, type Page, test } from '../journeys/fixtures.ts';
import { answerAll, beginTest, finishLessons } from '../journeys/module-test.ts';
import { walkUntil, whatScreenDoes } from '../journeys/practice-guide.ts';
import { pressPrimary, readWorld, startTask } from '../journeys/practice-walk.ts';
import { inspect, looks, openWith } from './inspect.ts';

const firstDay = Date.parse('2026-12-01T02:00:00Z');
for (const [place, [name, look]] of looks.entries()) {
  const options = { tag: place === 0 ? [] : ['@ci'] };
  const begin = async (page: Page) => {
    await openWith(page, look);
    await page.clock.setFixedTime(firstDay);
  };

  test(`axe objects to nothing from a wrong answer to the looking again: ${name}`, { tag: '@ci' }, async ({
    page,
  }) => {
    await begin(page);
    const [question] = await readQuiz('a1-nam-khong');
    const wrong = question?.options.find(({ right }) => right === undefined)?.text ?? '';
    await page.goto('/bai-hoc/a1-nam-khong');
    const form = page.locator('form', { hasText: question?.question ?? '' });
    await form.getByLabel(wrong, { exact: true }).check();
    await form.getByRole('button').click();
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('ct.summary') ?? ''))
      .toContain('"passes":0');
    await page.clock.setFixedTime(firstDay + 3 * 86_400_000);
    await page.goto('/on-lai');
    await expect(page.getByRole('heading', { name: question?.question ?? '' })).toBeVisible();
    await page.getByRole('button', { name: reviewMessages.check }).click();
    await inspect(page, 'nothing chosen');
    await page.getByLabel(wrong, { exact: true }).check();
    await page.getByRole('button', { name: reviewMessages.check }).click();
    await expect(page.getByText(reviewMessages.againIn[0])).toBeVisible();
    await inspect(page, 'the verdict');
    await page.getByRole('button', { name: reviewMessages.finish }).click();
    await expect(page.getByRole('heading', { name: reviewMessages.done.title })).toBeVisible();
    await inspect(page, 'the end');
  });

  test(`axe objects to nothing while one step is done again: ${name}`, { tag: '@ci' }, async ({ page }) => {
    await begin(page);
    const world = readWorld('tam-tru-o-tro');
    await startTask(page, 'tam-tru-o-tro', 'guided');
    await walkUntil(page, world, async () => (await whatScreenDoes(page)) === 'agency-chosen');
    await pressPrimary(page);
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('ct.summary') ?? ''))
      .toContain('#agency');
    await page.clock.setFixedTime(firstDay + 3 * 86_400_000);
    await page.goto('/on-lai');
    await expect(page.getByRole('link', { name: reviewMessages.step.go })).toBeVisible();
    await inspect(page, 'the card');
    await page.getByRole('link', { name: reviewMessages.step.go }).click();
    await expect(page.getByText(stepMessages.text)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 }), 'the screen stands still').toBeFocused();
    await inspect(page, 'the step');
  });

  test(
    `axe objects to nothing from the first question of a test to the paper: ${name}`,
    options,
    async ({ page }) => {
      test.setTimeout(120_000);
      await begin(page);
      await finishLessons(page, 'd');
      await page.goto('/kiem-tra/d');
      await beginTest(page, 'final');
      await page.locator('#test-next').click();
      await inspect(page, 'a question');
      await answerAll(page, (at) => at > 0);
      await inspect(page, 'the result');
      await page.getByRole('link', { name: texts.result.certificate }).click();
      const own = page.getByRole('region', { name: /Chặng D/ });
      await own.getByRole('button', { name: paper.issue }).click();
      await expect(own.getByText(paper.nameError['name.empty'])).toBeVisible();
      await inspect(page, 'no name');
      await own.getByLabel(paper.name).fill('Nguyễn Thị Bưởi');
      await own.getByRole('button', { name: paper.issue }).click();
      await expect(own.getByText(paper.paper.heading)).toBeVisible();
      await page.getByRole('button', { name: paper.check.button }).click();
      await inspect(page, 'the paper');
      await own.getByText(paper.share.title).click();
      await own.getByRole('button', { name: paper.share.send }).click();
      await expect(own.getByText(paper.share.consentMissing)).toBeVisible();
      await inspect(page, 'not agreed to be sent');
      await own.getByLabel(paper.share.consent).check();
      await own.getByRole('button', { name: paper.share.send }).click();
      await expect(own.locator('[data-shared=true]')).toBeVisible();
      await inspect(page, 'sent');
    },
  );
}
