import { expect, type Page, test } from '../journeys/fixtures.ts';
import { signIn } from '../journeys/practice-guide.ts';
import { pressPrimary, readWorld, startTask } from '../journeys/practice-walk.ts';
import { inspect, openWith } from './inspect.ts';

const looks = [
  { name: 'light, on a phone', theme: 'light', text: '1', width: 360, height: 740 },
  { name: 'dark, 320 px, largest text', theme: 'dark', text: '3', width: 320, height: 640 },
] as const;

for (const { name, ...look } of looks) {
  test(`axe objects to nothing where a task asks questions: ${name}`, { tag: '@ci' }, async ({ page }) => {
    await openWith(page, look);
    await test.step('cards', () => visitCards(page));
    await test.step('pages of procedures', () => visitProcedures(page));
    await test.step('the profile', () => visitProfile(page));
  });
}

async function answer(page: Page, question: string, choice: string): Promise<void> {
  await page.locator(`input[name="${question}"][value="${choice}"]`).check();
  await page.locator('#answer-question').click();
}

async function visitCards(page: Page): Promise<void> {
  await startTask(page, 'nam-the', 'guided');
  await inspect(page, 'cards');
  await answer(page, 'the-gio', 'khong-gap');
  await expect(page.locator('#the-gio-error')).toBeVisible();
  await inspect(page, 'a card in the wrong place');
  await answer(page, 'the-gio', 'khong-gio');
  await expect(page.locator('input[name="the-giay"]').first()).toBeVisible();
  await inspect(page, 'the next card');
}

async function visitProcedures(page: Page): Promise<void> {
  await startTask(page, 'tim-ba-thu-tuc', 'alone');
  await page.locator('[data-does="page-opened:find"]').click();
  await expect(page.locator('#search')).toBeVisible();
  await inspect(page, 'looking for what is asked');
  await page.locator('#dang-ky-tam-tru').click();
  await expect(page.locator('#to-question')).toBeVisible();
  await inspect(page, 'a procedure with its question');
  await answer(page, 'tam-tru-ai-nhan', 'cong-an');
  await expect(page.locator('#primary-action')).toBeVisible();
  await inspect(page, 'answered, and on to the next');
}

async function visitProfile(page: Page): Promise<void> {
  await startTask(page, 'sua-so-may', 'alone');
  await page.locator('[data-does="page-opened:sign-in"]').click();
  await signIn(page, readWorld('sua-so-may'));
  await page.locator('[data-does="page-opened:profile"]').click();
  await expect(page.locator('#newsPhone')).toBeVisible();
  await inspect(page, 'profile');
  await pressPrimary(page);
  await expect(page.getByRole('alert')).toBeFocused();
  await inspect(page, 'profile, refused');
}
