import { formMessages } from '#src/practice/messages-forms.vi.ts';
import { expect, test } from './fixtures.ts';
import { findProcedure, heading } from './practice-filing.ts';
import { pressPrimary, startTask } from './practice-walk.ts';

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
