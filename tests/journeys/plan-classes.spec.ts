import { dayMessages } from '#src/classes/messages-day.vi.ts';
import { scheduleMessages } from '#src/classes/messages-schedule.vi.ts';
import { slipMessages } from '#src/classes/messages-slip.vi.ts';
import { addresses } from '#src/classes/ui/addresses.ts';
import { addDays, formatWeekdayDate, weekdayOf } from '#src/platform/text/dates.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import { staffMessages } from '#src/staff/messages.vi.ts';
import { expect, openAnotherPhone, type Page, test } from './fixtures.ts';
import { madeDay, openForm, openWords, panelOf, registerAll } from './schedule-desk.ts';
import { manager, signInAs, signInByForm } from './staff-desk.ts';

const today = vietnamDateAt(Date.now());
/** A Monday of the next two weeks, and days of its week. */
const monday = addDays(today, 8 - (weekdayOf(today) || 7));

/** Write a day into the three boxes of a date field. */
async function fillDate(page: Page, id: string, date: string): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-');
  await page.locator(`[id="${id}"]`).fill(String(Number(day)));
  await page.locator(`[id="${id}-month"]`).fill(String(Number(month)));
  await page.locator(`[id="${id}-year"]`).fill(year);
}

test('a trainer moves a day and cancels it with a make-up, and the slip of who is registered says so', async ({
  page,
  context,
  server,
  expectedConsole,
}) => {
  expectedConsole.push(/status of 4\d\d/); // the browser's own lines
  await signInAs(page, server, 'trainer');
  const there = await madeDay(page.request, { date: addDays(monday, 2) });
  const session = await madeDay(page.request, { date: monday });
  const [held] = await registerAll(page.request, session.id, ['Nguyễn Thị Sen']);
  const phone = await openAnotherPhone(context, server);
  await page.goto('/can-bo/lich');
  await test.step('what stands in the way is named at its field, and what was typed stays', async () => {
    await openForm(page, session, openWords.move);
    const panel = panelOf(page, session);
    await expect(panel.getByText(dayMessages.people(1))).toBeVisible();
    await fillDate(page, `move-${session.id}-date`, there.localDate);
    await panel.getByRole('button', { name: dayMessages.move.send }).click();
    await expect(panel.getByRole('alert')).toBeFocused();
    const clash = `Phòng 2 đã có “${there.title}” vào ${formatWeekdayDate(there.localDate)}`;
    await expect(panel.getByText(clash).first()).toBeVisible();
  });
  const moved = addDays(monday, 4);
  await test.step('moved to a free day', async () => {
    const panel = panelOf(page, session);
    await fillDate(page, `move-${session.id}-date`, moved);
    await panel.getByRole('button', { name: dayMessages.move.send }).click();
    await expect(page.getByText(dayMessages.move.done(formatWeekdayDate(moved)))).toBeVisible();
    await phone.goto(addresses.held(held?.manageToken ?? ''));
    await expect(phone.locator('.slip-day')).toHaveText(formatWeekdayDate(moved));
  });
  await test.step('cancelled, with another day instead', async () => {
    await openForm(page, session, openWords.cancel);
    const panel = panelOf(page, session);
    await panel.getByRole('button', { name: dayMessages.cancel.send }).click();
    await expect(panel.getByRole('alert')).toBeFocused();
    await panel.getByLabel(dayMessages.cancel.reason).fill('Hội trường bận bầu cử');
    await panel.getByRole('radio', { name: /Phòng/ }).first().check();
    await panel.getByRole('button', { name: dayMessages.cancel.send }).dblclick();
    await expect(page.getByText(/^Đã hủy buổi .* Học bù: Thứ/)).toBeVisible();
    await phone.reload();
    await expect(phone.getByRole('heading', { name: slipMessages.notHeld.status })).toBeVisible();
    await expect(phone.getByText(slipMessages.notHeld.text('Hội trường bận bầu cử'))).toBeVisible();
  });
});

test('two trainers edit one day: the second is told what changed, and keeps what was typed', {
  tag: '@ci',
}, async ({ page, context, server, network, expectedConsole }) => {
  expectedConsole.push(/status of 4\d\d/); // the browser's own lines
  await signInAs(page, server, 'manager');
  const session = await madeDay(page.request, { date: addDays(monday, 1), start: '17:00' });
  const other = await openAnotherPhone(context, server);
  await signInAs(other, server, 'trainer');
  for (const one of [page, other]) {
    await one.goto('/can-bo/lich');
    await openForm(one, session, openWords.edit);
  }
  await other.getByLabel(scheduleMessages.fields.title).fill('Lớp của người khác');
  await other.getByRole('button', { name: dayMessages.edit.send }).click();
  await expect(other.getByText(/^Đã lưu buổi/)).toBeVisible();
  const note = panelOf(page, session).getByLabel(scheduleMessages.fields.note);
  await note.fill('Mang máy chiếu');
  const save = page.getByRole('button', { name: dayMessages.edit.send });
  await network.cut();
  await save.click();
  await expect(page.getByText(scheduleMessages.offline.form)).toBeVisible();
  await network.restore();
  await save.click();
  await expect(page.getByText('nay là Lớp của người khác')).toBeVisible();
  await expect(note).toHaveValue('Mang máy chiếu');
  await page.context().clearCookies();
  await save.click();
  await expect(page.getByText(staffMessages.signIn.overText)).toBeVisible();
  await signInByForm(page, manager);
  await expect(note).toHaveValue('Mang máy chiếu');
  await save.click();
  await expect(page.getByText(/^Đã lưu buổi/)).toBeVisible();
  await expect(panelOf(page, session).getByRole('heading', { level: 3 })).toBeVisible();
  await expect(panelOf(page, session)).toContainText('Lớp của người khác');
  await expect(panelOf(page, session)).toContainText('Mang máy chiếu');
});
