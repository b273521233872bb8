import { messages } from '#src/practice/messages.vi.ts';
import { expect, test } from './fixtures.ts';
import { heading } from './practice-filing.ts';
import { readWorld, startTask } from './practice-walk.ts';

for (const task of ['nam-the', 'sau-trang-thai']) {
  test(`${task}: cards are sorted, a wrong place says why, and a reload keeps what is sorted`, {
    tag: '@ci',
  }, async ({ page }) => {
    const { questions } = readWorld(task).scenario;
    await startTask(page, task, 'alone');
    await expect(heading(page)).toHaveText(messages.guide.cards);
    for (const { id, text, choices, right, why } of questions) {
      const wrong = choices.find((choice) => choice.why !== undefined);
      await expect(page.getByText(text)).toBeVisible();
      await page.locator(`input[name="${id}"][value="${wrong?.id}"]`).check();
      await page.locator('#answer-question').click();
      await expect(page.getByText(wrong?.why ?? '').first()).toBeVisible();
      await page.locator(`input[name="${id}"][value="${right}"]`).check();
      await page.locator('#answer-question').click();
      await expect(page.getByText(why)).toBeVisible();
      if (id !== questions[0]?.id) continue;
      await page.reload();
      await expect(page.getByText(why)).toBeVisible();
    }
    await page.locator('#see-result').click();
    await expect(heading(page)).toHaveText(messages.result.title);
  });
}
