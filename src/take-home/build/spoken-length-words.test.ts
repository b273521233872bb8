import { expect, test } from 'vitest';
import { spokenLength } from './spoken-length-words.ts';

test.each([
  [46.9, '45 giây'],
  [58, '1 phút'],
  [79, '1 phút 20 giây'],
  [121, '2 phút'],
])('%d seconds are "%s"', (seconds, words) => expect(spokenLength(seconds)).toBe(words));
