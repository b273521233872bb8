import { formerMessages as former } from '#src/platform/places/messages.vi.ts';
import { expect, test } from './fixtures.ts';
import { beginFiling, chooseCommittee } from './practice-filing.ts';
import { readWorld, startTask } from './practice-walk.ts';

const scenario = 'khai-sinh-cho-chau';

test('a learner who knows only the name of before 2025 finds the commune of today', async ({ page }) => {
  await startTask(page, scenario, 'alone');
  await beginFiling(page, readWorld(scenario), 'khai sinh');
  await page.locator('#agencyPlace').selectOption('25');
  await page.getByText(former.ask).click();
  const field = page.getByLabel(former.field);
  await test.step('a name that never was', async () => {
    await field.fill('xyz');
    await expect(page.getByText(former.none)).toBeVisible();
  });
  await test.step('the old name, without marks and not to its end', async () => {
    await field.fill('phuc kha');
    await page.getByRole('button', { name: /Phúc Khánh.*nay là Xã Thượng Long/ }).click();
    await expect(page.locator('#agencyPlace')).toHaveValue('08323');
    await expect(page.locator('#agencyPlace')).toBeFocused();
  });
  await chooseCommittee(page, '08323');
});
