import { expect, test } from 'vitest';
import { modesOf, nextMode } from './next-mode.ts';

test('a task is always guided, hinted and alone; a test only where there is a second form', () => {
  expect(modesOf(false)).toEqual(['guided', 'hinted', 'alone']);
  expect(modesOf(true)).toEqual(['guided', 'hinted', 'alone', 'test']);
});

test('next comes a little less help, and the last way again where there is no more', () => {
  expect(modesOf(true).map((mode) => nextMode(mode, true))).toEqual(['hinted', 'alone', 'test', 'test']);
  expect(modesOf(false).map((mode) => nextMode(mode, false))).toEqual(['hinted', 'alone', 'alone']);
  expect(nextMode('test', false)).toBe('alone');
});
