import { nameOnBoard, trainerMessages as texts } from '#src/board/messages-trainer.vi.ts';
import { staffMessages } from '#src/staff/messages.vi.ts';
import { cardOf, joinBoard, openBoard } from './board-phones.ts';
import { expect, type Page, test } from './fixtures.ts';
import { readCode } from './read-code.ts';
import { signInAs, signInByForm } from './staff-desk.ts';

// Servers that stop and boards that are counted: for this file alone.
test.use({ serverFor: 'live boards' });

const title = 'Làm khai sinh cho cháu từ đầu đến cuối';
const groupOf = (page: Page, kind: string) => page.locator(`[data-group="${kind}"]`);
const codeOn = async (page: Page) =>
  ((await page.locator('.board-digits').textContent()) ?? '').replace(/\D/g, '');

test('a class from opening the board to closing it', async ({ page, context, server }) => {
  await signInAs(page, server, 'manager');
  await page.goto('/can-bo');
  await page.getByRole('link', { name: texts.title }).click();
  await test.step('no task chosen: said where', async () => {
    await page.getByRole('button', { name: texts.open.send }).click();
    await expect(page.getByText(texts.open.missing)).toBeVisible();
    await page.getByRole('combobox', { name: texts.open.task }).selectOption({ label: title });
    await page.getByRole('button', { name: texts.open.send }).click();
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await expect(page.getByRole('heading', { name: texts.empty.title })).toBeVisible();
  });
  const code = await codeOn(page);
  expect(code).toMatch(/^\d{6}$/);
  await test.step('the picture leads to where phones can reach it', async () => {
    const picture = page.locator('[data-join]');
    expect(await readCode(picture)).toMatch(new RegExp(`^${server.url}/vao-lop#ma=${code}&so=\\d{6}$`));
    const field = page.getByLabel(texts.phones.field);
    await field.fill('máy của tôi');
    await page.getByRole('button', { name: texts.phones.send }).click();
    await expect(page.getByText(texts.phones.wrong)).toBeVisible();
    await field.fill('192.168.1.20');
    await page.getByRole('button', { name: texts.phones.send }).click();
    const origin = `http://192.168.1.20:${new URL(server.url).port}`;
    await expect(page.getByText(texts.phones.used(origin))).toBeVisible();
    expect(await readCode(picture)).toMatch(new RegExp(`^${origin}/vao-lop#ma=${code}&so=\\d{6}$`));
  });
  const [first, second, third] = [
    await joinBoard(server, code, 'Hồng'),
    await joinBoard(server, code, 'An'),
    await joinBoard(server, code, 'An'),
  ];
  const other = nameOnBoard({ name: 'An', number: 2 });
  await test.step('who joined is there; two of one name are told apart', async () => {
    await expect(page.locator('[data-seat]')).toHaveCount(3);
    await expect(cardOf(page, other)).toContainText(texts.seat.waiting);
    await expect(page.getByText(texts.class.notBegun)).toBeVisible();
  });
  await test.step('steps and faults in words', async () => {
    await first.tell({
      step: 'papers',
      stepIndex: 5,
      fault: 'F-IMG-BLUR',
      mistakes: 2,
      hints: 1,
      secondsAgo: 240,
    });
    await second.tell({ step: 'find', stepIndex: 1 });
    const card = groupOf(page, 'watch').locator(cardOf(page, 'Hồng'));
    await expect(card).toContainText('Đính kèm giấy tờ');
    await expect(card).toContainText(texts.seat.step(5, 9));
    await expect(card).toContainText(texts.seat.stuck('4 phút'));
    await expect(card).toContainText(/Vướng: \p{Lu}/u);
    await expect(card).toContainText('sai 2 lần, xem 1 gợi ý');
    await expect(cardOf(page, 'An')).toContainText('Tìm thủ tục');
    await expect(page.locator('main')).not.toContainText(/F-IMG|papers|khai-sinh/);
  });
  await test.step('a raised hand comes first, is said aloud, and is lowered at the phone too', async () => {
    await third.raiseHand();
    await expect(page.locator('[data-group]').first().locator(cardOf(page, other))).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: texts.raised(other) })).toBeAttached();
    await expect(page).toHaveTitle(/^\(1\) /);
    await page.getByRole('button', { name: texts.seat.lowerWhich(other) }).click();
    await expect(groupOf(page, 'hand')).toHaveCount(0);
    expect(await third.isHandRaised()).toBe(false);
  });
  await test.step('the hall sees code, picture and how far the class is, and nobody’s name', async () => {
    await second.tell({ step: 'dossier', stepIndex: 9, isDone: true });
    await page.getByRole('button', { name: texts.join.project, exact: true }).click();
    const hall = page.getByRole('dialog', { name: title });
    await expect(hall).toContainText(texts.class.joined(3));
    await expect(hall).toContainText(texts.class.done(1, 2));
    await expect(hall).not.toContainText('Hồng');
    expect(await readCode(hall.locator('.projector-picture'))).toMatch(
      new RegExp(`/vao-lop#ma=${code}&so=\\d{6}$`),
    );
    await page.keyboard.press('Escape');
    await expect(hall).toBeHidden();
  });
  await test.step('a second screen shows the same; who is taken off there is gone here', async () => {
    const another = await context.newPage();
    await another.goto('/can-bo/bang-lop');
    await another.getByRole('button', { name: texts.boards.show }).click();
    await expect(another.locator('[data-seat]')).toHaveCount(3);
    await cardOf(another, other).getByText(texts.seat.more).click();
    await another.getByRole('button', { name: texts.seat.removeWhich(other) }).click();
    await another.locator('[data-remove-seat]').click();
    await expect(cardOf(page, other)).toHaveCount(0);
    await another.goBack();
    await expect(another.getByRole('heading', { name: texts.open.title })).toBeVisible();
    await another.close();
  });
  await test.step('closed: it says so, and what was reached stays', async () => {
    await page.getByRole('button', { name: texts.closing.open, exact: true }).click();
    await page.locator('[data-close-board]').click();
    await expect(page.getByText(/^Bảng đã đóng lúc/)).toBeVisible();
    await expect(cardOf(page, 'Hồng')).toContainText('Đính kèm giấy tờ');
    await expect(page.getByRole('button', { name: texts.closing.open, exact: true })).toHaveCount(0);
  });
});

test('the trainer’s network goes, the server goes, the session goes: nothing shown is lost, and it comes back', {
  tag: '@ci',
}, async ({ page, context, server, network, expectedConsole }) => {
  expectedConsole.push(/status of 401/, /ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_RESET/); // the browser's own lines
  const trainer = await signInAs(page, server, 'trainer');
  const { id, code } = await openBoard(page);
  const [first, second] = [await joinBoard(server, code, 'Hồng'), await joinBoard(server, code, 'Bình')];
  await first.tell({ step: 'find', stepIndex: 1 });
  await page.goto(`/can-bo/bang-lop?bang=${id}`);
  const line = page.locator('[data-line]');
  await expect(line).toHaveAttribute('data-line', 'live');
  await expect(cardOf(page, 'Hồng')).toContainText('Tìm thủ tục');
  await test.step('no network', async () => {
    await network.cut();
    await expect(line).toContainText(/nối lại… Đây là số liệu lúc \d\d:\d\d/);
    await expect(cardOf(page, 'Hồng')).toContainText('Tìm thủ tục');
    await page.getByRole('button', { name: texts.closing.open, exact: true }).click();
    await page.locator('[data-close-board]').click();
    await expect(page.getByText(texts.offline)).toBeVisible(); // it was not closed, and that is said
    await first.tell({ step: 'papers', stepIndex: 5 });
    await second.raiseHand();
    await network.restore();
    await expect(line).toHaveAttribute('data-line', 'live');
    await expect(cardOf(page, 'Hồng')).toContainText('Đính kèm giấy tờ');
    await expect(groupOf(page, 'hand')).toContainText('Bình');
  });
  await test.step('no server', async () => {
    await server.stop();
    await expect(line).toHaveAttribute('data-line', 'lost');
    await server.start();
    await first.tell({ step: 'review', stepIndex: 7 });
    await expect(cardOf(page, 'Hồng')).toContainText('Xem lại và nộp');
    await expect(line).toHaveAttribute('data-line', 'live');
  });
  await test.step('no session: sign in on the page, and the board is there again', async () => {
    await context.clearCookies();
    await server.stop();
    await server.start();
    await expect(page.getByText(staffMessages.signIn.over, { exact: true })).toBeVisible();
    await second.tell({ step: 'agency', stepIndex: 3 });
    await signInByForm(page, trainer);
    await expect(cardOf(page, 'Bình')).toContainText('Chọn cơ quan');
    await expect(line).toHaveAttribute('data-line', 'live');
  });
});

test('a class of twelve is in view when its board is opened on a laptop: how to join is folded', async ({
  page,
  server,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await signInAs(page, server, 'trainer');
  const { id, code } = await openBoard(page);
  for (let at = 0; at < 12; at += 1) await (await joinBoard(server, code, 'Hồng')).tell({});
  await page.goto(`/can-bo/bang-lop?bang=${id}`);
  const cards = page.locator('[data-seat]');
  await expect(cards).toHaveCount(12);
  for (let at = 0; at < 8; at += 1) await expect(cards.nth(at)).toBeInViewport({ ratio: 1 });
  const tops = await cards.evaluateAll((all) => all.map((card) => card.getBoundingClientRect().top));
  expect(new Set(tops.slice(0, 4)).size).toBe(1);
  await expect(page.locator('[data-join]')).toBeHidden();
  await page.locator('.board-how > summary').click();
  await expect(page.locator('[data-join]')).toBeVisible();
});

test('nothing moves under a finger that is on the list', async ({ page, server }) => {
  await signInAs(page, server, 'trainer');
  const { id, code } = await openBoard(page, null);
  const [first, second] = [await joinBoard(server, code, 'Hồng'), await joinBoard(server, code, 'Bình')];
  await first.tell({});
  await second.tell({});
  await page.goto(`/can-bo/bang-lop?bang=${id}`);
  const more = cardOf(page, 'Bình').locator('summary');
  await more.focus();
  await page.keyboard.press('Enter');
  await second.raiseHand();
  await expect(cardOf(page, 'Bình')).toContainText('Vừa giơ tay');
  await expect(groupOf(page, 'working').locator('[data-seat]')).toHaveCount(2);
  await expect(more).toBeFocused();
  await page.getByRole('button', { name: texts.all }).focus();
  await expect(groupOf(page, 'hand').locator(cardOf(page, 'Bình'))).toBeVisible();
});

test('a board that is no longer there says so', { tag: '@ci' }, async ({ page, server, expectedConsole }) => {
  expectedConsole.push(/status of 404/); // the browser's own line
  await signInAs(page, server, 'trainer');
  await page.goto('/can-bo/bang-lop?bang=00000000-0000-4000-8000-000000000000');
  await expect(page.getByRole('heading', { name: texts.gone.title })).toBeVisible();
  await page.getByRole('button', { name: texts.gone.action }).click();
  await expect(page.getByRole('heading', { name: texts.boards.title })).toBeVisible();
});
