import { expect, test } from 'vitest';
import { isWorthResuming } from './pack-download.ts';

const text = { rawBytes: 300_000, wireBytes: 60_000 };
const picture = { rawBytes: 300_000, wireBytes: 300_000 };

test.each([
  ['a picture goes on after its first bytes', 64 * 1024, picture, true],
  ['a text starts over while its rest, raw, is more than all of it compressed', 200_000, text, false],
  ['a text goes on near its end', 250_000, text, true],
  ['a pack that is all here is not fetched again', 300_000, text, true],
  ['more bytes than promised are rubbish', 300_001, picture, false],
])('%s', (_what, saved, entry, expected) => expect(isWorthResuming(saved, entry)).toBe(expected));
