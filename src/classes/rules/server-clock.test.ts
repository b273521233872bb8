import { expect, test } from 'vitest';
import { serverTimeAt } from './server-clock.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const toldAt = Date.parse('2026-11-28T10:00:00+07:00');

test.each<[string, number, number, number]>([
  ['right', 0, minute, minute],
  ['a day ahead', -day, day + minute, minute],
  ['a day behind', day, minute - day, minute],
  ['a day ahead, and put right since', -day, 5 * minute, 0],
])('of a phone whose clock was %s', (_, aheadMs, phoneLater, later) => {
  expect(serverTimeAt({ toldAt, aheadMs }, toldAt + phoneLater)).toBe(toldAt + later);
});

test('a schedule that an older version kept says no more than when it was told', () => {
  expect(serverTimeAt({ toldAt }, toldAt - day)).toBe(toldAt);
  expect(serverTimeAt({ toldAt }, toldAt + minute)).toBe(toldAt + minute);
});
