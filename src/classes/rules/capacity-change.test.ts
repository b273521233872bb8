import { describe, expect, test } from 'vitest';
import { decideCapacity } from './capacity-change.ts';

const full = { taken: 3, confirmed: ['a', 'b', 'c'], headNumber: 4, lastNumber: 6 };

describe('fewer seats', () => {
  test('need exactly the people who give theirs back', () => {
    const lower = (...moveToQueue: string[]) => decideCapacity({ capacity: 1, moveToQueue }, full);
    const refused = { ok: false, code: 'capacity.below-taken', mustMove: 2 };
    expect([lower(), lower('a'), lower('a', 'b', 'c'), lower('a', 'a')]).toEqual(Array(4).fill(refused));
    expect(lower('a', 'x')).toEqual({ ok: false, code: 'capacity.not-seated' });
    expect(lower('b', 'a')).toEqual({ ok: true, firstNumber: 2, shift: 0 });
  });

  test('whoever has come keeps the seat', () => {
    const come = { ...full, confirmed: ['b', 'c'] };
    expect(decideCapacity({ capacity: 2, moveToQueue: ['a'] }, come)).toEqual({
      ...{ ok: false, code: 'capacity.not-seated' },
    });
  });

  test.each([
    ['with nobody waiting the numbers go on', undefined, 7, 0],
    ['below the head there are numbers that nobody has', 3, 1, 0],
    ['where there are too few, those who wait are numbered anew', 2, 1, 1],
    ['and where there are none, by as many as are moved', 1, 1, 2],
  ])('%s', (_, headNumber, firstNumber, shift) => {
    const wish = { capacity: 1, moveToQueue: ['a', 'b'] };
    expect(decideCapacity(wish, { ...full, headNumber })).toEqual({ ok: true, firstNumber, shift });
  });
});

test('more seats than people move nobody', () => {
  expect(decideCapacity({ capacity: 3, moveToQueue: [] }, full)).toMatchObject({ ok: true, shift: 0 });
  expect(decideCapacity({ capacity: 9, moveToQueue: ['a'] }, full)).toMatchObject({ mustMove: 0 });
});
