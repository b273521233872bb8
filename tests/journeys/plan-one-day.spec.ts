import { readFile } from 'node:fs/promises';
import { dayMessages } from '#src/classes/messages-day.vi.ts';
import { roomMessages } from '#src/classes/messages-rooms.vi.ts';
import { scheduleMessages } from '#src/classes/messages-schedule.vi.ts';
import { scheduleFields } from '#src/classes/schedule-problem-messages.vi.ts';
import { readHolidayCalendar } from '#src/platform/holidays/read-holidays.ts';
import { addDays, formatWeekdayDate, weekdayOf } from '#src/platform/text/dates.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import { expect, openAnotherPhone, type Page, test } from './fixtures.ts';
import { fillDate, madeDay } from './schedule-desk.ts';
import { signInAs } from './staff-desk.ts';

// Days and rooms that are made here stand in front of those that other journeys count.
test.use({ serverFor: 'a schedule of its own' });

const { add } = dayMessages;
const { fields } = scheduleMessages;
const today = vietnamDateAt(Date.now());
const monday = addDays(today, 8 - (weekdayOf(today) || 7));

async function typeDay(page: Page, { title, date, room }: Record<'title' | 'date' | 'room', string>) {
  await page.getByLabel(fields.title).fill(title);
  await fillDate(page, 'new-day-date', date);
  await page.getByLabel(fields.start).selectOption('16:30');
  await page.getByLabel(fields.end).selectOption('17:30');
  await page.getByLabel(fields.roomId, { exact: true }).selectOption({ label: room });
}

test('one class day by itself: a clash and a day off are said before it is made', { tag: '@ci' }, async ({
  page,
  server,
}) => {
  const { holidays } = readHolidayCalendar(await readFile('content/holidays.yaml', 'utf8'));
  const holiday = Object.keys(holidays).find((day) => day > addDays(today, 14)) ?? '';
  await signInAs(page, server, 'trainer');
  const there = await madeDay(page.request, { date: addDays(monday, 3), start: '16:00', end: '17:00' });
  await page.goto('/can-bo/lich');
  await page.getByRole('button', { name: add.open }).click();
  const send = page.getByRole('button', { name: add.send, exact: true });
  await test.step('nothing typed: everything that is missing is said at once, at its field', async () => {
    await send.click();
    await expect(page.getByRole('alert')).toBeFocused();
    for (const fault of ['title.shape', 'room.shape'] as const)
      await expect(page.getByText(scheduleFields[fault]).first()).toBeVisible();
    await expect(page.getByText(scheduleMessages.dateWrong).first()).toBeVisible();
  });
  await test.step('typed and not made: the browser asks before the page is loaded anew', async () => {
    await page.getByLabel(fields.title).fill('Buổi hỏi đáp');
    await page.getByLabel(fields.title).click();
    const asked = page.waitForEvent('dialog');
    await page.evaluate(() => void setTimeout(() => location.reload()));
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await expect(page.getByLabel(fields.title)).toHaveValue('Buổi hỏi đáp');
  });
  await test.step('the room is taken: by what, and which days are free', async () => {
    await typeDay(page, { title: 'Buổi hỏi đáp', date: there.localDate, room: 'Phòng 2' });
    await send.click();
    await expect(page.getByText(`Phòng 2 đã có “${there.title}”`).first()).toBeVisible();
    await expect(page.getByText(dayMessages.makeUp.suggested)).toBeVisible();
  });
  await test.step('on a day off it is made only by somebody who was told so; looking elsewhere keeps it', async () => {
    await fillDate(page, 'new-day-date', holiday);
    await send.click();
    const said = add.holiday(formatWeekdayDate(holiday), holidays[holiday] ?? '');
    await expect(page.getByText(said).first()).toBeVisible();
    await page.getByRole('tab', { name: scheduleMessages.views.month }).click();
    await expect(page.getByLabel(fields.title)).toHaveValue('Buổi hỏi đáp');
    await page.getByRole('button', { name: add.sendAnyway }).dblclick();
    await expect(page.getByText(add.done(formatWeekdayDate(holiday)))).toBeVisible();
    await expect(page.getByRole('button', { name: add.open })).toBeVisible();
  });
  const { sessions } = await (await page.request.get('/api/v1/schedule')).json();
  const made = sessions.filter(({ title }: { title: string }) => title === 'Buổi hỏi đáp');
  expect(made).toMatchObject([{ localDate: holiday, capacity: 30, queue: 20, seriesId: null }]);
});

test('a room is made, renamed, and taken out of use while a class is in it', { tag: '@ci' }, async ({
  page,
  context,
  server,
  expectedConsole,
}) => {
  expectedConsole.push(/status of 4\d\d/); // the browser's own lines
  await signInAs(page, server, 'trainer');
  await page.goto('/can-bo/lich');
  const rooms = page.getByRole('tab', { name: scheduleMessages.views.rooms });
  await rooms.click();
  const save = page.getByRole('button', { name: roomMessages.send });
  await test.step('made and renamed', async () => {
    await page.getByRole('button', { name: roomMessages.add }).click();
    await save.click();
    await expect(page.getByRole('alert')).toBeFocused();
    await page.getByLabel(roomMessages.name).fill('Phòng tạm');
    await page.getByLabel(roomMessages.place).fill('Nhà văn hóa thôn Đông');
    await save.click();
    await expect(page.getByText(roomMessages.done('Phòng tạm'))).toBeVisible();
    await page.getByRole('button', { name: roomMessages.editWhich('Phòng tạm') }).click();
    await page.getByLabel(roomMessages.name).fill('Phòng nhỏ');
    await save.click();
    await expect(page.getByText(roomMessages.done('Phòng nhỏ'))).toBeVisible();
  });
  const other = await openAnotherPhone(context, server);
  await test.step('a colleague puts a class into it, and is about to put another one', async () => {
    await signInAs(other, server, 'manager');
    await other.goto('/can-bo/lich');
    await other.getByRole('button', { name: add.open }).click();
    await typeDay(other, { title: 'Buổi ở phòng nhỏ', date: addDays(monday, 5), room: 'Phòng nhỏ' });
    await other.getByRole('button', { name: add.send, exact: true }).click();
    await expect(other.getByText(add.done(formatWeekdayDate(addDays(monday, 5))))).toBeVisible();
    await other.getByRole('button', { name: add.open }).click();
    await typeDay(other, { title: 'Buổi nữa', date: addDays(monday, 6), room: 'Phòng nhỏ' });
  });
  await test.step('taken out of use: what stays in it is said, and the class keeps its place', async () => {
    await page.reload();
    await rooms.click();
    await page.getByRole('button', { name: roomMessages.editWhich('Phòng nhỏ') }).click();
    await page.getByLabel(roomMessages.isActive).uncheck();
    const days = formatWeekdayDate(addDays(monday, 5));
    await expect(page.getByText(roomMessages.stillHeld(1, days))).toBeVisible();
    await save.click();
    await expect(page.getByText(roomMessages.outOfUse)).toBeVisible();
    await page.getByRole('tab', { name: scheduleMessages.views.list }).click();
    await expect(page.getByText('Buổi ở phòng nhỏ · Phòng nhỏ')).toBeVisible();
  });
  await test.step('the colleague is told at the field, and keeps what was typed', async () => {
    await other.getByRole('button', { name: add.send, exact: true }).click();
    await expect(other.getByRole('alert')).toBeFocused();
    await expect(other.getByLabel(fields.title)).toHaveValue('Buổi nữa');
  });
});
