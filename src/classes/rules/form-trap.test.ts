import { expect, test } from 'vitest';
import { type FormTraces, looksAutomatic } from './form-trap.ts';

test.each<[string, FormTraces, boolean, boolean]>([
  ['says nothing', {}, true, false],
  ['leaves the hidden field empty and takes two seconds', { website: '', filledMs: 2_000 }, true, false],
  ['takes two days, offline', { filledMs: 2 * 86_400_000 }, true, false],
  ['is faster than any hand', { filledMs: 1_999 }, true, true],
  ['is faster than any hand, in a load test', { filledMs: 0 }, false, false],
  ['fills in what nobody sees', { website: ' ' }, true, true],
  ['fills in what nobody sees, in a load test', { website: 'https://example.vn' }, false, true],
])('whoever %s', (_, traces, hasAbuseLimits, expected) => {
  expect(looksAutomatic(traces, hasAbuseLimits)).toBe(expected);
});
