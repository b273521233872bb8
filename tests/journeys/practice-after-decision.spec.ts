import { messages } from '#src/practice/messages.vi.ts';
import { refusalTexts } from '#src/practice/messages-codes.vi.ts';
import { dossierMessages } from '#src/practice/messages-dossier.vi.ts';
import { formMessages } from '#src/practice/messages-forms.vi.ts';
import { officeMessages } from '#src/practice/messages-office.vi.ts';
import { expect, type Page, test } from './fixtures.ts';
import { attestAndSubmit, heading } from './practice-filing.ts';
import { fillScreen, isDone, walkUntil } from './practice-guide.ts';
import { pressPrimary, readWorld, startTask } from './practice-walk.ts';

test('a late office: its letter is read, the service rated, a petition sent and answered', async ({
  page,
}) => {
  const world = readWorld('thu-xin-loi');
  await startTask(page, 'thu-xin-loi', 'guided');
  await walkUntil(page, world, () => at(page, officeMessages.letter.title));
  await expect(page.locator('.sheet')).toContainText('30/11/2026');
  await expect(page.getByRole('button', { name: officeMessages.letter.print })).toBeVisible();
  await walkUntil(page, world, () => at(page, officeMessages.petition.title));
  await test.step('a petition of one word is answered with what to write', async () => {
    await page.locator('#petitionWords').fill('CHẬM!!');
    await pressPrimary(page);
    await expect(page.locator('.error-summary')).toBeVisible();
    await expect(page.locator('#petitionWords')).toHaveValue('CHẬM!!');
  });
  await fillScreen(page, world);
  await pressPrimary(page);
  await expect(page.getByText(officeMessages.petition.waiting)).toBeVisible();
  await page.locator('#wait').click();
  await expect(page.getByText(officeMessages.petition.by)).toBeVisible();
  await test.step('every notice names agency, person and time', async () => {
    await page.locator('#go-home').click();
    await page.locator('[data-does="page-opened:inbox"]').click();
    await page.getByRole('button', { name: officeMessages.inbox.open }).first().click();
    await expect(page.getByText(officeMessages.inbox.people.reception)).toBeVisible();
  });
});

test('a wrong payee: it is reported before paying; paid all the same, the money comes back', {
  tag: '@ci',
}, async ({ page }) => {
  await startTask(page, 'lenh-tra-tien-sai', 'alone');
  await attestAndSubmit(page);
  await pressPrimary(page);
  await expect(page.getByText(dossierMessages.payment.payees['private-account'] ?? '')).toBeVisible();
  for (const check of await page.locator('#checks input').all()) await check.check();
  await pressPrimary(page);
  await pressPrimary(page);
  await page.locator('#pay').click();
  await page.locator('#close-phone').click();
  await expect(page.getByText(dossierMessages.payment.paidAstray)).toBeVisible();
  await page.locator('#refund').click();
  await page.locator('input[name="wrong-check"][value="amount"]').check();
  await page.locator('#report').click();
  await expect(page.getByText(refusalTexts['payment.other-check']).first()).toBeVisible();
  await page.locator('input[name="wrong-check"][value="payee"]').check();
  await page.locator('#report').click();
  await expect(page.getByText(dossierMessages.payment.reportedText)).toBeVisible();
  for (const check of await page.locator('#checks input').all()) await check.check();
  await pressPrimary(page);
  await pressPrimary(page);
  await page.locator('#pay').click();
  await page.locator('#close-phone').click();
  await expect(page.getByText(dossierMessages.payment.settled).first()).toBeVisible();
  const result = page.locator('#see-result');
  // The office takes as many waits as it takes; each one redraws the button.
  await expect(async () => {
    if (!(await result.isVisible())) await page.locator('#wait').click({ timeout: 2_000 });
    await expect(result).toBeVisible({ timeout: 2_000 });
  }).toPass();
});

test('a result with a wrong name: the line is named, the office prints it again', { tag: '@ci' }, async ({
  page,
}) => {
  const world = readWorld('ten-in-sai');
  await startTask(page, 'ten-in-sai', 'guided');
  await walkUntil(page, world, async () => (await page.locator('.sheet').count()) > 0);
  await expect(page.locator('.sheet')).toContainText('Lê Hoài Ân');
  await page.locator('#wrong-word').selectOption('childGender');
  await page.locator('[data-does="correction-asked"]').click();
  await expect(page.getByText(refusalTexts['result.other-word']).first()).toBeVisible();
  await page.locator('#wrong-word').selectOption('childName');
  await page.locator('[data-does="correction-asked"]').click();
  await page.locator('#wait').click();
  await page.locator('[data-does="result-opened"]').click();
  await expect(page.locator('.sheet')).toContainText('Lê Hoài An');
  await page.locator('#confirm-result').click();
  await expect(page.locator('#see-result')).toBeVisible();
});

test('guided, the mark goes into the second look: a dossier is withdrawn by pressing only what is marked', async ({
  page,
}) => {
  await startTask(page, 'rut-ho-so', 'guided');
  const marked = page.locator('[data-marked]');
  await walkUntil(page, readWorld('rut-ho-so'), () => page.locator('#withdraw[data-marked]').isVisible());
  await marked.click();
  await expect(page.locator('dialog:modal [data-marked]')).toHaveText(dossierMessages.dossier.withdrawYes);
  await expect(marked).toHaveCount(1);
  await marked.click();
  await walkUntil(page, readWorld('rut-ho-so'), isDone);
});

test('a result from the vault fills in the next form', { tag: '@ci' }, async ({ page }) => {
  const world = readWorld('dung-lai-giay-khai-sinh');
  await startTask(page, 'dung-lai-giay-khai-sinh', 'guided');
  await walkUntil(page, world, async () => (await page.locator('#use-vault').count()) > 0);
  await page.locator('#use-vault').click();
  await expect(page.locator('#personName')).toHaveValue('Lê Hoài An');
  await walkUntil(page, world, isDone);
  await page.locator('#see-result').click();
  await expect(heading(page)).toHaveText(messages.result.title);
});

test('a result from the vault is sent as a paper, with no photo; it can be taken out and is there after a reload', {
  tag: '@ci',
}, async ({ page }) => {
  const task = 'giay-ket-hon-trong-kho';
  const take = page.locator('#giay-chung-nhan-ket-hon-vault');
  const taken = page.getByText(formMessages.papers.takenFromVault);
  await startTask(page, task, 'guided');
  await walkUntil(page, readWorld(task), async () => (await take.count()) > 0);
  await expect(take).toHaveAttribute('data-marked', /./);
  await take.click();
  await expect(taken).toBeVisible();
  const paper = page.getByRole('region', { name: 'Giấy chứng nhận kết hôn' });
  await paper.locator('[data-does="paper-removed"]').click();
  await take.click();
  await expect(taken).toBeVisible();
  await page.reload();
  await expect(taken).toBeVisible();
  await walkUntil(page, readWorld(task), isDone);
});

test('a file that stalls at 60 per cent: it goes on, nothing is typed twice', { tag: '@ci' }, async ({
  page,
}) => {
  await startTask(page, 'anh-dung-giua-chung', 'alone');
  await page.locator('#giay-bao-tu').click();
  await page.locator('[id="giay-bao-tu-bao-tu-du"]').click();
  await expect(page.getByText(formMessages.papers.stalled(60))).toBeVisible();
  await pressPrimary(page);
  await expect(page.locator('.error-summary')).toContainText(refusalTexts['upload.unfinished']);
  await page.locator('#resume-upload').click();
  await expect(page.getByText(formMessages.papers.attached)).toBeVisible();
  await pressPrimary(page);
  await expect(page.locator('#see-result')).toBeVisible();
});

for (const task of ['bo-sung-tam-tru', 'qua-han-bo-sung', 'bi-tu-choi', 'thu-quay-lai', 'dia-chi-cu']) {
  test(`${task}, as the guide says, to its end`, { tag: '@ci' }, async ({ page }) => {
    await startTask(page, task, 'guided');
    await walkUntil(page, readWorld(task), isDone);
  });
}

async function at(page: Page, title: string): Promise<boolean> {
  return (await heading(page).textContent())?.trim() === title;
}
