import { messages } from '#src/practice/messages.vi.ts';
import { expect, test } from './fixtures.ts';
import { isDone, walkUntil } from './practice-guide.ts';
import { readWorld, startTask } from './practice-walk.ts';

for (const task of ['trich-luc-khai-sinh']) {
  test(`${task}, as the guide says, from the front page to the result`, { tag: '@ci' }, async ({ page }) => {
    await startTask(page, task, 'guided');
    await walkUntil(page, readWorld(task), isDone);
    await page.locator('#see-result').click();
    await expect(page.locator('#screen-title')).toHaveText(messages.result.title);
  });
}
