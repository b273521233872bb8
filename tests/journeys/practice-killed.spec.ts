import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { WorldData } from '#sandbox/engine/world.ts';
import { formMessages } from '#src/practice/messages-forms.vi.ts';
import { startMessages } from '#src/practice/messages-start.vi.ts';
import { expect, type Page, test } from './fixtures.ts';
import { openKillableBrowser } from './killable-browser.ts';
import { watchForTrouble } from './offline-fixtures.ts';
import { copyCard, dumpStorage, openRegistration } from './practice-account.ts';
import { attestAndSubmit, fillFormUntil, heading, payOnce } from './practice-filing.ts';
import { whatIsShown } from './practice-shown.ts';
import { fillFormPage, pressPrimary, readWorld, startTask } from './practice-walk.ts';

/** A stage of filing: the way to it, and what must have reached the device before the phone drops the browser. */
interface Stage {
  readonly name: string;
  readonly task: string;
  readonly reach: (page: Page, world: WorldData) => Promise<void>;
  readonly kept: string;
}

const stages: readonly Stage[] = [
  {
    name: 'the form, one page filled in and not sent',
    task: 'dien-bieu-mau',
    async reach(page, world) {
      await fillFormUntil(page, world, 'Người mẹ đang ở đâu?');
      await fillFormPage(page, world);
    },
    kept: '"motherLine":"Khu 5"',
  },
  {
    name: 'the account, half typed',
    task: 'tai-khoan-tap-huan',
    async reach(page) {
      await openRegistration(page);
      await copyCard(page);
      await page.locator('#fullName').fill('Nguyễn Văn T');
    },
    kept: 'Nguyễn Văn T',
  },
  {
    name: 'the papers, one file made fit and the pictures still open',
    task: 'dinh-kem-giay-to',
    async reach(page) {
      await page.locator('#giay-chung-sinh').click();
      const name = `${formMessages.image.convert('JPG')}: IMG_2031.heic`;
      await page.getByRole('button', { name }).click();
      await expect(page.getByText('IMG_2031.jpg').first()).toBeVisible();
    },
    kept: 'file-prepared',
  },
  {
    name: 'the payment, two of four checks ticked',
    task: 'thanh-toan-cho',
    async reach(page) {
      await attestAndSubmit(page);
      await expect(page.locator('.code')).toBeVisible();
      await pressPrimary(page);
      await page.locator('#check-procedure').check();
      await page.locator('#check-amount').check();
    },
    kept: '"check-amount":true',
  },
  {
    name: 'the last step of the task, done',
    task: 'thanh-toan-cho',
    async reach(page) {
      await attestAndSubmit(page);
      await expect(page.locator('.code')).toBeVisible();
      await payOnce(page);
      const before = await page.locator('#status').textContent();
      await page.locator('#wait').click();
      await expect(page.locator('#status')).not.toHaveText(before ?? '');
    },
    kept: '"finishedAt"',
  },
];

for (const [index, { name, task, reach, kept }] of stages.entries()) {
  const tag = index === 0 ? [] : ['@ci'];
  test(`a killed browser opens at the same place: ${name}`, { tag }, async ({ server }) => {
    const profile = await mkdtemp(path.join(tmpdir(), 'camtay-killed-'));
    const first = await openKillableBrowser(profile);
    const page = await first.context.newPage();
    await page.setViewportSize({ width: 360, height: 740 });
    await startTask(page, task, 'alone', server.url);
    await reach(page, readWorld(task));
    await expect.poll(() => dumpStorage(page)).toContain(kept);
    const before = await whatIsShown(page);
    await first.kill();

    const second = await openKillableBrowser(profile);
    const troubles = watchForTrouble(second.context);
    const again = await second.context.newPage();
    await again.setViewportSize({ width: 360, height: 740 });
    await again.goto(`${server.url}/thuc-hanh/cong?bai=${task}`);
    const wayBack = new RegExp(`^(${startMessages.continue}|${startMessages.lookAgain})`);
    await again.getByRole('link', { name: wayBack }).click();
    await expect(heading(again)).toBeFocused();
    await expect.poll(() => whatIsShown(again)).toEqual(before);
    expect(troubles).toEqual([]);
    await second.kill();
    await rm(profile, { recursive: true, maxRetries: 5 });
  });
}
