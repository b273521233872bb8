import type { Locator } from '@playwright/test';
import { messages } from '#src/lessons/messages.vi.ts';
import { messages as quiz } from '#src/lessons/quiz-messages.vi.ts';
import { answerAll, readQuiz } from './answer-quiz.ts';
import { expect, type Page, test } from './fixtures.ts';

const lesson = '/bai-hoc/a1-nam-khong';
const question = 'Muốn biết hồ sơ đã gửi đang ở bước nào thì cần giữ gì?';

/** The form of one question, once it can be checked. */
async function openQuestion(page: Page) {
  const form = page.locator('form').filter({ hasText: question });
  await form.scrollIntoViewIfNeeded();
  await expect(form.getByRole('button', { name: quiz.check })).toBeVisible();
  return form;
}

async function topOf(part: Locator): Promise<number> {
  return (await part.boundingBox())?.y ?? 0;
}

/** Where the bar that stays on top ends. */
async function barEnd(page: Page): Promise<number> {
  const bar = await page.locator('.lesson-progress').boundingBox();
  if (!bar) throw new Error('the lesson has no bar');
  return bar.y + bar.height;
}

/** What waits on the phone for the recorder. */
function waiting(page: Page): Promise<string | null> {
  return page.evaluate(() => localStorage.getItem('ct.pending'));
}

test('a learner reads, answers wrongly, reads again, answers rightly and goes on to practise', async ({
  page,
  requests,
}) => {
  await page.goto('/bai-hoc');
  await page.getByRole('link', { name: 'Năm cái “không” và ba lời hứa' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Năm cái “không” và ba lời hứa');

  const form = await openQuestion(page);
  await test.step('a wrong answer has a reason and a way back', async () => {
    await form.getByRole('radio', { name: 'Số thứ tự ngồi chờ ở xã' }).check();
    await form.getByRole('button', { name: quiz.check }).click();
    await expect(form.getByRole('status')).toContainText(quiz.wrong);
    await form.getByRole('link', { name: /Đọc lại phần “Ba lời hứa/ }).click();
    await expect(page).toHaveURL(`${lesson}#ba-loi-hua`);
    const heading = page.getByRole('heading', { name: 'Ba lời hứa với người nộp qua mạng' });
    await expect(heading).toBeInViewport();
    expect(await topOf(heading), 'the bar above hides nothing of it').toBeGreaterThan(await barEnd(page));
  });
  await test.step('the right answer says why', async () => {
    await form.getByRole('radio', { name: 'Mã hồ sơ', exact: true }).check();
    await form.getByRole('button', { name: quiz.check }).click();
    await expect(form.getByRole('status')).toContainText(quiz.right);
  });
  await test.step('the way to practise stands in the lesson', async () => {
    const practise = page.getByRole('link', { name: 'Thử ngay: xem một hồ sơ' });
    await expect(practise).toHaveAttribute('href', '/thuc-hanh/cong?bai=nam-khong');
  });
  expect(requests.filter((address) => address.includes('Số thứ tự'))).toEqual([]);
});

test('a lesson is marked as read, and as learnt once every answer is right', { tag: '@ci' }, async ({
  page,
}) => {
  const marks = (standing: 'read' | 'learnt') =>
    page.getByText(messages.standing[standing]).filter({ visible: true });
  const finished = (standing: 'read' | 'learnt') => page.locator(`[data-finished=${standing}]`);
  await test.step('read by the button: no tick', async () => {
    await page.goto(lesson);
    await page.getByRole('button', { name: messages.finish }).click();
    await expect(finished('read')).toBeVisible();
    await page.goto('/bai-hoc');
    await expect(marks('read')).toHaveCount(1);
    await expect(marks('learnt')).toHaveCount(0);
  });
  const questions = await readQuiz('a1-nam-khong');
  await test.step('every question answered, one wrongly: still no tick', async () => {
    await page.goto(lesson);
    await answerAll(page, questions, { firstRight: false });
    await expect(page.getByText(quiz.allAnswered(1))).toBeVisible();
    await expect(finished('read')).toBeVisible();
    await page.goto('/bai-hoc');
    await expect(marks('learnt')).toHaveCount(0);
  });
  await test.step('the one that was left, at a later visit: learnt', async () => {
    await page.goto(lesson);
    await expect(page.getByText(quiz.wasRight)).toHaveCount(questions.length - 1);
    await answerAll(page, questions.slice(0, 1), { firstRight: true });
    await expect(page.getByText(quiz.allAnswered(0))).toBeVisible();
    await expect(finished('learnt')).toBeVisible();
    await page.goto('/bai-hoc');
    await expect(marks('learnt')).toHaveCount(1);
    await expect(marks('read')).toHaveCount(0);
  });
});

test('reading alone loads neither the framework nor the database', async ({ page, requests }) => {
  await page.goto(lesson);
  await expect(page.getByText(/Phần 1/)).toBeVisible();
  const scripts = requests.filter((address) => new URL(address).pathname.endsWith('.js'));
  const names = scripts.map((address) => new URL(address).pathname);
  expect(names.filter((name) => /svelte|render|record|database|dexie/i.test(name))).toEqual([]);
});

test.describe('when the network goes before the first answer', () => {
  // It would answer from its pack, out of Playwright's sight.
  test.use({ serviceWorkers: 'block' });

  test('the answer waits on the phone, and is taken in when the network is back', async ({ page }) => {
    const recorder = /\/_astro\/record\./;
    await page.route(recorder, (route) => route.abort());
    await page.goto(lesson);
    const form = await openQuestion(page);
    await form.getByRole('radio', { name: 'Mã hồ sơ', exact: true }).check();
    const missed = page.waitForEvent('requestfailed', (request) => recorder.test(request.url()));
    await form.getByRole('button', { name: quiz.check }).click();
    await missed;
    await expect(form.getByRole('status')).toContainText(quiz.right);
    expect(await waiting(page)).toContain('question-answered');
    await page.unroute(recorder);
    await page.goto('/tien-do');
    await expect.poll(() => waiting(page)).toBeNull();
    await page.goto(lesson);
    await expect(page.getByText(quiz.wasRight)).toHaveCount(1);
  });
});

test('whoever leaves in the moment of the last answer keeps it', { tag: '@ci' }, async ({ page }) => {
  await page.goto(lesson);
  const form = await openQuestion(page);
  await form.getByRole('radio', { name: 'Mã hồ sơ', exact: true }).check();
  await form.getByRole('button', { name: quiz.check }).evaluate((button: HTMLButtonElement) => {
    button.click();
    location.assign('/bai-hoc');
  });
  await page.waitForURL('/bai-hoc');
  expect(await waiting(page)).toContain('question-answered');
  await page.goto(lesson);
  await expect(page.getByText(quiz.wasRight)).toHaveCount(1);
});

test.describe('with storage blocked', () => {
  test('the quiz works and says once that nothing is kept', async ({ page }) => {
    await page.addInitScript(() => {
      for (const store of ['localStorage', 'indexedDB']) {
        Object.defineProperty(window, store, {
          get() {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
      }
    });
    await page.goto(lesson);
    const form = await openQuestion(page);
    await form.getByRole('radio', { name: 'Mã hồ sơ', exact: true }).check();
    await form.getByRole('button', { name: quiz.check }).click();
    await expect(form.getByRole('status')).toContainText(quiz.right);
    await expect(page.getByText(quiz.notStored)).toHaveCount(1);
    await form.getByRole('button', { name: quiz.check }).click();
    await expect(page.getByText(quiz.notStored)).toHaveCount(1);
  });
});
