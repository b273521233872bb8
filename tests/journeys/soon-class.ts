import { randomUUID } from 'node:crypto';
import type { SessionInput } from '#src/classes/schedule-schema.ts';
import { addDays } from '#src/platform/text/dates.ts';
import { vietnamTimeAt } from '#src/platform/text/vietnam-clock.ts';
import { registerElsewhere } from './class-desk.ts';
import { expect, type Page } from './fixtures.ts';

/**
 * A trainer on this phone opens a class of one seat within the next day, whose holder gives it back: whoever waited has
 * to be called.
 */
export async function giveSeatLate(page: Page, waits: { readonly name: string; readonly phone: string }) {
  const room = await send<{ room: { id: string } }>(page, '/rooms', {
    ...{ name: `Phòng ${Date.now()}`, place: 'Nhà văn hóa thôn 4' },
  });
  const { date, minuteOfDay } = vietnamTimeAt(Date.now());
  const isToday = minuteOfDay < 20 * 60;
  const from = isToday ? Math.ceil(minuteOfDay / 30) * 30 + 60 : 6 * 60;
  const input: SessionInput = {
    ...{
      title: 'Lớp thêm',
      date: isToday ? date : addDays(date, 1),
      start: clock(from),
      end: clock(from + 60),
    },
    ...{ roomId: room.room.id, trainerId: null, capacity: 1, queue: 5 },
  };
  const { session } = await send<{ session: { id: string } }>(page, '/sessions', input);
  const holder = await registerElsewhere(page.request, session.id, {
    name: 'Hồ Thị Trả',
    phone: '0905400001',
  });
  await registerElsewhere(page.request, session.id, waits);
  const headers = { Authorization: `Bearer ${holder.manageToken}` };
  const answer = await page.request.post('/api/v1/registration/cancel', { headers });
  expect(answer.ok(), await answer.text()).toBe(true);
}

async function send<T>(page: Page, path: string, data: object): Promise<T> {
  const headers = { 'Idempotency-Key': randomUUID() };
  const answer = await page.request.post(`/api/v1${path}`, { headers, data });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}

function clock(minuteOfDay: number): string {
  const two = (count: number) => String(count).padStart(2, '0');
  return `${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`;
}
