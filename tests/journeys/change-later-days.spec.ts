import { callMessages } from '#src/classes/messages-calls.vi.ts';
import { dayMessages } from '#src/classes/messages-day.vi.ts';
import { noticeMessages } from '#src/classes/messages-notices.vi.ts';
import { scheduleMessages } from '#src/classes/messages-schedule.vi.ts';
import { seriesMessages } from '#src/classes/messages-series.vi.ts';
import type { StaffSession } from '#src/classes/schedule-schema.ts';
import type { SeriesAnswer } from '#src/classes/series-schema.ts';
import { addDays, formatWeekdayDate, weekdayOf } from '#src/platform/text/dates.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import { expect, type Page, test } from './fixtures.ts';
import { fillDate, madeDay, openForm, panelOf, registerAll } from './schedule-desk.ts';
import { signInAs } from './staff-desk.ts';

// A weekly class that is made here stands in front of days that other journeys count.
test.use({ serverFor: 'a schedule of its own' });

const { later, end } = seriesMessages;
const { fields } = scheduleMessages;
const today = vietnamDateAt(Date.now());
const monday = addDays(today, 8 - (weekdayOf(today) || 7));

/** A class of four weeks on one weekday, late in the evening. */
async function makeSeries(page: Page, weekday: number, title: string) {
  const from = addDays(monday, weekday - 1);
  const data = {
    ...{ title, weekdays: [weekday], start: '19:30', end: '20:30', from, until: addDays(from, 21) },
    ...{ roomId: 'phong-1', trainerId: null, capacity: 10, queue: 5, skipClashes: true },
  };
  const headers = { 'Idempotency-Key': crypto.randomUUID() };
  const answer = await page.request.post('/api/v1/series', { headers, data });
  expect(answer.ok(), await answer.text()).toBe(true);
  const { series } = (await answer.json()) as SeriesAnswer;
  const { sessions } = await (await page.request.get('/api/v1/schedule')).json();
  const days = (sessions as StaffSession[]).filter(({ seriesId }) => seriesId === series.id);
  return { series, days };
}

test('"this and later" is looked at day by day before it is saved', async ({ page, server }) => {
  await signInAs(page, server, 'trainer');
  const { days } = await makeSeries(page, 6, 'Lớp tối thứ Bảy');
  const [first, second, third] = days as [StaffSession, StaffSession, StaffSession];
  await registerAll(page.request, second.id, ['Nguyễn Thị Sen', 'Trần Văn Bưởi']);
  const there = await madeDay(page.request, { date: third.localDate, start: '19:30', end: '20:30' });
  await page.goto('/can-bo/lich');
  await openForm(page, first, dayMessages.later.open);
  const panel = panelOf(page, first);
  const shown = panel.locator('.schedule-preview > li');
  await test.step('a room that is taken on one of the days: which, and nothing can be saved', async () => {
    await panel.getByLabel(fields.roomId, { exact: true }).selectOption({ label: 'Phòng 2' });
    await panel.getByRole('button', { name: later.look }).click();
    await expect(shown).toHaveCount(days.length);
    await expect(shown.nth(1)).toContainText(later.changed(2));
    await expect(shown.nth(2)).toContainText(`Phòng 2 đã có “${there.title}”`);
    await expect(panel.getByText(later.stuck)).toBeVisible();
    await expect(panel.getByRole('button', { name: later.send })).toHaveCount(0);
  });
  await test.step('typed differently, it is looked at again, then saved', async () => {
    await panel.getByLabel(fields.roomId, { exact: true }).selectOption({ label: 'Phòng 1' });
    await panel.getByLabel(fields.title).fill('Lớp tối cuối tuần');
    await expect(shown).toHaveCount(0);
    await panel.getByRole('button', { name: later.look }).click();
    await expect(panel.locator('[data-kind="changed"]')).toHaveCount(days.length);
    await panel.getByRole('button', { name: later.send }).dblclick();
    await expect(page.getByText(later.done(days.length))).toBeVisible();
  });
});

test('a weekly class ends although people are registered: who loses a day is told, or called', {
  tag: '@ci',
}, async ({ page, server, expectedConsole }) => {
  expectedConsole.push(/status of 4\d\d/); // the browser's own line
  await signInAs(page, server, 'trainer');
  const { series, days } = await makeSeries(page, 7, 'Lớp tối Chủ nhật');
  const [first, second] = days as [StaffSession, StaffSession];
  await registerAll(page.request, second.id, ['Hồ Thị Thôi', 'Hồ Văn Nghỉ']);
  await page.goto('/can-bo/lich');
  await page.getByRole('tab', { name: scheduleMessages.views.series }).click();
  const row = page.locator(`[data-series="${series.id}"]`);
  await row.getByRole('button', { name: /^Kết thúc/ }).click();
  await fillDate(page, `series-${series.id}-until`, first.localDate);
  await row.getByRole('button', { name: end.send }).click();
  await test.step('days with people are named, and somebody has to say so', async () => {
    const { people } = seriesMessages;
    await expect(row.getByText(people.day(formatWeekdayDate(second.localDate), 2))).toBeVisible();
    await row.getByLabel(people.agree).check();
    await row.getByLabel(people.reason).fill('Hết khóa học');
    await row.getByRole('button', { name: end.send }).click();
    await expect(page.getByText(end.done(formatWeekdayDate(first.localDate)))).toBeVisible();
  });
  await test.step('both are on the list of those to call, with what to say', async () => {
    await signInAs(page, server, 'officer');
    await page.goto('/can-bo/goi-dien');
    const card = page.locator('[data-call]', { hasText: 'Hồ Thị Thôi' });
    // Whoever cannot be told by the machine comes onto the list when its worker has tried.
    await expect(async () => {
      await page.getByRole('button', { name: callMessages.reload }).click();
      await expect(card).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 20_000 });
    await expect(card).toContainText(noticeMessages.kinds['session-cancelled'].title);
    await card.getByRole('button', { name: callMessages.doneWhich('Hồ Thị Thôi') }).click();
    await expect(page.locator('[data-call]', { hasText: 'Hồ Văn Nghỉ' })).toBeVisible();
  });
});
