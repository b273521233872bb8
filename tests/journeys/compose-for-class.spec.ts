import { messages } from '#src/practice/messages.vi.ts';
import { composeMessages as texts } from '#src/practice/messages-compose.vi.ts';
import { expect, test } from './fixtures.ts';
import { expectScreen } from './practice-account.ts';

test('a trainer spoils a picture and sends a stranger into a task of any procedure', { tag: '@ci' }, async ({
  page,
}) => {
  await page.goto('/thuc-hanh/soan-bai');
  await expect(page.locator('input[id^="compose-F-"]').first()).toBeVisible(); // The first task already takes faults.
  await page.locator('#compose-task').selectOption('tam-tru-o-tro');
  await page.locator('#compose-F-IMG-CROP').check();
  await page.locator('#compose-F-FAKE99').check();
  await page.getByRole('radio', { name: messages.modes.alone }).check();
  await page.locator('#compose-try').click();
  await expectScreen(page, messages.home.title);
  await page.locator('#open-phone').click();
  await page.locator('[data-does="page-opened:gallery"]').click();
  const spoilt = page.locator('.image-card').first();
  await expect(spoilt).toContainText('chụp gần quá');
  await expect(spoilt.locator('img')).toHaveClass(/spoilt-cropped/);
});

test('a trainer looks for a fault and finds the task that is about it', { tag: '@ci' }, async ({ page }) => {
  await page.goto('/thuc-hanh/soan-bai');
  await page.getByText(texts.otherFaults).click();
  await page.locator('#compose-fault').selectOption('F-LOSTPHONE');
  await page.getByRole('button', { name: texts.takeTask('Mất điện thoại') }).click();
  await expect(page.locator('#compose-task')).toHaveValue('mat-dien-thoai');
  await expect(page.locator('#compose-task')).toBeFocused();
  await expect(page.locator('#compose-link')).toHaveValue(/\?bai=mat-dien-thoai&de=a&so=2026$/);
});

test('what is chosen before the code of the page has come stands when it is there', { tag: '@ci' }, async ({
  page,
}) => {
  const code = Promise.withResolvers<void>();
  await page.route('**/ComposeTask.*.js', async (route) => {
    await code.promise;
    await route.continue();
  });
  await page.goto('/thuc-hanh/soan-bai', { waitUntil: 'commit' });
  await page.locator('#compose-task').selectOption('tam-tru-o-tro');
  code.resolve();
  await page.locator('#compose-F-IMG-CROP').check();
  await expect(page.locator('#compose-link')).toHaveValue(/bai=tam-tru-o-tro/);
});
