import { classBarMessages as bar, joinMessages } from '#src/board/messages-phone.vi.ts';
import { spacedCode } from '#src/board/rules/typed-code.ts';
import { plainHttpMessages } from '#src/platform/offline/plain-http-messages.vi.ts';
import { messages as practice } from '#src/practice/messages.vi.ts';
import { resultMessages } from '#src/practice/messages-result.vi.ts';
import { startMessages } from '#src/practice/messages-start.vi.ts';
import { messages as progress } from '#src/progress/messages.vi.ts';
import { browserArguments, findBrowser } from '../../scripts/browser.ts';
import { answerAll, readQuiz } from './answer-quiz.ts';
import { classBar, joinByLink, openClassBoard } from './class-board.ts';
import { expect, test } from './fixtures.ts';
import { expectScreen, registerAccount } from './practice-account.ts';

/** The name of the trainer's laptop on the Wi-Fi of the hall. */
const hall = 'lop.test';

test.use({
  baseURL: async ({ server }, use) => use(server.url.replace('localhost', hall)),
  launchOptions: {
    ...(await findBrowser()),
    args: [...browserArguments, `--host-resolver-rules=MAP ${hall} 127.0.0.1`],
  },
});

const lesson = 'a1-nam-khong';
const task = 'tai-khoan-tap-huan';

test('in a hall without https a learner reads, practises and is on the board, and is told what is missing', {
  tag: '@ci',
}, async ({ page, server, requests }) => {
  const board = await openClassBoard(page, server, lesson);
  await test.step('this is a place that browsers do not trust', async () => {
    await page.goto('/');
    const there = await page.evaluate(() => ({
      trusted: isSecureContext,
      worker: 'serviceWorker' in navigator,
      locks: 'locks' in navigator,
      uuid: 'randomUUID' in crypto,
      subtle: crypto.subtle !== undefined,
      clipboard: 'clipboard' in navigator,
    }));
    expect(Object.values(there)).toEqual(Array(6).fill(false));
    await expect(page.getByText(plainHttpMessages.text)).toBeVisible();
  });
  await test.step('joining by the first page', async () => {
    await page.getByRole('link', { name: joinMessages.here }).click();
    await expect(page.getByText(plainHttpMessages.title)).toBeVisible();
    await joinByLink(page, board, 'Hồng');
    await page.getByRole('link', { name: /^Bắt đầu: / }).click();
  });
  await test.step('the lesson, with its questions', async () => {
    await expect(classBar(page, bar.inClass(spacedCode(board.code)))).toBeVisible();
    await answerAll(page, await readQuiz(lesson), { firstRight: true });
    await expect(page.locator('[data-finished=learnt]')).toBeVisible();
    await expect.poll(async () => (await board.seat())?.progress?.doneAt).toBeTruthy();
  });
  await test.step('the portal, to the result', async () => {
    await page.goto(`/thuc-hanh/cong?bai=${task}`);
    await page.getByRole('link', { name: startMessages.guided }).click();
    await expectScreen(page, practice.home.title);
    await registerAccount(page);
    await page.locator('#see-result').click();
    await expect(page.getByText(resultMessages.passed)).toBeVisible();
    await expect
      .poll(async () => (await board.seat())?.progress)
      .toMatchObject({ subject: task, doneAt: expect.any(String) });
  });
  await test.step('help', async () => {
    await page.getByRole('button', { name: bar.help }).click();
    await expect.poll(async () => (await board.seat())?.handRaisedAt).toBeTruthy();
  });
  await test.step('what was learnt is on the phone, and somebody else may learn on it', async () => {
    await page.goto('/tien-do');
    await expect(page.getByRole('region', { name: progress.done.heading })).toContainText('Năm cái');
    await page.getByRole('button', { name: progress.people.add }).click();
    await page.getByLabel(progress.form.name).fill('Bà Năm');
    await page.getByRole('button', { name: progress.form.add }).click();
    await expect(page.getByRole('status').filter({ hasText: progress.people.chosen('Bà Năm') })).toHaveCount(
      1,
    );
  });
  await test.step('why nothing is kept on the phone is said where one would install', async () => {
    await page.goto('/cai-vao-may');
    await expect(page.getByText(plainHttpMessages.text)).toBeVisible();
  });
  expect(requests.filter((address) => address.startsWith('https:'))).toEqual([]);
});
