import { expect, test, vi } from 'vitest';
import { checkInMessages } from '../../messages-check-in.vi.ts';
import type { KeptMark } from '../../rules/check-in.ts';
import { openAttendanceStore } from './attendance-store.ts';
import { flushBeforeLeaving } from './last-flush.ts';

const mark = (id: string): KeptMark => ({
  ...{ id, sessionId: 'day', registrationId: id, code: null, mark: 'in', undoes: null },
  ...{ method: 'list', deviceId: 'phone', at: '2026-11-30T01:00:00.000Z' },
});

test('whoever signs out is told how many marks still wait, and nothing when all are sent', async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
  await (await openAttendanceStore()).putMarks([mark('a'), mark('b'), { ...mark('c'), fate: 'attended' }]);
  expect(await flushBeforeLeaving()).toBe(checkInMessages.sending.leftBehind(2));
  const marks = ['a', 'b'].map((id) => ({ id, verdict: 'attended', registrationId: id }));
  vi.stubGlobal('fetch', async () => Response.json({ marks }));
  expect(await flushBeforeLeaving()).toBeUndefined();
  vi.unstubAllGlobals();
});
