import { expect, test } from 'vitest';
import { type Purpose, purposes } from '../purposes.ts';
import { reachableFor } from './reachable.ts';

const everything = { push: ['browser'], email: 'hong@example.vn', phone: '0905123456' };
const all: ReadonlySet<Purpose> = new Set(purposes);
const without = (purpose: Purpose) => new Set(purposes.filter((one) => one !== purpose));

test.each([
  ['everything agreed to', 'reminder-days', all, ['push', 'email', 'phone'], true],
  ['no push', 'reminder-days', without('push'), ['email', 'phone'], true],
  ['no letters', 'moved', without('email'), ['push', 'phone'], true],
  ['no reminders by phone', 'reminder-hours', without('phone-reminder'), ['push', 'email'], false],
  [
    'no reminders by phone, but a moved class',
    'moved',
    without('phone-reminder'),
    ['push', 'email', 'phone'],
    true,
  ],
  ['the class only', 'reminder-days', new Set<Purpose>(['class']), [], false],
  ['the class only, and it is called off', 'session-cancelled', new Set<Purpose>(['class']), ['phone'], true],
] as const)('%s: %s', (_, kind, agreed, by, mayCall) => {
  const reachable = reachableFor(kind, { addresses: everything, purposes: agreed });
  expect([[...reachable.by], reachable.mayCall]).toEqual([by, mayCall]);
});

test('what somebody has not given reaches nobody, whatever they agreed to', () => {
  const nothing = { push: [], email: null, phone: null };
  expect(reachableFor('moved', { addresses: nothing, purposes: all })).toEqual({
    by: new Set(),
    mayCall: true,
  });
});
