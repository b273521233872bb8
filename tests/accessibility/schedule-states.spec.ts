import { dayMessages } from '#src/classes/messages-day.vi.ts';
import { roomMessages } from '#src/classes/messages-rooms.vi.ts';
import { scheduleMessages } from '#src/classes/messages-schedule.vi.ts';
import { seriesMessages } from '#src/classes/messages-series.vi.ts';
import type { StaffSchedule } from '#src/classes/schedule-schema.ts';
import { addDays, weekdayOf } from '#src/platform/text/dates.ts';
import { weekdayNames } from '#src/platform/text/messages.vi.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import { expect, type Page, test } from '../journeys/fixtures.ts';
import { fillDate, madeDay, openForm, openWords, panelOf, registerAll } from '../journeys/schedule-desk.ts';
import { signInAs } from '../journeys/staff-desk.ts';
import { inspectScreen, type Look, looks, openWith } from './inspect.ts';

// Days that are made here stand in front of those that other journeys count.
test.use({ serverFor: 'a schedule of its own' });

const allLooks: readonly (readonly [string, Look])[] = [...looks];
const today = vietnamDateAt(Date.now());
const views = scheduleMessages.views;

for (const [place, [name, look]] of allLooks.entries()) {
  const options = { tag: place === 0 ? [] : ['@ci'] };

  test(
    `axe objects to nothing in the schedule of the staff: ${name}`,
    options,
    async ({ page, server, expectedConsole }) => {
      expectedConsole.push(/status of 4\d\d/); // the browser's own lines
      await openWith(page, look);
      await signInAs(page, server, 'trainer');
      // Each look has a day of its own: they may share a server.
      const date = addDays(today, 8 - (weekdayOf(today) || 7) + place);
      const session = await madeDay(page.request, { date, start: '13:00', end: '14:30', capacity: 3 });
      await registerAll(page.request, session.id, ['Nguyễn Văn Ba', 'Trần Thị Tư']);
      await page.goto('/can-bo/lich');
      await openForm(page, session);
      await inspectScreen(page, 'a day, opened');
      const panel = panelOf(page, session);
      const stop = panel.getByRole('button', { name: scheduleMessages.stop });
      await panel.getByRole('button', { name: openWords.move }).click();
      await fillDate(page, `move-${session.id}-date`, addDays(today, -1));
      await panel.getByRole('button', { name: dayMessages.move.send }).click();
      await expect(panel.getByRole('alert')).toBeFocused();
      await inspectScreen(page, 'moving, refused');
      await stop.click();
      await panel.getByRole('button', { name: openWords.seats }).click();
      await panel.getByLabel(scheduleMessages.fields.capacity).fill('1');
      await expect(panel.getByRole('checkbox')).toHaveCount(2);
      await inspectScreen(page, 'who waits');
      await stop.click();
      await panel.getByRole('button', { name: openWords.cancel }).click();
      await expect(panel.getByRole('radio').nth(1)).toBeVisible();
      await inspectScreen(page, 'cancelling');
      await inspectLater(page);
      await page.getByRole('tab', { name: views.month }).click();
      await inspectScreen(page, 'month');
      await inspectNewDay(page);
      await inspectSeries(page);
      await page.getByRole('tab', { name: views.rooms }).click();
      await page.getByRole('button', { name: roomMessages.editWhich('Phòng 1') }).click();
      await inspectScreen(page, 'rooms');
    },
  );
}

/** One day by itself, on top of another one. */
async function inspectNewDay(page: Page): Promise<void> {
  await page.getByRole('button', { name: dayMessages.add.open }).click();
  await page.getByLabel(scheduleMessages.fields.title).fill('Buổi hỏi đáp');
  await page.getByLabel(scheduleMessages.fields.roomId, { exact: true }).selectOption('phong-2');
  await fillDate(page, 'new-day-date', addDays(today, -1));
  await page.getByRole('button', { name: dayMessages.add.send, exact: true }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await inspectScreen(page, 'one class day, refused');
}

/** What "this and later" would do. */
async function inspectLater(page: Page): Promise<void> {
  const { sessions } = (await (await page.request.get('/api/v1/schedule')).json()) as StaffSchedule;
  const day = sessions.find(({ seriesId, occurrenceDate }) => seriesId !== null && occurrenceDate > today);
  if (day === undefined) throw new Error('The weekly class of the centre has no day ahead.');
  await openForm(page, day, dayMessages.later.open);
  const panel = panelOf(page, day);
  await panel.getByLabel(scheduleMessages.fields.title).fill('Lớp sáng');
  await panel.getByRole('button', { name: seriesMessages.later.look }).click();
  await expect(panel.locator('.schedule-preview > li').first()).toBeVisible();
  await inspectScreen(page, 'this and later, looked at');
}

async function inspectSeries(page: Page): Promise<void> {
  await page.getByRole('tab', { name: views.series }).click();
  await page.getByRole('button', { name: seriesMessages.add }).click();
  await page.getByRole('button', { name: seriesMessages.look }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await inspectScreen(page, 'weekly class, every fault at once');
  await page.getByLabel(scheduleMessages.fields.title).fill('Lớp sáng');
  await page.getByRole('checkbox', { name: weekdayNames[2] }).check();
  await page.getByLabel(scheduleMessages.fields.roomId, { exact: true }).selectOption('phong-1');
  await fillDate(page, 'series-from', addDays(today, 1));
  await page.getByRole('button', { name: seriesMessages.look }).click();
  await expect(page.locator('form .schedule-preview > li').first()).toBeVisible();
  await inspectScreen(page, 'weekly class, looked at');
}
