import { messages } from '#src/practice/messages.vi.ts';
import { formMessages } from '#src/practice/messages-forms.vi.ts';
import { expect, test } from './fixtures.ts';
import { findProcedure, heading } from './practice-filing.ts';
import { isDone, walkUntil } from './practice-guide.ts';
import { pressPrimary, readWorld, startTask } from './practice-walk.ts';

for (const task of ['trich-luc-khai-sinh']) {
  test(`${task}, as the guide says, from the front page to the result`, { tag: '@ci' }, async ({ page }) => {
    await startTask(page, task, 'guided');
    await walkUntil(page, readWorld(task), isDone);
    await page.locator('#see-result').click();
    await expect(page.locator('#screen-title')).toHaveText(messages.result.title);
  });
}

test('a procedure that is only looked up: found by its folk name, read, and back to the list', {
  tag: '@ci',
}, async ({ page }) => {
  await startTask(page, 'khai-sinh-cho-chau', 'guided');
  await page.locator('[data-does="page-opened:find"]').first().click();
  await findProcedure(page, 'mat bang lai', 'cap-lai-giay-phep-lai-xe');
  const { lookUp, standing, action } = formMessages.procedure;
  await expect(page.getByText(lookUp.title)).toBeVisible();
  await expect(page.getByText(standing.example).first()).toBeVisible();
  await expect(page.getByRole('button', { name: action })).toHaveCount(0);
  await pressPrimary(page);
  await expect(heading(page)).toHaveText(formMessages.find.title);
  await expect(page.locator('#search')).toHaveValue('mat bang lai');
});
