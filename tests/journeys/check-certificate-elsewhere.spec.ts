import { certificateMessages as texts } from '#src/assessment/messages-certificate.vi.ts';
import { expect, openAnotherPhone, type Page, test } from './fixtures.ts';
import { earnCertificate } from './module-test.ts';

test('a code is checked on another phone once its paper was sent, and no more once it was taken back', {
  tag: '@ci',
}, async ({ page, context, server, network }) => {
  test.setTimeout(120_000);
  const own = page.getByRole('region', { name: /Chặng D/ });
  const code = await earnCertificate(page, 'd', 'Lò Thị Páo');
  const elsewhere = await openAnotherPhone(context, server);
  await elsewhere.goto('/chung-nhan');

  await test.step('before it is sent, another phone does not know it', async () => {
    await check(elsewhere, code);
    await expect(elsewhere.getByText(texts.check.missing)).toBeVisible();
  });
  await test.step('nothing is sent without the person’s word', async () => {
    await own.getByText(texts.share.title).click();
    await own.getByRole('button', { name: texts.share.send }).click();
    await expect(own.getByText(texts.share.consentMissing)).toBeVisible();
    await expect(own.getByLabel(texts.share.consent)).toBeFocused();
  });
  await test.step('without network it waits, and a code of elsewhere cannot be asked for', async () => {
    await network.cut();
    await own.getByLabel(texts.share.consent).check();
    await own.getByRole('button', { name: texts.share.send }).click();
    await expect(own.getByText(texts.share.waiting)).toBeVisible();
    await check(page, 'ABCDE23456');
    await expect(page.getByText(texts.check.offline)).toBeVisible();
  });
  await test.step('and goes by itself when the network is back', async () => {
    await network.restore();
    await expect(own.locator('[data-shared=true]')).toBeVisible();
    await page.reload();
    await expect(own.locator('[data-shared=true]')).toBeVisible();
  });
  await test.step('now another phone knows it', async () => {
    await check(elsewhere, code.toLowerCase());
    await expect(elsewhere.getByText(/^Đúng\. Giấy chặng D cấp cho Lò Thị Páo/)).toBeVisible();
  });
  await test.step('taken back without network: it waits, too, and then it is gone everywhere', async () => {
    await network.cut();
    await own.getByRole('button', { name: texts.share.withdraw }).click();
    await expect(own.getByText(texts.share.withdrawing)).toBeVisible();
    await network.restore();
    await expect(own.getByText(texts.share.withdrawn)).toBeVisible();
    await check(elsewhere, code);
    await expect(elsewhere.getByText(texts.check.missing)).toBeVisible();
    await check(page, code);
    await expect(page.getByText(/^Đúng\. Giấy chặng D/)).toBeVisible();
  });
});

async function check(page: Page, code: string): Promise<void> {
  await page.getByLabel(texts.check.label).fill(code);
  await page.getByRole('button', { name: texts.check.button }).click();
}
