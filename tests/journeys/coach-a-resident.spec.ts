import { coachMessages } from '#src/practice/messages-coach.vi.ts';
import { officerDoors } from '#src/practice/messages-officer.vi.ts';
import { beginCoaching, expectStep, goOn, guideStep, readDialogue, say } from './coach-resident.ts';
import { expect, type Page, test } from './fixtures.ts';
import { untilOffline } from './offline-fixtures.ts';
import { dumpStorage } from './practice-account.ts';

const id = 'giup-thanh-toan';
const data = readDialogue(id);
const count = data.dialogue.steps.length;

test('an officer guides a resident from the list to a pass, asking first', async ({ page }) => {
  await page.goto('/thuc-hanh');
  await page.getByRole('link', { name: officerDoors[0].title }).click();
  await page.getByRole('link', { name: data.dialogue.title }).click();
  await page.locator('#primary-action').click();
  for (let step = 0; step < count; step += 1) {
    await expectStep(page, data, step);
    await guideStep(page, data, step);
    await goOn(page);
  }
  await test.step('the resident does it alone', async () => {
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(coachMessages.alone.title(data.resident.callName));
    await expect(page.locator('.guiding-steps li')).toHaveCount(count);
    await goOn(page);
  });
  await test.step('the result says what is left, and is kept', async () => {
    await expect(page.locator('[data-passed=true]')).toBeVisible();
    await expect(page.getByText(data.dialogue.farewell.passed)).toBeVisible();
    await expect(page.getByText(coachMessages.result.lesson('E1'))).toBeVisible();
    await expect(page.getByText(coachMessages.advice['keep-on'])).toBeVisible();
    await expect.poll(() => dumpStorage(page)).toContain('"type":"practice-finished"');
    expect(await dumpStorage(page)).toContain('"mode":"coach"');
    await page.reload();
    await expect(page.locator('[data-passed=true]')).toBeVisible();
  });
  await page.locator('#primary-action').click();
  await expect(page.locator(`[data-task-marks=${id}]`)).toContainText(coachMessages.done);
});

test('whoever takes over everything does not pass, and is told kindly why', { tag: '@ci' }, async ({
  page,
}) => {
  await beginCoaching(page, id);
  for (let step = 0; step < count; step += 1) {
    await say(page, 'lam-thay');
    await expect(page.locator('#effect')).toContainText(coachMessages.did['take-over']);
    await expect(page.getByText(data.resident.handsOver)).toBeVisible();
    await goOn(page);
  }
  await expect(page.getByText(coachMessages.alone.never)).toHaveCount(count);
  await goOn(page);
  await expect(page.locator('[data-passed=false]')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    coachMessages.result.title(data.resident.callName, 0, count),
  );
  await expect(page.getByText(coachMessages.advice['hands-off'])).toBeVisible();
  await expect(page.locator('.notice-error')).toHaveCount(0);
});

test('a reload, and coming back by the list, go on at the same place with the same words', {
  tag: '@ci',
}, async ({ page }) => {
  await beginCoaching(page, id);
  await guideStep(page, data, 0);
  await goOn(page);
  await say(page, 'hoi');
  await untilKept(page);
  const before = await seen(page);
  await page.reload();
  await expectStep(page, data, 1);
  expect(await seen(page)).toEqual(before);
  await page.goto('/thuc-hanh/huong-dan');
  await expect(page.locator(`[data-task-marks=${id}]`)).toContainText(coachMessages.open);
  await page.getByRole('link', { name: data.dialogue.title }).click();
  await expectStep(page, data, 1);
  expect(await seen(page)).toEqual(before);
});

test('beginning again is asked once more, and begins at the first step', { tag: '@ci' }, async ({ page }) => {
  await beginCoaching(page, id);
  await say(page, 'lam-thay');
  await goOn(page);
  await page.getByRole('button', { name: coachMessages.restart }).click();
  await page.getByRole('button', { name: coachMessages.replace.no }).click();
  await expectStep(page, data, 1);
  await page.getByRole('button', { name: coachMessages.restart }).click();
  await page.getByRole('button', { name: coachMessages.replace.yes }).click();
  await expectStep(page, data, 0);
});

test('a whole dialogue with the network cut, opened for the first time', { tag: '@ci' }, async ({
  page,
  network,
}) => {
  await page.goto('/');
  await untilOffline(page, 'current');
  await network.cut();
  await beginCoaching(page, 'giup-tim-thu-tuc');
  const other = readDialogue('giup-tim-thu-tuc');
  for (let step = 0; step < other.dialogue.steps.length; step += 1) {
    await guideStep(page, other, step);
    await goOn(page);
  }
  await goOn(page);
  await expect(page.locator('[data-passed=true]')).toBeVisible();
});

test('an address without such a dialogue leads back to the list', { tag: '@ci' }, async ({ page }) => {
  await page.goto('/thuc-hanh/huong-dan/tap?bai=khong-co');
  await expect(page.getByRole('alert')).toHaveText(coachMessages.unknown);
  await page.getByRole('link', { name: coachMessages.toList }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(coachMessages.listTitle);
});

test('with storage blocked the dialogue goes on, and it is said once', { tag: '@ci' }, async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { get: () => undefined });
  });
  await beginCoaching(page, id);
  await guideStep(page, data, 0);
  await goOn(page);
  await expect(page.locator('.practice-head .notice')).toHaveCount(1);
});

/** What the resident says and in which order the sentences stand. */
async function seen(page: Page): Promise<readonly string[]> {
  return [
    ...(await page.locator('.guiding-bubble p').allTextContents()),
    ...(await page.locator('[data-choice]').allTextContents()),
  ];
}

/** Every choice so far is on the device. */
async function untilKept(page: Page): Promise<void> {
  const turns = Number(await page.locator('.guiding').getAttribute('data-turns'));
  await expect.poll(async () => (await dumpStorage(page)).split('"type":"chosen"').length - 1).toBe(turns);
}
