import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OwnSeat } from '../../board-schema.ts';
import { newSeat } from '../../rules/kept-seat.ts';
import { SeatReporter } from './seat-reporter.ts';
import { keepSeat, readSeat } from './seat-store.ts';

const own: OwnSeat = { name: 'Hồng', number: null, subject: null, isHandRaised: false, lastSeq: -1 };
const place = {
  ...{ subject: 'nop-ho-so', step: 'review', stepIndex: 2, stepsTotal: 3 },
  ...{ fault: null, mistakes: 0, hints: 0, isDone: false },
};
const problem = { code: 'seat.unknown', title: 'Không còn trong lớp', errors: [] };

/** The class, which answers when the test says so. */
let asked: { readonly path: string; readonly answer: (response: Response) => void }[];

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  const ask = (path: string) => new Promise<Response>((answer) => asked.push({ path, answer }));
  vi.stubGlobal('fetch', ask);
});
afterEach(() => {
  keepSeat(undefined);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test.each([
  ['what was taken', () => Response.json({ seat: { ...own, lastSeq: 0 } })],
  ['that the old seat is gone', () => Response.json(problem, { status: 404 })],
])('a late answer to an old seat leaves the new one as it is: %s', async (_, late) => {
  keepSeat(newSeat('old', '482913', own, Date.now()));
  const reporter = new SeatReporter(() => undefined);
  reporter.tell(place);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked.map(({ path }) => path)).toEqual(['/api/v1/board/seat/progress']);
  keepSeat(newSeat('new', '111222', { ...own, name: 'Năm' }, Date.now()));
  reporter.tell({ ...place, step: 'payment' });
  reporter.wantHand(true);
  const before = readSeat();
  asked[0]?.answer(late());
  await vi.advanceTimersByTimeAsync(0);
  expect(readSeat()).toEqual(before);
  expect(before).toMatchObject({ token: 'new', name: 'Năm', waiting: [{ step: 'payment' }] });
});
