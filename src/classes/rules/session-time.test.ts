import { expect, test } from 'vitest';
import { hasStarted, sessionStatusAt } from './session-time.ts';

const day = { status: 'open', startsAt: 100, endsAt: 200, opensAt: 10, closesAt: 90 } as const;

test.each([
  [0, 'closed'],
  [10, 'open'],
  [89, 'open'],
  [90, 'closed'],
  [100, 'running'],
  [200, 'done'],
])('an open day at %i is %s', (now, status) => {
  expect(sessionStatusAt(day, now)).toBe(status);
});

test('a cancelled day stays cancelled, a draft a draft', () => {
  expect(sessionStatusAt({ ...day, status: 'cancelled' }, 150)).toBe('cancelled');
  expect(sessionStatusAt({ ...day, status: 'draft' }, 50)).toBe('draft');
  expect(hasStarted(day, 99)).toBe(false);
  expect(hasStarted(day, 100)).toBe(true);
});
