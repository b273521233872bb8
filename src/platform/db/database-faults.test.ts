import { expect, test } from 'vitest';
import { createBusyFault, isDatabaseAway, isRetryable } from './database-faults.ts';

const saying = (code: string) => Object.assign(new Error('made for this test'), { code });

test.each(['57P01', '57P02', '57P03', '57P05', '57014', '08006', '08P01', '53300', '58030', 'ENETUNREACH'])(
  '%s is an outage, after which nobody knows whether it was kept',
  (code) => {
    expect([isDatabaseAway(saying(code)), isRetryable(saying(code))]).toEqual([true, false]);
  },
);

test.each(['23505', '23514', '42P01', '22P02', '57000', 'ERR_SQLITE_ERROR'])('%s is none', (code) => {
  expect(isDatabaseAway(saying(code))).toBe(false);
});

test('a busy file is an outage of which it is known that nothing was kept', () => {
  expect([isDatabaseAway(createBusyFault()), isRetryable(createBusyFault())]).toEqual([true, true]);
});
