import { trainerMessages as texts } from '#src/board/messages-trainer.vi.ts';
import { toldMessages } from '#src/practice/messages-told.vi.ts';
import { cardOf } from './board-phones.ts';
import { joinByLink, onlyCodes, openClassBoard, watchReports } from './class-board.ts';
import { beginCoaching, goOn, guideStep, readDialogue, say } from './coach-resident.ts';
import { decide, fillDeskForm, openDeskCase, rightLetterOf } from './desk-forms.ts';
import { expect, test } from './fixtures.ts';
import { watchWhatIsSent } from './sent-watch.ts';

const notEnough = new RegExp(
  [toldMessages.coach['too-little'], toldMessages.coach.slipped].map(texts.seat.fault).join('|'),
);

test('an officer guides a resident: the trainer sees each step, what was not enough, and the end', {
  tag: '@ci',
}, async ({ page, server }) => {
  const id = 'giup-thanh-toan';
  const data = readDialogue(id);
  const { steps } = data.dialogue;
  const board = await openClassBoard(page, server, id);
  const told = watchReports(page);
  await joinByLink(page, board, 'Sim');
  const card = cardOf(await board.show(), 'Sim');
  await expect(card).toContainText(texts.seat.waiting);
  await beginCoaching(page, id);
  await expect(card).toContainText(steps[0]?.goal ?? '');
  await expect(card).toContainText(texts.seat.step(1, steps.length));
  await test.step('a step that was taken over is behind, and counts', async () => {
    await say(page, 'lam-thay');
    await expect(card).toContainText(texts.seat.mistakes(1));
    await goOn(page);
  });
  const last = steps.length - 1;
  for (let step = 1; step < last; step += 1) {
    await expect(card).toContainText(steps[step]?.goal ?? '');
    await expect(card).toContainText(texts.seat.step(step + 1, steps.length));
    await say(page, 'wait'); // enough for some, not for others
    const isStuck = (await page.locator('[data-phase=step]').count()) > 0;
    if (isStuck) await expect(card).toContainText(notEnough);
    await guideStep(page, data, step);
    await goOn(page);
  }
  await test.step('the last one taken over: what it was stays, and it is over', async () => {
    await say(page, 'lam-thay');
    await expect(card).toContainText(texts.seat.step(steps.length, steps.length));
    await expect(card).toContainText(texts.seat.fault(toldMessages.coach['taken-over']));
    await expect(card).toContainText(/Xong lúc \d/);
  });
  expect(told.length).toBeGreaterThan(steps.length);
  for (const body of told) expect(body).toMatch(onlyCodes);
});

test('an officer at the desk: the trainer sees the dossier, what is missing and what is to mend, never a word of the letter', {
  tag: '@ci',
}, async ({ page, context, server }) => {
  const id = 'khai-sinh-anh-mo';
  const typed = 'Chụp giấy chứng sinh cẩu thả quá, chụp lại đi.';
  const board = await openClassBoard(page, server, null);
  const told = watchReports(page);
  const sent = watchWhatIsSent(context);
  await joinByLink(page, board, 'Lúa');
  const card = cardOf(await board.show(), 'Lúa');
  await openDeskCase(page, id);
  const title = (await page.locator('.desk-case h1').textContent()) ?? '';
  await expect(card).toContainText(title);
  await expect(card).toContainText(toldMessages.desk);
  await test.step('nothing chosen', async () => {
    await page.locator('#primary-action').click();
    await expect(card).toContainText('Vướng: Chọn một việc');
  });
  await test.step('a letter that is to be mended, and that it was stays known', async () => {
    await fillDeskForm(page, rightLetterOf(id));
    await page.locator('#own1').fill(typed);
    await decide(page);
    await expect(card).toContainText(texts.seat.fault(toldMessages.toMend));
    await expect(card).toContainText(texts.seat.mistakes(1));
    await page.locator('#again').click();
    await page.locator('#own1').fill('Giấy chứng sinh bị mờ, bác chụp lại ở chỗ sáng giúp em.');
    await expect(card).not.toContainText('Vướng');
    await expect(card).toContainText(texts.seat.mistakes(1));
    await decide(page);
  });
  await expect(card).toContainText(/Xong lúc \d/);
  await expect(card).toContainText(texts.seat.mistakes(1));
  expect(told.length).toBeGreaterThan(3);
  for (const body of told) expect(body).toMatch(onlyCodes);
  expect(sent.find([typed, 'cẩu thả', 'bác chụp lại'])).toEqual([]);
});
