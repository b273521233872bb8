import { pairMessages } from '#src/board/messages-pair.vi.ts';
import { boardFields, boardTitles } from '#src/board/problem-messages.vi.ts';
import { coachMessages } from '#src/practice/messages-coach.vi.ts';
import { expect, openAnotherPhone, type Page, test } from './fixtures.ts';
import { askForHelp, joinBy, pairUp, seenControl, seenStep } from './paired-phones.ts';
import { pressPrimary, startTask } from './practice-walk.ts';

test.use({ serverFor: 'two-phones' });

const { owner, helper } = pairMessages;
/** Typed on purpose: neither is of the story, so that nothing else can have brought them over. */
const typedName = 'Trịnh Thị Sâm Cầm';
const typedNumber = '000177009999';

const bar = (page: Page) => page.getByRole('region', { name: owner.title });
const framed = (page: Page) => page.locator('[data-pointed]');

/** Everything that a phone sends, and everything that it is told, streams too: a copy goes past the page's own reader. */
async function overhear(page: Page): Promise<() => Promise<string>> {
  const sent: string[] = [];
  page.context().on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.addInitScript(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    const { fetch } = window;
    window.fetch = async (...request) => {
      const response = await fetch(...request);
      const copy = response.clone().body?.pipeThrough(new TextDecoderStream()).getReader();
      const listen = async () => {
        for (let piece = await copy?.read(); piece && !piece.done; piece = await copy?.read())
          told.push(piece.value);
      };
      listen().catch((error) => console.info('overhearing ended', error));
      return response;
    };
  });
  return async () =>
    [...sent, ...(await page.evaluate(() => (window as unknown as { told: string[] }).told))].join('\n');
}

test('a relative far away sees the step, points at a field, and never what is typed', { tag: '@ci' }, async ({
  page,
  context,
  server,
}) => {
  const far = await openAnotherPhone(context, server);
  const heard = await overhear(far);
  const ownSent: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/v1/pair')) ownSent.push(request.postData() ?? '');
  });
  let before = '';
  const code = await pairUp(page, far);

  await test.step('the helper reads task, step and controls as the task calls them', async () => {
    await expect(far.getByRole('heading', { level: 2, name: 'Điền tờ khai khai sinh' })).toBeVisible();
    await expect(seenControl(far, /^Ô thứ nhất Họ, chữ đệm, tên chủ hồ sơ/)).toBeVisible();
    await expect(seenControl(far, /Lưu và tiếp tục/)).toBeVisible();
  });
  await test.step('the owner types; pointing frames the right field, says so, and presses nothing', async () => {
    await page.locator('#ownerPersonalId').fill(typedNumber);
    await page.locator('#ownerName').fill(typedName);
    await seenControl(far, /^Ô thứ hai/).click();
    await expect(framed(page).locator('#ownerPersonalId')).toBeInViewport();
    const said = 'ô thứ hai, Số định danh của chủ hồ sơ';
    await expect(bar(page).getByRole('status')).toHaveText(owner.pointed(said));
    await expect(far.getByText(helper.pointed(said))).toBeVisible();
    await expect(page.locator('#ownerName')).toBeFocused(); // whoever is typing goes on
    await seenControl(far, /Lưu và tiếp tục/).click();
    await expect(page.locator('#primary-action[data-pointed]')).toBeInViewport();
    await expect(page.locator('#ownerName')).toHaveValue(typedName); // still this page: a frame is no press
  });
  await test.step('a press takes the frame away, and the next step is told', async () => {
    await page.locator('#ownerPersonalId').fill('000198000207');
    await pressPrimary(page);
    await expect(framed(page)).toHaveCount(0);
    await expect(seenStep(far)).toContainText('Người yêu cầu là gì của em bé?');
    await expect(seenControl(far, /^Lựa chọn thứ nhất Quan hệ với em bé: /)).toBeVisible();
    await expect(bar(page).getByRole('status')).toHaveText(owner.barJoined);
  });
  await test.step('both reload, and go on', async () => {
    before = await heard(); // a page that is loaded anew forgets what it has overheard
    await far.reload();
    await page.reload();
    // Pointing at the screen from before the reload hits nothing: the helper points again.
    await expect(async () => {
      await seenControl(far, /Quan hệ với em bé: .*ông/i)
        .first()
        .click();
      await expect(framed(page)).toContainText(/ông/i, { timeout: 2000 });
    }).toPass({ timeout: 20_000 });
  });
  await test.step('the owner stops: nobody sees anything any more', async () => {
    await bar(page).getByRole('button', { name: owner.end }).click();
    await expect(bar(page)).toContainText(owner.ended);
    await expect(framed(page)).toHaveCount(0);
    await expect(far.getByRole('heading', { name: helper.overTitle })).toBeFocused();
  });
  const all = [before, await heard()].join('\n');
  expect(all).toContain('Lưu và tiếp tục');
  expect(all).toContain('event: change');
  for (const secret of [typedName, 'Sâm', typedNumber, '000198000207', '0600000104']) {
    expect(all, secret).not.toContain(secret);
    expect(ownSent.join('\n'), secret).not.toContain(secret);
  }
  expect(code).toMatch(/^\d{3} \d{3}$/);
});

test('a wrong code says so, a right one works once', { tag: '@ci' }, async ({
  page,
  context,
  server,
  expectedConsole,
}) => {
  expectedConsole.push(/status of 4\d\d/); // the browser's own lines about wrong codes
  const far = await openAnotherPhone(context, server);
  await far.goto('/cung-lam');
  await joinBy(far, '12 34');
  await expect(far.getByRole('alert')).toContainText(boardFields['code.shape']);
  await joinBy(far, '000 000');
  await expect(far.getByRole('alert')).toBeFocused();
  const code = await pairUp(page, far);
  const third = await openAnotherPhone(context, server);
  await third.goto('/cung-lam');
  await joinBy(third, code);
  await expect(third.getByRole('alert')).toContainText(boardTitles['code.unknown']);
  await expect(third.getByLabel(helper.code)).toHaveValue(code);
  await far.getByRole('button', { name: helper.end }).click();
  await expect(bar(page)).toContainText(owner.ended);
  await bar(page).getByRole('button', { name: owner.endedOk }).click();
  await expect(bar(page)).toHaveCount(0);
  await expect(page.locator('#ownerName')).toBeVisible();
});

test('either network goes and comes back: the newest step arrives, nothing is lost', async ({
  page,
  context,
  network,
  server,
}) => {
  const far = await openAnotherPhone(context, server);
  await pairUp(page, far);
  await test.step('the owner goes on without a network', async () => {
    await network.cut();
    await expect(bar(page)).toContainText(owner.barLost);
    await page.locator('#ownerName').fill(typedName);
    await page.locator('#ownerPersonalId').fill('000198000207');
    await pressPrimary(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Người yêu cầu là gì của em bé?');
    await network.restore();
    await expect(seenStep(far)).toContainText('Người yêu cầu là gì của em bé?');
  });
  await test.step('the helper is away while another step comes', async () => {
    await far.context().setOffline(true);
    await expect(far.getByText(helper.lost)).toBeVisible();
    await page.locator('#go-back').click();
    await expect(page.locator('#ownerName')).toBeVisible();
    await far.context().setOffline(false);
    await expect(seenStep(far)).toContainText('Ai là chủ hồ sơ?');
    await expect(far.getByText(helper.lost)).toHaveCount(0);
  });
  await test.step('leaving the task ends it', async () => {
    await page.locator('#leave-task').click();
    await expect(far.getByRole('heading', { name: helper.overTitle })).toBeVisible();
  });
});

test('who is asked for no longer, or looks elsewhere, is told of as that', { tag: '@ci' }, async ({
  page,
  context,
  server,
}) => {
  const far = await openAnotherPhone(context, server);
  await pairUp(page, far);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect(far.getByText(helper.away)).toBeVisible();
  await expect(far.locator('.pair-control')).toHaveCount(0);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect(seenControl(far, /chủ hồ sơ/).first()).toBeVisible();
});

test('an officer who guides a resident can ask for help too', { tag: '@ci' }, async ({
  page,
  context,
  server,
}) => {
  const far = await openAnotherPhone(context, server);
  await page.goto('/thuc-hanh/huong-dan');
  await page.locator('a[href*="/thuc-hanh/huong-dan/tap?bai="]').first().click();
  await page.locator('#primary-action').click();
  await expect(page.locator('[data-choice]').first()).toBeVisible();
  await page.getByRole('button', { name: coachMessages.askHelper }).click();
  await page.locator('#pair-open').click();
  const code = (await page.locator('.pair-code').textContent()) ?? '';
  await far.goto('/cung-lam');
  await joinBy(far, code);
  const words = (await page.locator('[data-choice]').first().textContent())?.trim() ?? '';
  await far.locator('.pair-phone').getByRole('button', { name: words }).click();
  await expect(page.locator('[data-choice][data-pointed]')).toHaveText(words);
});

test('nothing is told while nobody sees it; without a network there is no code, and the task stays', {
  tag: '@ci',
}, async ({ page, network, requests }) => {
  await startTask(page, 'dien-bieu-mau', 'alone');
  await askForHelp(page);
  await page.locator('#pair-back').click();
  await expect(bar(page)).toContainText(/Mã \d{3} \d{3}/);
  await page.locator('#applicantPhone').fill('0600000104');
  await pressPrimary(page);
  await expect(page.locator('#applicantIsOwner')).toBeVisible();
  await page.locator('#open-menu').click();
  await page.locator('[data-ask-helper]').click();
  await page.locator('#pair-no').click();
  await network.cut();
  await page.locator('#open-menu').click();
  await page.locator('[data-ask-helper]').click();
  await page.locator('#pair-open').click();
  await expect(page.getByText(owner.offline)).toBeVisible();
  expect(requests.filter((address) => address.includes('/pair/screen'))).toEqual([]);
});

test('a mistake is told as that; back at the start page and in the list nobody is at a step', {
  tag: '@ci',
}, async ({ page, context, server }) => {
  const far = await openAnotherPhone(context, server);
  const told: { controls: string[]; fault?: string }[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/pair/screen')) told.push(request.postDataJSON());
  });
  await page.goto('/thuc-hanh');
  await pairUp(page, far);
  await expect(seenStep(far)).toContainText(/^Bước 2 trong 14: /);
  await test.step('an error, and no button without a name', async () => {
    await pressPrimary(page);
    await expect(page.locator('.error-summary')).toBeVisible();
    await expect(far.getByText(helper.wrong)).toBeVisible();
    await expect(seenControl(far, /^Nút thứ \S+$/)).toHaveCount(0);
    await page.locator('#ownerName').fill(typedName);
    await page.locator('#ownerPersonalId').fill('000198000207');
    await pressPrimary(page);
    await expect(seenStep(far)).toContainText(/^Bước 3 trong 14: /);
    await expect(far.getByText(helper.wrong)).toHaveCount(0);
  });
  await test.step('back to the start page', async () => {
    await page.evaluate(() => history.go(-3));
    await expect(page.locator('.practice')).toHaveCount(0);
    await expect(far.getByText(helper.away)).toBeVisible();
    await expect(far.locator('.pair-control')).toHaveCount(0);
    expect(told.at(-1)?.controls).toEqual([]);
    await expect(bar(page)).toBeVisible();
  });
  await test.step('back to the list: the pair is still seen there, and stopped', async () => {
    await page.goBack();
    await expect(page).toHaveURL(/\/thuc-hanh$/);
    await expect(page.getByText(owner.runsOn)).toBeVisible();
    await page.getByRole('button', { name: owner.end }).click();
    await expect(page.getByText(owner.ended)).toBeVisible();
    await expect(far.getByRole('heading', { name: helper.overTitle })).toBeVisible();
  });
  expect(told.some(({ fault }) => fault !== undefined)).toBe(true);
  expect(told.every(({ fault = 'a.b' }) => /^([a-z-]+\.[a-z-]+|F-[A-Z-]+)$/.test(fault))).toBe(true);
});
