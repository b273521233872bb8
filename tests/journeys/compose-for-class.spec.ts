import { messages } from '#src/practice/messages.vi.ts';
import { composeMessages as texts } from '#src/practice/messages-compose.vi.ts';
import { drawMessages } from '#src/practice/messages-draw.vi.ts';
import { startMessages } from '#src/practice/messages-start.vi.ts';
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

test('a link that was cut on its way says so, and begins nothing by itself', { tag: '@ci' }, async ({
  page,
}) => {
  await page.goto('/thuc-hanh/cong?bai=tam-tru-o-tro&cach=alone&loi=F-FAKE99.F-');
  await expect(page.getByText(startMessages.linkCut).filter({ visible: true })).toHaveCount(1);
  await page.getByRole('link', { name: startMessages.alone }).click();
  await expectScreen(page, messages.home.title);
});

test('whoever has learnt everything draws a dossier with a fault, is not told which, and does it alone', {
  tag: '@ci',
}, async ({ page }) => {
  await page.goto('/bai-hoc/d3-tu-lam-va-day-lai');
  await page.getByRole('main').getByRole('link', { name: drawMessages.title }).click();
  await page.locator('#draw').click();
  const first = await page.getByRole('heading', { level: 2 }).textContent();
  await page.locator('#draw').click();
  await expect(page.getByRole('heading', { level: 2 })).not.toHaveText(first ?? '');
  const address = new URLSearchParams(
    (await page.locator('#draw-begin').getAttribute('href'))?.split('?')[1],
  );
  expect(['mo-quan-ca-phe', 'tam-tru-o-tro', 'xac-nhan-doc-than']).toContain(address.get('bai'));
  expect(address.get('loi')).toMatch(/^F-[A-Z0-9-]+$/);
  await page.locator('#draw-begin').click();
  await expect(page).toHaveURL(/cach=alone/);
  await expect(page.getByRole('heading', { level: 1, name: messages.home.title })).toBeVisible();
});
