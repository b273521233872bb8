import { loadSandbox } from '#sandbox/load.ts';
import { readSandboxFiles } from '#sandbox/read-sandbox-files.ts';
import type { Scam } from '#sandbox/scam-schema.ts';
import { messages } from '#src/practice/messages.vi.ts';
import { accountMessages } from '#src/practice/messages-account.vi.ts';
import { noticeTexts, slipTexts } from '#src/practice/messages-codes.vi.ts';
import { drillMessages } from '#src/practice/messages-drill.vi.ts';
import { scamMessages } from '#src/practice/messages-scams.vi.ts';
import { startMessages } from '#src/practice/messages-start.vi.ts';
import { expect, type Page, test } from './fixtures.ts';
import {
  beginTask,
  choosePassword,
  copyCard,
  dumpStorage,
  expectScreen,
  openRegistration,
  press,
  readCode,
  signIn,
  typeCode,
} from './practice-account.ts';

const sandbox = loadSandbox(readSandboxFiles());
const call = findScam('goi-xin-ma-otp');

test('a call asks for the code: given away, explained kindly, made good by a new one', async ({ page }) => {
  await beginTask(page, 'goi-xin-ma', 'alone');
  await openRegistration(page);
  await copyCard(page);
  await press(page, accountMessages.person.next);
  await expectScreen(page, accountMessages.otp.title);
  await expect(page.getByText(noticeTexts['call.arrived'])).toBeVisible();
  await listenToCall(page, call);
  await press(page, textOf(call, 'risky'));
  await expect(page.getByText(scamMessages.risky)).toBeVisible();
  await expect(page.getByText(call.signals[0] ?? '')).toBeVisible();
  await test.step('the code is worth nothing now; a new one leads on', async () => {
    await page.locator('#close-phone').click();
    await press(page, accountMessages.otp.resend);
    const [, code = ''] = /(?<!\d)(\d{6})(?!\d)/.exec(await readNewestSms(page)) ?? [];
    await page.locator('#close-phone').click();
    await typeCode(page, code);
    await choosePassword(page);
    await signIn(page);
  });
  await page.locator('#see-result').click();
  await expectScreen(page, messages.result.title);
  await expect(page.getByText(slipTexts['scam.otp-given'])).toBeVisible();
});

test('guided, an “officer” calls: one is led to listen, to refuse, and back', { tag: '@ci' }, async ({
  page,
}) => {
  const officer = findScam('can-bo-cai-ung-dung');
  await page.goto('/thuc-hanh/cong?bai=can-bo-goi-dien');
  await page.getByRole('link', { name: startMessages.guided }).click();
  for (let presses = 0; presses < 30; presses += 1) {
    if (await page.locator('#see-result').isVisible()) break;
    const before = await page.locator('.practice').getAttribute('data-events');
    await page.locator('[data-marked]').first().click();
    await expect
      .poll(async () => (await page.locator('.practice').getAttribute('data-events')) !== before, {
        timeout: 2000,
      })
      .toBe(true);
  }
  await expect(page.locator('#see-result')).toBeVisible();
  expect(await page.locator('body').textContent()).not.toContain(scamMessages.risky);
  await page.locator('#see-result').click();
  await expect(page.getByText(officer.why)).toHaveCount(0);
});

test('hung up at once, the call is over and the task goes on', { tag: '@ci' }, async ({ page }) => {
  await beginTask(page, 'goi-xin-ma', 'alone');
  await openRegistration(page);
  await copyCard(page);
  await press(page, accountMessages.person.next);
  await page.locator('#open-phone').click();
  await press(page, scamMessages.call.decline);
  await expect(page.getByText(scamMessages.hungUp)).toBeVisible();
  await page.locator('#close-phone').click();
  await typeCode(page, await readCode(page));
  await expectScreen(page, accountMessages.password.title);
});

test('the drill: eight messages, each explained; it survives a reload and the network', async ({
  page,
  network,
}) => {
  await page.goto('/thuc-hanh');
  await page.getByRole('link', { name: drillMessages.title }).click();
  const [drill] = sandbox.drills;
  const order = (drill?.messages ?? []).map(findScam);
  await expect(page.locator('html')).toHaveAttribute('data-offline', /ready|current/, { timeout: 20_000 });
  await page.reload();
  await network.cut();
  for (const [place, scam] of order.entries()) {
    if (place === 3) await page.reload();
    await expect(page.getByText(scam.lines[0] ?? '')).toBeVisible();
    // The third is taken for the opposite.
    const saysGenuine = place === 2 ? !scam.genuine : scam.genuine;
    await page.locator(saysGenuine ? '#drill-genuine' : '#drill-fake').click();
    await expect(page.getByText(place === 2 ? drillMessages.wrong : drillMessages.right)).toBeVisible();
    await expect(page.getByText(scam.signals[0] ?? '')).toBeVisible();
    await expect(page.locator('#drill-next')).toBeFocused();
    if (place === 4) {
      await page.reload();
      await expect(page.getByText(scam.signals[0] ?? ''), 'the explanation is still there').toBeVisible();
    }
    await page.locator('#drill-next').click();
  }
  await expect(page.getByRole('heading', { name: drillMessages.resultTitle(7, 8) })).toBeFocused();
  await page.reload();
  await expect(page.getByRole('heading', { name: drillMessages.resultTitle(7, 8) })).toBeVisible();
  await expect.poll(() => dumpStorage(page)).toContain('"mode":"drill"');
  await network.restore();
  await page.goto('/thuc-hanh');
  await expect(page.locator('[data-task-marks="that-hay-gia"]')).toContainText(startMessages.done);
  await page.goto('/thuc-hanh/that-hay-gia');
  await press(page, drillMessages.again);
  await expect(page.locator('#drill-genuine')).toBeVisible();
});

/** From the portal to the call, and every sentence of it. */
async function listenToCall(page: Page, { lines, sender }: Scam): Promise<void> {
  await page.locator('#open-phone').click();
  await expectScreen(page, scamMessages.call.title);
  await expect(page.getByText(sender)).toBeVisible();
  await press(page, scamMessages.call.answer);
  for (const [place, sentence] of lines.entries()) {
    await expect(page.getByText(sentence)).toBeVisible();
    if (place < lines.length - 1) await press(page, scamMessages.call.listen);
  }
}

/** The newest message, from the portal, when another app was open last. */
async function readNewestSms(page: Page): Promise<string> {
  await page.locator('#open-phone').click();
  await page.locator('.phone [data-does="page-opened:messages"]').click();
  await page.locator('.sms-new button').first().click();
  const newest = page.locator('.sms').first();
  await expect(newest.getByRole('button')).toHaveCount(0);
  return (await newest.textContent()) ?? '';
}

function findScam(id: string): Scam {
  const found = sandbox.scams.find((scam) => scam.id === id);
  if (!found) throw new Error(`no scam "${id}"`);
  return found;
}

function textOf({ choices }: Scam, verdict: 'safe' | 'risky'): string {
  return choices.find((choice) => choice.verdict === verdict)?.text ?? '';
}
