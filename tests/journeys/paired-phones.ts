import { pairMessages } from '#src/board/messages-pair.vi.ts';
import { messages } from '#src/practice/messages.vi.ts';
import { expect, type Page } from './fixtures.ts';
import { pressPrimary, startTask } from './practice-walk.ts';

const { owner, helper } = pairMessages;

/** Ask for help from the menu of the portal. @returns the six digits */
export async function askForHelp(page: Page): Promise<string> {
  await page.locator('#open-menu').click();
  await page.getByRole('button', { name: messages.menuItems.askHelper }).click();
  const dialog = page.getByRole('dialog', { name: owner.title });
  await expect(dialog).toContainText(owner.seesNot);
  await dialog.getByRole('button', { name: owner.open }).click();
  const code = page.locator('.pair-code');
  await expect(code).toHaveText(/^\d{3} \d{3}$/);
  return (await code.textContent()) ?? '';
}

/** Type the digits on the other phone. */
export async function joinBy(page: Page, code: string): Promise<void> {
  await page.getByLabel(helper.code).fill(code);
  await page.getByRole('button', { name: helper.join, exact: true }).click();
}

/** The owner stands at the page of the form that asks for a name and a number; the helper sees it. */
export async function pairUp(ownerPage: Page, helperPage: Page): Promise<string> {
  await startTask(ownerPage, 'dien-bieu-mau', 'alone');
  await ownerPage.locator('#applicantPhone').fill('0600000104');
  await pressPrimary(ownerPage);
  await ownerPage.locator('#applicantIsOwner').uncheck();
  await expect(ownerPage.locator('#ownerName')).toBeVisible();
  const code = await askForHelp(ownerPage);
  await helperPage.goto('/cung-lam');
  await joinBy(helperPage, code);
  await expect(ownerPage.getByRole('region', { name: owner.title })).toContainText(owner.barJoined);
  await expect(ownerPage.getByRole('dialog')).toHaveCount(0);
  await expect(seenStep(helperPage)).toContainText('Ai là chủ hồ sơ?');
  return code;
}

/** The step that the helper sees, in words. */
export function seenStep(page: Page) {
  return page.locator('.pair-step');
}

/** A control of the other phone, on the helper's. */
export function seenControl(page: Page, name: string | RegExp) {
  return page.locator('.pair-phone').getByRole('button', { name });
}
