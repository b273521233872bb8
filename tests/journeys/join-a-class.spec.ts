import { classBarMessages as bar, joinMessages } from '#src/board/messages-phone.vi.ts';
import { boardFields } from '#src/board/problem-messages.vi.ts';
import { spacedCode } from '#src/board/rules/typed-code.ts';
import { messages } from '#src/practice/messages.vi.ts';
import { accountMessages } from '#src/practice/messages-account.vi.ts';
import { startMessages } from '#src/practice/messages-start.vi.ts';
import {
  type ClassBoard,
  classBar,
  joinByLink,
  onlyCodes,
  openClassBoard,
  watchReports,
} from './class-board.ts';
import { expect, test } from './fixtures.ts';
import {
  beginTask,
  choosePassword,
  copyCard,
  expectScreen,
  openRegistration,
  press,
  readCode,
  signIn,
  typeCode,
} from './practice-account.ts';

const task = 'tai-khoan-tap-huan';

const expectProgress = (board: ClassBoard, progress: Record<string, unknown>) =>
  expect.poll(async () => (await board.seat())?.progress).toMatchObject(progress);

test('a learner joins by the link, practises, and the trainer sees the step, the fault and the hand', {
  tag: '@ci',
}, async ({ page, server, expectedConsole }) => {
  expectedConsole.push(/status of 40[14]/);
  const board = await openClassBoard(page, server, task);
  const told = watchReports(page);
  await test.step('without a bar before', async () => {
    await page.goto('/thuc-hanh');
    await expect(page.locator('.class-bar')).toHaveCount(0);
  });
  await joinByLink(page, board, 'Hồng');
  await page.getByRole('link', { name: /^Bắt đầu: / }).click();
  await test.step('the step is seen', async () => {
    await page.getByRole('link', { name: startMessages.guided }).click();
    await expectScreen(page, messages.home.title);
    await expect(classBar(page, bar.inClass(spacedCode(board.code)))).toBeVisible();
    await expectProgress(board, { subject: task, step: 'home', stepIndex: 1, fault: null, doneAt: null });
  });
  await test.step('the fault is seen, and that it is mended', async () => {
    await openRegistration(page);
    await copyCard(page);
    await press(page, accountMessages.person.next);
    await typeCode(page, '111111');
    await expectProgress(board, { step: 'register-otp', fault: 'otp.wrong', mistakes: 1 });
  });
  await test.step('the hand goes up, and down when the trainer has been there', async () => {
    await page.getByRole('button', { name: bar.help }).click();
    await expect(classBar(page, bar.states.hand)).toBeVisible();
    await expect.poll(async () => (await board.seat())?.handRaisedAt).toBeTruthy();
    await board.lowerHand();
    await typeCode(page, await readCode(page));
    await expect(classBar(page, bar.states['hand-lowered'])).toBeVisible();
  });
  await expectProgress(board, { step: 'register-password', fault: null, mistakes: 1 });
  expect(told.length).toBeGreaterThan(2);
  for (const body of told) expect(body).toMatch(onlyCodes);
});

test('what happens without network, and over a reload, arrives when it is back; then the learner leaves', async ({
  page,
  server,
  network,
}) => {
  const board = await openClassBoard(page, server, null);
  await joinByLink(page, board, 'Năm');
  await expect(page.getByRole('link', { name: joinMessages.joined.toTasks })).toBeVisible();
  await beginTask(page, task, 'alone');
  await expectProgress(board, { step: 'home' });
  await test.step('cut off in the middle, help is asked for and the task is finished', async () => {
    await network.cut();
    await page.getByRole('button', { name: bar.help }).click();
    await expect(classBar(page, bar.states['hand-waiting'])).toBeVisible();
    await openRegistration(page);
    await copyCard(page);
    await press(page, accountMessages.person.next);
    await typeCode(page, await readCode(page));
    await choosePassword(page);
    await signIn(page);
    await expect(page.locator('#see-result')).toBeVisible();
    expect((await board.seat())?.progress?.doneAt).toBeNull();
  });
  await test.step('back on the network, after a reload: all of it is there', async () => {
    await network.restore();
    await page.reload();
    await expect.poll(async () => (await board.seat())?.progress?.doneAt).toBeTruthy();
    await expect.poll(async () => (await board.seat())?.handRaisedAt).toBeTruthy();
    await expect(classBar(page, bar.states.hand)).toBeVisible();
  });
  await test.step('leaving asks once, and the bar is gone for good', async () => {
    await page.getByRole('button', { name: bar.leave }).click();
    await expect(page.getByRole('button', { name: bar.ask.no })).toBeFocused();
    await page.getByRole('button', { name: bar.ask.yes }).click();
    await expect(page.locator('.class-bar')).toHaveCount(0);
    await expect.poll(async () => (await board.seat())?.leftAt).toBeTruthy();
    await page.reload();
    await expect(page.locator('#screen-title')).toBeVisible();
    await expect(page.locator('html')).not.toHaveAttribute('data-in-class');
  });
});

test('a wrong code, a name that is none, no network: each says so in its place, and nothing typed is lost', {
  tag: '@ci',
}, async ({ page, server, network, expectedConsole }) => {
  expectedConsole.push(/status of 404/);
  const board = await openClassBoard(page, server, null);
  await page.goto('/lop-hoc');
  await page.getByRole('link', { name: joinMessages.here }).click();
  const [code, name] = [page.getByLabel(joinMessages.code.label), page.getByLabel(joinMessages.name.label)];
  const send = page.getByRole('button', { name: joinMessages.send });
  await code.fill('12 34');
  await send.click();
  await expect(page.locator('#code-error')).toContainText(joinMessages.codeShape);
  await expect(page.locator('#name-error')).toContainText(boardFields['name.empty']);
  await code.fill(board.code === '111 111' ? '222 222' : '111 111');
  await name.fill('Bác Tư');
  await send.click();
  await expect(page.locator('#code-error')).toContainText(joinMessages.codeUnknown);
  await code.fill(spacedCode(board.code));
  await network.cut();
  await send.click();
  await expect(page.getByText(joinMessages.offline.title)).toBeVisible();
  await expect(code).toHaveValue(spacedCode(board.code));
  await expect(name).toHaveValue('Bác Tư');
  await network.restore();
  await send.click();
  await expect(page.getByRole('heading', { name: joinMessages.joined.title })).toBeVisible();
  expect((await board.seat())?.name).toBe('Bác Tư');
});

test('when the trainer closes the board, the learner is told once and goes on', { tag: '@ci' }, async ({
  page,
  server,
  expectedConsole,
}) => {
  expectedConsole.push(/status of 410/);
  const board = await openClassBoard(page, server, 'a1-nam-khong');
  await joinByLink(page, board, 'Út');
  await page.getByRole('link', { name: /^Bắt đầu: / }).click();
  await expectProgress(board, { subject: 'a1-nam-khong', step: 'part.1' });
  await board.close();
  await page.getByRole('button', { name: bar.help }).click();
  await expect(classBar(page, bar.over['board.closed'])).toBeVisible();
  await page.getByRole('button', { name: bar.seen }).click();
  await expect(page.locator('.class-bar')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('ct.board'))).toBeNull();
});

test('two tabs tell everything once', { tag: '@ci' }, async ({ page, server }) => {
  const board = await openClassBoard(page, server, null);
  const told = watchReports(page);
  await joinByLink(page, board, 'Tám');
  const other = await page.context().newPage();
  await beginTask(page, task, 'alone');
  await other.goto('/bai-hoc/a1-nam-khong');
  await expectProgress(board, { subject: 'a1-nam-khong' });
  await other.getByRole('button', { name: bar.help }).click();
  await expect(classBar(page, bar.states.hand)).toBeVisible(); // in the tab that did not ask
  await page.bringToFront();
  await openRegistration(page);
  await expectProgress(board, { subject: task, step: 'register-person' });
  const numbers = told.flatMap((body) => [...body.matchAll(/"seq":(\d+)/g)].map(([, seq]) => Number(seq)));
  expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
});
