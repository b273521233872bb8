import { describe, expect, test } from 'vitest';
import { moveOfKey, moveOfSwipe, placeOfHash, stepBack, stepForward } from './slide-steps.ts';

const row = [{ hasAnswer: false }, { hasAnswer: true }, { hasAnswer: false }];
const at = (place: number, isRevealed = false) => ({ at: place, isRevealed });

describe('forward', () => {
  test.each([
    [at(1), at(2)],
    [at(2), at(2, true)],
    [at(2, true), at(3)],
    [at(3), at(3)],
  ])('%j → %j', (from, to) => expect(stepForward(row, from)).toEqual(to));
});

describe('back', () => {
  test.each([
    [at(3), at(2, true)],
    [at(2, true), at(2)],
    [at(2), at(1)],
    [at(1), at(1)],
  ])('%j → %j', (from, to) => expect(stepBack(row, from)).toEqual(to));
});

test.each([
  ['#so-2', 2],
  ['', 1],
  ['#so-99', 3],
  ['#so-0', 1],
  ['#chuyen', 1],
])('the address %s is slide %d', (hash, slide) => expect(placeOfHash(row, hash)).toEqual(at(slide)));

test.each([
  ['PageDown', false, 'forward'],
  ['PageUp', false, 'back'],
  [' ', false, 'forward'],
  [' ', true, 'back'],
  ['Home', false, 'first'],
  ['Tab', false, undefined],
] as const)('the key "%s" (Shift: %s) means %s', (key, isShifted, move) =>
  expect(moveOfKey(key, isShifted)).toBe(move),
);

test.each([
  [-80, 10, 'forward'],
  [80, -10, 'back'],
  [-80, 70, undefined],
  [-30, 0, undefined],
])('a finger that goes %d right and %d down means %s', (right, down, move) =>
  expect(moveOfSwipe(right, down)).toBe(move),
);
