import { dayMessages } from '#src/classes/messages-day.vi.ts';
import { scheduleMessages } from '#src/classes/messages-schedule.vi.ts';
import { dayAfterKey } from '#src/classes/rules/month-grid.ts';
import { addresses } from '#src/classes/ui/addresses.ts';
import { addDays, formatWeekdayDate, weekdayOf } from '#src/platform/text/dates.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import { expectStatus } from './class-desk.ts';
import { expect, openAnotherPhone, test } from './fixtures.ts';
import { madeDay, openForm, openWords, panelOf, registerAll } from './schedule-desk.ts';
import { signInAs } from './staff-desk.ts';

// Days that are made here stand in front of those that other journeys count.
test.use({ serverFor: 'a schedule of its own' });

const today = vietnamDateAt(Date.now());
const texts = dayMessages.seats;

test('seats of a day, found by keys in the month: more let the queue in, fewer ask who waits', {
  tag: '@ci',
}, async ({ page, context, server, expectedConsole }) => {
  expectedConsole.push(/status of 4\d\d/); // the browser's own lines
  await signInAs(page, server, 'trainer');
  const date = addDays(today, 22 - (weekdayOf(today) || 7));
  const session = await madeDay(page.request, { date, start: '18:30', capacity: 2 });
  const people = ['Nguyễn Văn Ba', 'Trần Thị Tư', 'Lê Văn Năm'];
  const slips = await registerAll(page.request, session.id, people);
  const phone = await openAnotherPhone(context, server);
  await phone.goto(addresses.held(slips[2]?.manageToken ?? ''));
  await expectStatus(phone, 'waitlisted');
  await page.goto('/can-bo/lich');
  await test.step('the day is found by keys alone', async () => {
    await page.getByRole('tab', { name: scheduleMessages.views.month }).click();
    await page.locator(`[id="day-${today}"]`).focus();
    const keys = ['ArrowDown', 'End', 'Home', 'PageDown', 'PageUp'];
    for (const key of keys) await page.keyboard.press(key);
    const there = keys.reduce((day, key) => dayAfterKey(day, key) ?? day, today);
    await expect(page.locator(`[id="day-${there}"]`)).toBeFocused();
    for (let day = there; day < date; day = addDays(day, 1)) await page.keyboard.press('ArrowRight');
    await expect(page.locator(`[id="day-${date}"]`)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: formatWeekdayDate(date), exact: true })).toBeFocused();
  });
  await test.step('one seat more: who waited first is in', async () => {
    await openForm(page, session, openWords.seats);
    await page.getByLabel(scheduleMessages.fields.capacity).fill('3');
    await page.getByRole('button', { name: texts.send }).click();
    await expect(page.getByText(texts.done(formatWeekdayDate(date)))).toBeVisible();
    await phone.reload();
    await expectStatus(phone, 'confirmed');
  });
  await test.step('two seats fewer: exactly two are chosen by name', async () => {
    const panel = panelOf(page, session);
    await panel.getByRole('button', { name: openWords.seats }).click();
    await page.getByLabel(scheduleMessages.fields.capacity).fill('1');
    await panel.getByRole('checkbox', { name: people[2] ?? '' }).check();
    await panel.getByRole('button', { name: texts.send }).click();
    await expect(panel.getByRole('alert')).toBeFocused();
    await panel.getByRole('checkbox', { name: people[1] ?? '' }).check();
    await panel.getByRole('button', { name: texts.send }).click();
    await expect(panel.getByText(scheduleMessages.seats(1, 1)).first()).toBeVisible();
    await expect(panel.getByText(scheduleMessages.waiting(2)).first()).toBeVisible();
    await phone.reload();
    await expectStatus(phone, 'waitlisted');
  });
  await test.step('the choice of view is kept', async () => {
    await page.reload();
    await expect(page.getByRole('tab', { name: scheduleMessages.views.month })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });
});
