import { messages } from '#src/practice/messages.vi.ts';
import { refusalTexts } from '#src/practice/messages-codes.vi.ts';
import { dossierMessages } from '#src/practice/messages-dossier.vi.ts';
import { formMessages } from '#src/practice/messages-forms.vi.ts';
import { resultMessages } from '#src/practice/messages-result.vi.ts';
import { startMessages } from '#src/practice/messages-start.vi.ts';
import { messages as progress } from '#src/progress/messages.vi.ts';
import { expect, type Page, test } from './fixtures.ts';
import { attach, attestAndSubmit, heading } from './practice-filing.ts';
import { fillFormPage, pressPrimary, readWorld, startTask } from './practice-walk.ts';

const papers = 'dinh-kem-giay-to';
const paper = 'giay-chung-sinh';

/** Nobody who works by keyboard or screen reader is thrown to the top of the page. */
async function expectFocusKept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
}

test('links within the page do not leave the task', { tag: '@ci' }, async ({ page }) => {
  await startTask(page, papers, 'alone');
  await test.step('the one that skips to the content', async () => {
    await page.locator('.skip-link').focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#main$/);
    await expect(heading(page)).toHaveText(formMessages.papers.title);
  });
  await test.step('the one of the summary, while the control it names is away', async () => {
    await page.locator(`#${paper}`).click();
    await pressPrimary(page);
    const summary = page.locator('.error-summary');
    await expect(summary).toBeFocused();
    await summary.getByRole('link').click();
    await expect(heading(page)).toHaveText(formMessages.papers.title);
    await expect(page.locator(`#${paper}-error`)).toBeFocused();
  });
});

test('a press that takes its own button away leaves the focus near', { tag: '@ci' }, async ({ page }) => {
  await startTask(page, papers, 'hinted');
  await page.locator('#ask-hint').click();
  await page.locator('#ask-more').click();
  await expect(page.locator('#coach')).toBeFocused(); // Or it would take the focus away from what is pressed next.
  for (const control of ['#ask-more', `#${paper}`]) {
    await page.locator(control).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator(control)).toHaveCount(0);
    await expectFocusKept(page);
  }
  await expect(page.locator('.picker h3')).toBeFocused();
  await page.getByRole('button', { name: formMessages.papers.closePicker }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.picker')).toHaveCount(0);
  await expectFocusKept(page);
  await attach(page, paper, 'chung-sinh-mo');
  await expectFocusKept(page);
});

test('a run under way is thrown away only after a second look', { tag: '@ci' }, async ({ page }) => {
  await startTask(page, papers, 'alone');
  await attach(page, paper, 'chung-sinh-mo');
  const keep = page.getByRole('button', { name: startMessages.replace.no });
  const goOn = async () => {
    await page.getByRole('link', { name: startMessages.continue }).click();
    await expect(page.getByText(formMessages.papers.attached)).toBeVisible();
  };
  for (const address of [`/thuc-hanh/cong?bai=${papers}&cach=guided`, `/thuc-hanh/cong?bai=${papers}`]) {
    await page.goto(address);
    if (!address.includes('cach')) await page.getByRole('link', { name: startMessages.guided }).click();
    await keep.click();
    await goOn();
  }
  await page.goto('/thuc-hanh');
  await page.goto(`/thuc-hanh/cong?bai=${papers}`);
  await page.getByRole('link', { name: startMessages.alone }).click();
  await page.getByRole('button', { name: startMessages.replace.yes }).click();
  await expect(heading(page)).toHaveText(formMessages.papers.title);
  await expect(page.getByText(formMessages.papers.attached)).toHaveCount(0);
});

test('Back after submitting leads to the dossiers, without a reproach', { tag: '@ci' }, async ({ page }) => {
  await startTask(page, 'thanh-toan-cho', 'alone');
  await attestAndSubmit(page);
  await expect(heading(page)).toHaveText(dossierMessages.submitted.title);
  await page.goBack();
  await expect(heading(page)).toHaveText(dossierMessages.mine.title);
  await expect(page.getByText(messages.gone)).toBeVisible();
  await expect(page.getByText(refusalTexts['draft.none'])).toHaveCount(0);
  await expect(page.locator('[id^="TH000"]')).toHaveCount(1);
});

test('a double tap on the bank’s button pays once', { tag: '@ci' }, async ({ page }) => {
  await startTask(page, 'thanh-toan-cho', 'alone');
  await attestAndSubmit(page);
  await pressPrimary(page);
  await expect(page.locator('#checks input')).toHaveCount(4);
  for (const check of await page.locator('#checks input').all()) await check.check();
  await pressPrimary(page);
  await pressPrimary(page);
  await page.locator('#pay').dblclick();
  await expect(page.getByText(dossierMessages.bank.already)).toBeVisible();
  await expect(page.getByText(/Mã giao dịch GD-/)).toHaveCount(1);
});

test('a task that is done can be looked at again, until it is done anew', { tag: '@ci' }, async ({
  page,
}) => {
  await startTask(page, 'nam-khong', 'alone');
  await page.locator('[data-does="page-opened:my-dossiers"]').click();
  await page.locator('[id^="TH000"]').click();
  for (const { id, right } of readWorld('nam-khong').scenario.questions) {
    await page.locator(`input[name="${id}"][value="${right}"]`).check();
    await page.locator('#answer-question').click();
    await expect(page.locator(`input[name="${id}"]`)).toHaveCount(0);
  }
  await page.locator('#see-result').click();
  await expect(page.getByText(resultMessages.passed)).toBeVisible();
  await page.goto('/thuc-hanh');
  await expect(page.locator('[data-task-marks="nam-khong"]')).toContainText(startMessages.done);
  await page.goto('/thuc-hanh/cong?bai=nam-khong');
  await page.getByRole('link', { name: startMessages.lookAgain }).click();
  await expect(page.locator('#see-result')).toBeVisible();
});

test('what is left out is not paid, and a task that is done is no longer under way', { tag: '@ci' }, async ({
  page,
}) => {
  await startTask(page, 'thanh-toan-cho', 'alone');
  await page.getByRole('button', { name: /^Sửa: Có xin thêm bản sao/ }).click();
  await page.locator('input[name="wantsCopies"][value="khong"]').check();
  await pressPrimary(page);
  await attestAndSubmit(page);
  await expect(heading(page)).toHaveText(dossierMessages.submitted.title);
  await expect(page.locator('#see-result')).toHaveCount(0);
});

test('a task is done when its last goal is reached: it is no longer under way anywhere', {
  tag: '@ci',
}, async ({ page }) => {
  await startTask(page, 'nop-chua-toi', 'alone');
  await attestAndSubmit(page);
  await pressPrimary(page);
  await page.getByRole('button', { name: dossierMessages.mine.open }).click();
  await attestAndSubmit(page);
  await expect(page.locator('#see-result')).toBeVisible();
  await page.goto('/tien-do');
  const done = page.getByRole('region', { name: progress.done.heading });
  await expect(done).toContainText(readWorld('nop-chua-toi').scenario.title);
  await expect(page.getByRole('region', { name: progress.runs.heading })).toHaveCount(0);
});

test('the front page is one press from the result', { tag: '@ci' }, async ({ page }) => {
  await startTask(page, papers, 'alone');
  await page.locator('#open-menu').click();
  await page.getByRole('button', { name: messages.menuItems.result }).click();
  await expect(heading(page)).toHaveText(messages.result.title);
  await page.locator('#go-home').click();
  await expect(heading(page)).toHaveText(messages.home.title);
});

test('a warning takes the place of the errors that were put right', { tag: '@ci' }, async ({ page }) => {
  const world = readWorld('dien-bieu-mau');
  await startTask(page, 'dien-bieu-mau', 'alone');
  const titleNow = async () => (await heading(page).textContent()) ?? '';
  for (let title = await titleNow(); title !== 'Em bé tên là gì?'; title = await titleNow()) {
    await fillFormPage(page, world);
    await fillFormPage(page, world);
    await pressPrimary(page);
    await expect(heading(page)).not.toHaveText(title);
  }
  await pressPrimary(page);
  await expect(page.locator('.error-summary')).toBeFocused();
  await fillFormPage(page, world);
  await page.locator('#childName').fill('LÊ HOÀI AN');
  await pressPrimary(page);
  await expect(page.getByText(formMessages.form.warning)).toBeVisible();
  await expect(page.locator('.error-summary')).toHaveCount(0);
  await expect(page.locator('.error-text')).toHaveCount(0);
});
