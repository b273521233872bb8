import { formMessages } from '#src/practice/messages-forms.vi.ts';
import { officeMessages } from '#src/practice/messages-office.vi.ts';
import { expect, type Page, test } from '../journeys/fixtures.ts';
import { attestAndSubmit } from '../journeys/practice-filing.ts';
import { fillScreen, isDone, walkUntil } from '../journeys/practice-guide.ts';
import { pressPrimary, readWorld, startTask } from '../journeys/practice-walk.ts';
import { inspect, openWith } from './inspect.ts';
import { inspectPaper } from './inspect-paper.ts';

const looks = [
  { name: 'light, on a phone', theme: 'light', text: '1', width: 360, height: 740 },
  { name: 'dark, largest text', theme: 'dark', text: '3', width: 360, height: 740 },
] as const;

for (const { name, ...look } of looks) {
  test(`what passes between resident and office: axe, ${name}`, { tag: '@ci' }, async ({ page }) => {
    test.setTimeout(300_000);
    await openWith(page, look);
    await lateOffice(page);
    await returnedMail(page);
    await wrongOrder(page);
    await wrongResult(page);
    await stalledFile(page);
    await fromVault(page);
  });
}

async function lateOffice(page: Page): Promise<void> {
  const world = readWorld('thu-xin-loi');
  await startTask(page, 'thu-xin-loi', 'guided');
  await walkUntil(page, world, async () => (await page.locator('.sheet').count()) > 0);
  await inspect(page, 'apology letter');
  await inspectPaper(page, '.sheet');
  await pressPrimary(page); // On paper there are no marks to follow.
  await walkUntil(page, world, () => isAt(page, officeMessages.rating.title));
  await inspect(page, 'rating');
  await pressPrimary(page);
  await expect(page.locator('.error-summary')).toBeVisible();
  await inspect(page, 'rating, with errors');
  await walkUntil(page, world, () => isAt(page, officeMessages.petition.title));
  await pressPrimary(page);
  await expect(page.locator('.error-summary')).toBeVisible();
  await inspect(page, 'petition, with errors');
  await fillScreen(page, world);
  await pressPrimary(page);
  await page.locator('#wait').click();
  await expect(page.getByText(officeMessages.petition.by)).toBeVisible();
  await inspect(page, 'petition answered');
  await page.locator('#go-home').click();
  await page.locator('[data-does="page-opened:inbox"]').click();
  await page.locator('[data-does="message-read"]').first().click();
  await inspect(page, 'notices');
}

async function returnedMail(page: Page): Promise<void> {
  await startTask(page, 'thu-quay-lai', 'guided');
  await walkUntil(page, readWorld('thu-quay-lai'), () => isAt(page, officeMessages.mail.title));
  await pressPrimary(page);
  await expect(page.locator('.error-summary')).toBeVisible();
  await inspect(page, 'address for the post, with errors');
}

async function wrongOrder(page: Page): Promise<void> {
  await startTask(page, 'lenh-tra-tien-sai', 'alone');
  await attestAndSubmit(page);
  await pressPrimary(page);
  await page.locator('#report').click();
  await expect(page.locator('.error-summary')).toBeVisible();
  await inspect(page, 'a wrong order, with errors');
}

async function wrongResult(page: Page): Promise<void> {
  await startTask(page, 'ten-in-sai', 'guided');
  await walkUntil(page, readWorld('ten-in-sai'), async () => (await page.locator('.sheet').count()) > 0);
  await page.locator('[data-does="correction-asked"]').click();
  await inspect(page, 'a result to compare, with errors');
}

async function stalledFile(page: Page): Promise<void> {
  await startTask(page, 'anh-dung-giua-chung', 'guided');
  const world = readWorld('anh-dung-giua-chung');
  await walkUntil(page, world, async () => (await page.locator('#resume-upload').count()) > 0);
  await inspect(page, 'a stalled file');
  await walkUntil(page, world, isDone);
}

async function fromVault(page: Page): Promise<void> {
  await startTask(page, 'dung-lai-giay-khai-sinh', 'guided');
  const world = readWorld('dung-lai-giay-khai-sinh');
  await walkUntil(page, world, async () => (await page.locator('#use-vault').count()) > 0);
  await inspect(page, 'a form to fill in from the vault');
  const task = 'giay-ket-hon-trong-kho';
  const take = page.locator('#giay-chung-nhan-ket-hon-vault');
  await startTask(page, task, 'guided');
  await walkUntil(page, readWorld(task), async () => (await take.count()) > 0);
  await inspect(page, 'a paper that lies in the vault');
  await take.click();
  await expect(page.getByText(formMessages.papers.takenFromVault)).toBeVisible();
  await inspect(page, 'a paper taken from the vault');
}

async function isAt(page: Page, title: string): Promise<boolean> {
  return (await page.locator('#screen-title').textContent())?.trim() === title;
}
