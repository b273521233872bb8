import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dayMessages } from '#src/classes/messages-day.vi.ts';
import { scheduleMessages } from '#src/classes/messages-schedule.vi.ts';
import { seriesMessages } from '#src/classes/messages-series.vi.ts';
import { slipMessages } from '#src/classes/messages-slip.vi.ts';
import { addresses } from '#src/classes/ui/addresses.ts';
import { readHolidayCalendar } from '#src/platform/holidays/read-holidays.ts';
import { addDays, formatWeekdayDate, weekdayOf } from '#src/platform/text/dates.ts';
import { weekdayNames } from '#src/platform/text/messages.vi.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import { staffMessages } from '#src/staff/messages.vi.ts';
import { expect, openAnotherPhone, test } from './fixtures.ts';
import { fillDate, madeDay, openForm, openWords, panelOf, registerAll } from './schedule-desk.ts';
import { manager, signInAs, signInByForm } from './staff-desk.ts';

// Days that are made here stand in front of those that other journeys count.
test.use({ serverFor: 'a schedule of its own' });

const today = vietnamDateAt(Date.now());
/** A Monday of the next two weeks, and days of its week. */
const monday = addDays(today, 8 - (weekdayOf(today) || 7));

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
    await expect(phone.locator('.slip-sheet')).toContainText('Nguyễn Thị Sen');
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

test('a class in a room elsewhere says its address on the list and on the slip, and no other', async ({
  page,
  context,
  server,
}) => {
  await signInAs(page, server, 'trainer');
  const place = 'Nhà văn hóa thôn 5, xã Ví Dụ';
  const headers = { 'Idempotency-Key': randomUUID() };
  const made = await page.request.post('/api/v1/rooms', {
    headers,
    data: { name: 'Phòng Hội trường', place },
  });
  const { room } = (await made.json()) as { room: { id: string } };
  const session = await madeDay(page.request, {
    date: addDays(today, 1),
    start: '06:00',
    end: '07:00',
    roomId: room.id,
  });
  const [held] = await registerAll(page.request, session.id, ['Hồ Thị Mận']);
  const phone = await openAnotherPhone(context, server);
  await phone.goto('/lop-hoc');
  await expect(phone.locator('.session', { hasText: 'Phòng Hội trường' })).toContainText(place);
  await expect(phone.locator('.session', { hasText: place })).toHaveCount(1);
  await phone.goto(addresses.held(held?.manageToken ?? ''));
  await expect(phone.locator('.slip-sheet')).toContainText(place);
  await expect(phone.locator('.slip-sheet')).not.toContainText('Bến Mơ');
});

test('two trainers edit one day: the second is told what changed, and keeps what was typed', {
  tag: '@ci',
}, async ({ page, context, server, network, expectedConsole }) => {
  expectedConsole.push(/status of 4\d\d/); // the browser's own lines
  await signInAs(page, server, 'manager');
  const session = await madeDay(page.request, { date: addDays(monday, 1), start: '15:00', end: '16:30' });
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

test('a weekly class is looked at over a holiday and a clash before it is made, and gets a last day', {
  tag: '@ci',
}, async ({ page, server }) => {
  const { holidays } = readHolidayCalendar(await readFile('content/holidays.yaml', 'utf8'));
  const holiday = Object.keys(holidays).find(
    (day) => day > addDays(today, 14) && holidays[addDays(day, 7)] === undefined,
  );
  if (holiday === undefined) throw new Error('content/holidays.yaml has no day off that is still to come');
  await signInAs(page, server, 'trainer');
  const there = await madeDay(page.request, { date: addDays(holiday, -7), start: '19:30', end: '21:00' });
  await page.goto('/can-bo/lich');
  await page.getByRole('tab', { name: scheduleMessages.views.series }).click();
  await page.getByRole('button', { name: seriesMessages.add }).click();
  await test.step('what is missing is said at its field', async () => {
    await page.getByRole('button', { name: seriesMessages.look }).click();
    await expect(page.getByRole('alert')).toBeFocused();
    await expect(page.getByText(scheduleMessages.dateWrong).first()).toBeVisible();
  });
  await test.step('every date is named: a clash, the holiday, a class', async () => {
    await page.getByRole('checkbox', { name: weekdayNames[weekdayOf(holiday)] }).check();
    const { fields } = scheduleMessages;
    await page.getByLabel(fields.title).fill('Lớp buổi tối hằng tuần');
    await page.getByLabel(fields.start).selectOption('19:30');
    await page.getByLabel(fields.end).selectOption('21:00');
    await page.getByLabel(fields.roomId, { exact: true }).selectOption('phong-2');
    await fillDate(page, 'series-from', addDays(holiday, -7));
    await fillDate(page, 'series-until', addDays(holiday, 7));
    await page.getByRole('button', { name: seriesMessages.look }).click();
    const dates = page.locator('form .schedule-preview > li');
    await expect(dates).toHaveCount(3);
    await expect(dates.nth(0)).toContainText(`Phòng 2 đã có “${there.title}”`);
    await expect(dates.nth(1)).toContainText(seriesMessages.preview.holiday(holidays[holiday] ?? ''));
    await expect(dates.nth(2)).toContainText(seriesMessages.preview.class);
  });
  await test.step('what was typed stays while the week is looked at, and the class is made', async () => {
    await page.getByRole('tab', { name: scheduleMessages.views.list }).click();
    await page.getByRole('tab', { name: scheduleMessages.views.series }).click();
    await page.getByRole('button', { name: seriesMessages.add }).click();
    await page.getByRole('button', { name: seriesMessages.saveWithout(1) }).click();
    await expect(page.getByText(/^Đã mở lớp/)).toBeVisible();
  });
  await test.step('and ends earlier', async () => {
    const series = page.locator('[data-series]', { hasText: 'Lớp buổi tối hằng tuần' });
    await series.getByRole('button', { name: /^Kết thúc/ }).click();
    const id = await series.getAttribute('data-series');
    await fillDate(page, `series-${id}-until`, holiday);
    await series.getByRole('button', { name: seriesMessages.end.send }).click();
    await expect(page.getByText(seriesMessages.end.done(formatWeekdayDate(holiday)))).toBeVisible();
  });
});
