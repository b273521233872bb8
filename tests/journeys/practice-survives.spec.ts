import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { messages } from '#src/practice/messages.vi.ts';
import { startMessages } from '#src/practice/messages-start.vi.ts';
import { browserArguments, findBrowser } from '../../scripts/browser.ts';
import { expect, type Page, test } from './fixtures.ts';
import {
  beginTask,
  card,
  copyCard,
  expectScreen,
  openRegistration,
  press,
  readCode,
} from './practice-account.ts';

test('a reload at any step brings back the screen and the half-typed field', async ({ page }) => {
  await beginTask(page, 'tai-khoan-tap-huan', 'guided');
  await page.reload();
  await expectScreen(page, messages.home.title);
  await openRegistration(page);
  await page.locator('#fullName').pressSequentially('Nguyễn V');
  await page.locator('#birthDate').pressSequentially('15');
  await untilKept(page, 'Nguyễn V');
  await page.reload();
  await expect(page.locator('#fullName')).toHaveValue('Nguyễn V');
  await expect(page.locator('#birthDate')).toHaveValue('15');
  await copyCard(page);
  await press(page, messages.person.next);
  await expectScreen(page, messages.otp.title);
  await page.reload();
  await expectScreen(page, messages.otp.title);
  const code = await readCode(page);
  await page.locator('#code').pressSequentially(code.slice(0, 3));
  await untilKept(page, `"code":"${code.slice(0, 3)}"`);
  await page.reload();
  await expect(page.locator('#code')).toHaveValue(code.slice(0, 3));
  await expect(page.locator('.practice-clock')).toBeVisible();
});

test('switching to another app or tab and back loses nothing', async ({ page, context }) => {
  await beginTask(page, 'tai-khoan-tap-huan', 'alone');
  await openRegistration(page);
  await page.locator('#fullName').fill('Nguyễn Văn');
  const other = await context.newPage();
  await other.goto('/');
  await other.bringToFront();
  await page.bringToFront();
  await expect(page.locator('#fullName')).toHaveValue('Nguyễn Văn');
  await copyCard(page);
  await press(page, messages.person.next);
  await expectScreen(page, messages.otp.title);
});

test('two tabs on one run follow each other instead of overwriting', async ({ page, context }) => {
  await beginTask(page, 'tai-khoan-tap-huan', 'alone');
  const other = await context.newPage();
  await other.goto('/thuc-hanh/cong?bai=tai-khoan-tap-huan');
  await other.getByRole('link', { name: startMessages.continue }).click();
  await expectScreen(other, messages.home.title);
  await other.locator('[data-does="page-opened:sign-in"]').click();
  await expectScreen(other, messages.signIn.title);
  await expect(page.getByText(messages.otherTab)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages.signIn.title);
});

test('a killed browser opens at the same step, half-typed field and all', async ({ server }) => {
  const profile = await mkdtemp(path.join(tmpdir(), 'camtay-killed-'));
  const { executablePath, env } = await findBrowser();
  const open = () =>
    chromium.launchPersistentContext(profile, {
      ...(executablePath === undefined ? {} : { executablePath }),
      ...(env === undefined ? {} : { env }),
      args: [...browserArguments],
      baseURL: server.url,
      viewport: { width: 360, height: 740 },
    });
  const first = await open();
  const page = first.pages()[0] ?? (await first.newPage());
  await beginTask(page, 'tai-khoan-tap-huan', 'guided');
  await openRegistration(page);
  await page.locator('#fullName').pressSequentially('Nguyễn Văn T');
  await untilKept(page, 'Nguyễn Văn T');
  killBrowserOf(profile);
  await first.close().catch(() => undefined); // The connection ends with the browser.
  const second = await open();
  const again = second.pages()[0] ?? (await second.newPage());
  await again.goto('/thuc-hanh/cong?bai=tai-khoan-tap-huan');
  await again.getByRole('link', { name: startMessages.continue }).click();
  await expect(again.locator('#fullName')).toHaveValue('Nguyễn Văn T');
  await copyCard(again);
  await press(again, messages.person.next);
  await expectScreen(again, messages.otp.title);
  expect(await again.locator('#screen-title').count()).toBe(1);
  expect(card.fullName).toContain('Nguyễn Văn T');
  await second.close();
  await rm(profile, { recursive: true, force: true });
});

test('with storage blocked the run goes on, and it is said once', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { get: () => undefined });
  });
  await beginTask(page, 'tai-khoan-tap-huan', 'alone');
  await openRegistration(page);
  await expect(page.locator('.practice-head .notice')).toHaveCount(1);
  await copyCard(page);
  await press(page, messages.person.next);
  await expectScreen(page, messages.otp.title);
});

/** What is typed is on the disk, not only on its way there. */
async function untilKept(page: Page, text: string): Promise<void> {
  const { dumpStorage } = await import('./practice-account.ts');
  await expect.poll(() => dumpStorage(page)).toContain(text);
}

/** Kill the browser of one profile like a phone that drops its apps: no goodbye, nothing flushed. */
function killBrowserOf(profile: string): void {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' });
  const own = stdout.split('\n').filter((line) => line.includes(profile));
  if (own.length === 0) throw new Error('the browser to kill is not running');
  for (const line of own) {
    try {
      process.kill(Number.parseInt(line, 10), 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // A child that died with its parent.
    }
  }
}
