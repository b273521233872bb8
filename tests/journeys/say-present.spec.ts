import { randomUUID } from 'node:crypto';
import { checkInMessages as texts } from '#src/classes/messages-check-in.vi.ts';
import { slipDayMessages } from '#src/classes/messages-slip-day.vi.ts';
import { fieldProblems } from '#src/classes/problem-messages.vi.ts';
import { addDays } from '#src/platform/text/dates.ts';
import { vietnamTimeAt } from '#src/platform/text/vietnam-clock.ts';
import { count, openCheckIn, presentOnServer } from './check-in-desk.ts';
import { expect, openAnotherPhone, type Page, test } from './fixtures.ts';
import { readCode } from './read-code.ts';
import { registerAll } from './schedule-desk.ts';
import { signInAs } from './staff-desk.ts';

// A class within the next hours, before all others of the schedule.
test.use({ serverFor: 'people who say that they are there' });

test('people say by the code on the wall that they are there, and the trainer confirms', {
  tag: '@ci',
}, async ({ page, context, server }) => {
  await signInAs(page, server, 'trainer');
  const session = await soonDay(page);
  const people = await registerAll(page.request, session.id, ['Hồ Thị Bưởi', 'Hồ Văn Cam', 'Trần Thị Đào']);
  const whole = { session, people };
  await openCheckIn(page, whole);
  await page.getByRole('tab', { name: texts.ways.code }).click();
  const shown = page.locator('[data-class-code]');
  await expect(shown).toHaveText(/^\d{4}$/);
  const code = (await shown.textContent()) ?? '';
  const wrong = String((Number(code) + 1) % 10_000).padStart(4, '0');
  const phone = await openAnotherPhone(context, server);
  await test.step('the slip has a picture that reads as its code', async () => {
    await openSlip(phone, people[0]?.manageToken);
    expect(await readCode(phone.locator('.slip-picture svg'))).toBe(people[0]?.registration.code);
  });
  await test.step('a wrong code is said, what was typed stays, the right one is taken', async () => {
    await say(phone, '12');
    await expect(phone.getByText(slipDayMessages.shape)).toBeVisible();
    await say(phone, wrong);
    await expect(phone.getByText(fieldProblems['class-code.wrong'])).toBeVisible();
    await expect(phone.getByLabel(slipDayMessages.label)).toHaveValue(wrong);
    await say(phone, ` ${code.slice(0, 2)} ${code.slice(2)}`);
    await expect(phone.getByText(slipDayMessages.verdict['to-confirm'])).toBeVisible();
  });
  await test.step('it counts when the trainer has confirmed it', async () => {
    await page.getByRole('button', { name: texts.says.confirmWhich('Hồ Thị Bưởi') }).click();
    await expect(count(page)).toHaveText(texts.count(1, 3));
  });
  await test.step('two more are confirmed at once', async () => {
    for (const { manageToken } of people.slice(1)) {
      await openSlip(phone, manageToken);
      await say(phone, code);
      await expect(phone.locator('[data-said-so]')).toBeVisible();
    }
    await page.getByRole('button', { name: texts.says.all }).click();
    await expect(count(page)).toHaveText(texts.count(3, 3));
    await expect.poll(() => presentOnServer(page, whole)).toHaveLength(3);
  });
});

async function openSlip(page: Page, token = ''): Promise<void> {
  await page.goto('/lop-hoc');
  await page.goto(`/lop-hoc/phieu#phieu=${token}`);
  await expect(page.getByLabel(slipDayMessages.label)).toBeVisible();
}

async function say(page: Page, code: string): Promise<void> {
  await page.getByLabel(slipDayMessages.label).fill(code);
  await page.getByRole('button', { name: slipDayMessages.send }).click();
}

/** A class that begins within two hours, in a room of its own, whatever the clock shows. */
async function soonDay(page: Page) {
  const post = async (path: string, data: object) => {
    const headers = { 'Idempotency-Key': randomUUID() };
    const answer = await page.request.post(`/api/v1${path}`, { headers, data });
    expect(answer.ok(), await answer.text()).toBe(true);
    return answer.json();
  };
  const { room } = await post('/rooms', { name: 'Phòng gần', place: 'Nhà văn hóa thôn 4' });
  const { date, minuteOfDay } = vietnamTimeAt(Date.now());
  const isToday = minuteOfDay < 22 * 60 + 30;
  const from = isToday ? Math.floor(minuteOfDay / 30) * 30 + 60 : 30;
  const data = {
    ...{
      title: 'Lớp gần',
      date: isToday ? date : addDays(date, 1),
      start: clock(from),
      end: clock(from + 30),
    },
    ...{ roomId: room.id, trainerId: null, capacity: 5, queue: 5 },
  };
  return (await post('/sessions', data)).session;
}

function clock(minuteOfDay: number): string {
  return [Math.floor(minuteOfDay / 60), minuteOfDay % 60].map((n) => String(n).padStart(2, '0')).join(':');
}
