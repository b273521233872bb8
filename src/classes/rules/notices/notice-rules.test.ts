import { describe, expect, test } from 'vitest';
import { decideAfter, decideStale, mostTries, pauseAfter } from './after-sending.ts';
import { nextRung } from './ladder.ts';
import { isNews, isStillTrue, needsCallToo, noticeExpiry, noticeKindOf } from './notice-kinds.ts';
import { isPushAddress } from './push-address.ts';
import { mayTellAt } from './quiet-hours.ts';
import { planReminders } from './reminders.ts';

const at = (text: string) => Date.parse(`${text}:00+07:00`);
const hour = 3_600_000;

describe('the ladder', () => {
  const ladder = [
    { name: 'push', reach: 'push' },
    { name: 'email', reach: 'email' },
    { name: 'sms', reach: 'phone' },
    { name: 'zalo', reach: 'phone' },
  ] as const;
  test.each([
    [['push', 'phone'], [], 'push'],
    [['push', 'phone'], ['push'], 'sms'],
    [['phone'], ['sms'], 'zalo'],
    [['email', 'phone'], [], 'email'],
    [['phone'], ['sms', 'zalo'], undefined],
    [[], [], undefined],
  ] as const)('with %s, %s given up: %s', (reachable, tried, name) => {
    expect(nextRung(ladder, new Set(reachable), tried)?.name).toBe(name);
  });
});

describe('after a try', () => {
  const now = at('2026-11-28T10:00');
  const made = { attempts: 1, isIdempotent: false, now, expiresAt: now + 96 * hour, chance: 0.5 };
  test.each([
    ['sent', { kind: 'sent' }, {}, { next: 'told' }],
    ['a no for ever', { kind: 'refused', code: 'x' }, {}, { next: 'other-channel', code: 'x' }],
    ['a no for now', { kind: 'later', code: 'x' }, {}, { next: 'again', at: now + 75_000, code: 'x' }],
    [
      'patience asked for',
      { kind: 'later', code: 'x', afterMs: hour },
      {},
      { next: 'again', at: now + hour, code: 'x' },
    ],
    [
      'too often',
      { kind: 'later', code: 'x' },
      { attempts: mostTries },
      { next: 'other-channel', code: 'x' },
    ],
    [
      'too near to the class',
      { kind: 'later', code: 'x' },
      { expiresAt: now + 2 * hour },
      { next: 'other-channel', code: 'x' },
    ],
    ['no answer', { kind: 'unknown', code: 'x' }, {}, { next: 'unknown', code: 'x' }],
    [
      'no answer where a repeat is one message',
      { kind: 'unknown', code: 'x' },
      { isIdempotent: true },
      { next: 'again', at: now + 75_000, code: 'x' },
    ],
  ] as const)('%s', (_, result, changed, verdict) => {
    expect(decideAfter(result, { ...made, ...changed })).toEqual(verdict);
  });

  test('each pause is longer than the last one and never more than an hour and a half', () => {
    expect([1, 2, 3, 4, 5].map((attempts) => pauseAfter(attempts, 0) / 60_000)).toEqual([1, 4, 16, 60, 60]);
    expect(pauseAfter(5, 0.999)).toBeLessThan(1.5 * hour);
  });

  test.each([
    [{ isIdempotent: true, attempts: 1 }, 'again'],
    [{ isIdempotent: true, attempts: mostTries }, 'other-channel'],
    [{ isIdempotent: false, attempts: 1 }, 'unknown'],
  ] as const)('a sender that was ended in the middle: %o is %s', (stale, next) => {
    expect(decideStale(stale)).toBe(next);
  });
});

describe('what a notice is about', () => {
  test('what nobody has words for is still told', () => {
    expect(
      ['registration.promoted', 'registration.moved', 'registration.new-thing'].map(noticeKindOf),
    ).toEqual([...['promoted', 'moved', 'changed']]);
  });

  test.each([
    ['confirmed', 'confirmed', true],
    ['confirmed', 'cancelled', false],
    ['waitlisted', 'confirmed', false],
    ['reminder-days', 'waitlisted', false],
    ['moved', 'waitlisted', true],
    ['session-cancelled', 'cancelled', true],
    ['changed', 'no-show', true],
  ] as const)('"%s" for somebody who is %s: %s', (kind, status, isTrue) => {
    expect(isStillTrue(kind, status)).toBe(isTrue);
  });

  test('who came, or stayed away, knows it', () => {
    expect(['attended', 'no-show', 'cancelled', 'new-thing'].map(isNews)).toEqual([false, false, true, true]);
  });

  test('worth telling until the begin; that nobody gave a seat back is known only then', () => {
    const begins = { startsAt: 5, makeupStartsAt: 7 };
    const kinds = ['moved', 'lapsed', 'make-up'] as const;
    expect(kinds.map((kind) => noticeExpiry(kind, begins))).toEqual([5, 5 + 24 * hour, 7]);
  });

  test.each([
    ['promoted', 24 * hour - 1, true],
    ['promoted', 24 * hour, false],
    ['confirmed', hour, false],
  ] as const)('"%s" %d ms before class: called too: %s', (kind, ms, isCalled) => {
    expect(needsCallToo(kind, ms)).toBe(isCalled);
  });
});

describe('the night', () => {
  const afternoon = at('2026-12-01T14:00');
  test.each([
    ['a day', '2026-11-28T20:59', false, afternoon, '2026-11-28T20:59'],
    ['late in the evening', '2026-11-28T21:00', false, afternoon, '2026-11-29T07:00'],
    ['early in the morning', '2026-11-29T06:59', false, afternoon, '2026-11-29T07:00'],
    ['seven', '2026-11-29T07:00', false, afternoon, '2026-11-29T07:00'],
    ['an answer to somebody who is awake', '2026-11-28T23:00', true, afternoon, '2026-11-28T23:00'],
    [
      'the night before an early class',
      '2026-11-30T23:00',
      false,
      at('2026-12-01T08:00'),
      '2026-11-30T23:00',
    ],
    ['the night before one at noon', '2026-11-30T23:00', false, at('2026-12-01T12:00'), '2026-12-01T07:00'],
  ] as const)('%s', (_, now, isAnswer, startsAt, told) => {
    expect(mayTellAt(at(now), { isAnswer, startsAt })).toBe(at(told));
  });
});

describe('reminders', () => {
  const morning = at('2026-12-03T08:00');
  const early = at('2026-11-20T10:00');
  const plan = (startsAt: number, since: number, now: number) =>
    planReminders(startsAt, since, now).map(({ kind, dueAt }) => [kind, dueAt]);
  const days = ['reminder-days', at('2026-12-01T08:00')];

  test('two days before at eight; three hours before an early class is night, so the evening before', () => {
    expect(plan(morning, early, early)).toEqual([days, ['reminder-hours', at('2026-12-02T20:00')]]);
    expect(plan(at('2026-12-03T14:00'), early, early)).toEqual([
      days,
      ['reminder-hours', at('2026-12-03T11:00')],
    ]);
  });

  test('who got the seat later than that has just been told', () => {
    expect(plan(morning, at('2026-12-01T08:00'), early)).toEqual([
      ['reminder-hours', at('2026-12-02T20:00')],
    ]);
    expect(plan(morning, at('2026-12-02T20:30'), early)).toEqual([]);
  });

  test('one that nobody sent in time is sent until the next one is due', () => {
    expect(plan(morning, early, at('2026-12-02T19:59'))).toHaveLength(2);
    expect(plan(morning, early, at('2026-12-02T20:00'))).toHaveLength(1);
    expect(plan(morning, early, morning)).toEqual([]);
  });

  test('the same in every time zone of the machine', () => {
    const before = process.env['TZ'];
    const plans = ['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York'].map((zone) => {
      process.env['TZ'] = zone;
      return plan(morning, early, early);
    });
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    expect(plans).toEqual([plans[0], plans[0], plans[0]]);
  });
});

test.each([
  ['https://fcm.googleapis.com/fcm/send/abc', true],
  ['https://updates.push.services.mozilla.com/wpush/v2/abc', true],
  ['https://web.push.apple.com/abc', true],
  ['https://wns2-sg2p.notify.windows.com/w/?token=abc', true],
  ['http://fcm.googleapis.com/fcm/send/abc', false],
  ['https://fcm.googleapis.com:8443/abc', false],
  ['https://fcm.googleapis.com.example.vn/abc', false],
  ['https://example.vn/?fcm.googleapis.com', false],
  ['https://127.0.0.1/abc', false],
  ['https://user@fcm.googleapis.com/abc', false],
  ['not an address', false],
])('a browser can have been given %s: %s', (endpoint, isOne) => {
  expect(isPushAddress(endpoint)).toBe(isOne);
});
