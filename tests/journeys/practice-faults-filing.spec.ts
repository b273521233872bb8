import { fieldProblemTexts, refusalTexts } from '#src/practice/messages-codes.vi.ts';
import { dossierMessages } from '#src/practice/messages-dossier.vi.ts';
import { formMessages } from '#src/practice/messages-forms.vi.ts';
import { expect, test } from './fixtures.ts';
import { attestAndSubmit, heading } from './practice-filing.ts';
import { signIn } from './practice-guide.ts';
import { fillFormPage, pressPrimary, readWorld, startTask } from './practice-walk.ts';

test('the answer to a submission is lost: looking first finds that it did not arrive, then it is sent again', {
  tag: '@ci',
}, async ({ page }) => {
  await startTask(page, 'nop-chua-toi', 'alone');
  await attestAndSubmit(page);
  await expect(heading(page)).toHaveText(formMessages.review.unknownTitle);
  await pressPrimary(page);
  await expect(heading(page)).toHaveText(dossierMessages.mine.title);
  await expect(page.getByText(dossierMessages.mine.notArrived)).toBeVisible();
  await page.getByRole('button', { name: dossierMessages.mine.open }).click();
  await attestAndSubmit(page);
  await expect(heading(page)).toHaveText(dossierMessages.submitted.title);
  await expect(page.locator('.code')).toContainText('TH000.00');
});

test('submitting again without looking makes two dossiers; the later one is withdrawn after a second look', {
  tag: '@ci',
}, async ({ page }) => {
  await startTask(page, 'nop-ho-so', 'alone');
  await attestAndSubmit(page);
  await expect(heading(page)).toHaveText(formMessages.review.unknownTitle);
  await page.locator('#submit-anyway').click();
  await expect(heading(page)).toHaveText(dossierMessages.submitted.title);
  const code = (await page.locator('.code').textContent())?.replace(/\s/g, '') ?? '';
  await page.locator('#go-home').click();
  await page.locator('[data-does="page-opened:my-dossiers"]').click();
  await expect(page.getByText(dossierMessages.mine.duplicate)).toBeVisible();
  await page.locator(`[id="${code}"]`).click();
  await page.getByText(dossierMessages.dossier.withdrawAsk).click();
  await page.locator('#withdraw').click();
  await page.getByRole('button', { name: dossierMessages.dossier.withdrawYes, exact: true }).click();
  await expect(heading(page)).toHaveText(dossierMessages.mine.title);
  await expect(page.getByText(dossierMessages.mine.duplicate)).toBeHidden();
  await expect(page.locator(`[id="${code}"]`)).toContainText(dossierMessages.statuses.withdrawn);
});

test('a double tap on submit makes one dossier', { tag: '@ci' }, async ({ page }) => {
  await startTask(page, 'thanh-toan-cho', 'alone');
  await page.locator('#attest').check();
  await page.locator('#primary-action').dblclick();
  await expect(heading(page)).toHaveText(dossierMessages.submitted.title);
  await page.locator('#go-home').click();
  await page.locator('[data-does="page-opened:my-dossiers"]').click();
  await expect(page.locator('[id^="TH000"]')).toHaveCount(1);
});

test('the bank is ahead of the portal: paid once, waited, three proofs kept', async ({ page }) => {
  await startTask(page, 'thanh-toan-cho', 'alone');
  await attestAndSubmit(page);
  await pressPrimary(page);
  await pressPrimary(page);
  await expect(page.locator('.error-summary')).toContainText(refusalTexts['payment.unchecked']);
  for (const check of await page.locator('#checks input').all()) await check.check();
  await pressPrimary(page);
  await pressPrimary(page);
  await page.locator('#pay').click();
  await expect(page.getByText(dossierMessages.bank.status.pending)).toBeVisible();
  await page.locator('#close-phone').click();
  await expect(page.getByText(dossierMessages.payment.pending)).toBeVisible();
  await page.locator('#obligation-status').click();
  await expect(page.getByText(refusalTexts['proof.not-there-yet']).first()).toBeVisible();
  await page.locator('#wait').click();
  for (const proof of ['transaction', 'obligation-status', 'acknowledgement']) {
    await page.locator(`#${proof}`).click();
    await expect(page.locator(`#${proof}`)).toBeHidden();
  }
  await expect(page.getByText(dossierMessages.payment.kept)).toHaveCount(3);
});

test('the session ends while filling in: after signing in again the form goes on where it was', {
  tag: '@ci',
}, async ({ page }) => {
  const world = readWorld('het-phien');
  await startTask(page, 'het-phien', 'alone');
  while ((await page.locator('#personalId').count()) === 0) {
    const title = await heading(page).textContent();
    await fillFormPage(page, world);
    await pressPrimary(page);
    await expect(heading(page)).not.toHaveText(title ?? '');
  }
  await signIn(page, world);
  await expect(heading(page)).toHaveText('Em bé sinh ngày nào?');
  await page.goBack();
  await expect(heading(page)).not.toHaveText('Em bé sinh ngày nào?');
});

test('a file of the wrong kind and one too heavy are refused with the way out, then made to fit', {
  tag: '@ci',
}, async ({ page }) => {
  await startTask(page, 'dinh-kem-giay-to', 'alone');
  const use = (file: string) => page.getByRole('button', { name: `${formMessages.image.use}: ${file}` });
  await page.locator('#giay-chung-sinh').click();
  await use('IMG_2031.heic').click();
  await expect(page.getByText(refusalTexts['file.type']).first()).toBeVisible();
  await use('quet-mau.pdf').click();
  await expect(page.getByText(refusalTexts['file.size']).first()).toBeVisible();
  await page.getByRole('button', { name: `${formMessages.image.convert('JPG')}: IMG_2031.heic` }).click();
  await use('IMG_2031.jpg').click();
  await expect(page.getByText(formMessages.papers.attached)).toBeVisible();
  await page.getByRole('button', { name: formMessages.papers.remove('IMG_2031.jpg') }).click();
  await pressPrimary(page);
  await expect(page.locator('.error-summary')).toBeFocused();
});

test('a number with nine digits and the undeclared owner are told at the field', { tag: '@ci' }, async ({
  page,
}) => {
  const world = readWorld('dien-bieu-mau');
  await startTask(page, 'dien-bieu-mau', 'alone');
  await fillFormPage(page, world);
  await pressPrimary(page);
  await page.locator('#applicantIsOwner').uncheck();
  await page.locator('#ownerName').fill('Nguyễn Thị Hoa');
  await page.locator('#ownerPersonalId').fill('000198000');
  await pressPrimary(page);
  await expect(page.locator('#ownerPersonalId-error')).toContainText(
    fieldProblemTexts['personal-id.old-card'](),
  );
  await expect(page.locator('.error-summary')).toBeFocused();
  await expect(page.locator('#ownerName')).toHaveValue('Nguyễn Thị Hoa');
  await page.locator('#ownerPersonalId').fill('000198000207');
  await pressPrimary(page);
  await expect(heading(page)).toHaveText('Người yêu cầu là gì của em bé?');
});
