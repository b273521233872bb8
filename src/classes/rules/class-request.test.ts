import { describe, expect, test } from 'vitest';
import type { ClassSession, Registration, RegistrationInput } from '../schemas.ts';
import {
  afterTry,
  type ClassRequest,
  erased,
  inOrder,
  isResting,
  isWaiting,
  mayMoveUp,
  refreshed,
  sent,
} from './class-request.ts';

const session: ClassSession = {
  id: '0193a3f2-7b1c-7000-8000-000000000001',
  title: 'Lớp dịch vụ công trực tuyến',
  localDate: '2026-12-01',
  startsAt: '2026-12-01T01:00:00.000Z',
  endsAt: '2026-12-01T03:30:00.000Z',
  room: 'Phòng 1',
  capacity: 30,
  seatsLeft: 12,
  waiting: 0,
  queueLeft: 20,
  status: 'open',
};
const form: RegistrationInput = {
  sessionId: session.id,
  fullName: 'Nguyễn Thị Hồng',
  phone: null,
  communeCode: '19750',
  attendeeKind: 'resident',
  consent: true,
};
const request: ClassRequest = {
  ...{ key: 'a', device: 'd', session, name: form.fullName, form, madeAt: 1000, tries: 0 },
};
const registration: Registration = {
  ...{ id: 'r', code: 'K7M2QX', status: 'waitlisted', waitNumber: 1, session },
};
const registered = { kind: 'registered', registration, manageToken: 't' } as const;
const refused = { kind: 'refused', code: 'class.full', title: 'Hết chỗ' } as const;

describe('a request on its way', () => {
  test('counts its tries and keeps the moment of the first', () => {
    const twice = sent(sent(request, 2000), 3000);
    expect(twice).toEqual({ ...request, sentAt: 2000, tries: 2 });
  });

  test('loses its form when it is registered, and waits no more', () => {
    const done = afterTry(sent(request, 2000), { kind: 'settled', fate: registered }, 3000, 0);
    const { form: _, ...rest } = request;
    expect(done).toEqual({ ...rest, sentAt: 2000, tries: 1, fate: registered, seenAt: 3000 });
    expect(isWaiting(done)).toBe(false);
  });

  test('keeps its form when it is refused: nobody types it again for another day', () => {
    const done = afterTry(request, { kind: 'settled', fate: refused }, 3000, 0);
    expect(done.form).toBe(form);
    expect(isWaiting(done)).toBe(false);
  });

  test('without an answer waits on, for nothing but the network', () => {
    const again = afterTry(sent(request, 2000), { kind: 'later' }, 3000, 0);
    expect(again.waitUntil).toBeUndefined();
    expect(isWaiting(again)).toBe(true);
  });

  test('does not say again what made the server take it for a program, once it was told to wait', () => {
    const traced = { ...request, form: { ...form, website: 'x', filledMs: 900 } };
    expect(afterTry(traced, { kind: 'later', afterMs: 2000 }, 3000, 0).form).toEqual(form);
    expect(afterTry(traced, { kind: 'later' }, 3000, 0).form).toEqual(traced.form);
  });

  test('leaves the server alone as long as it asks, longer with every try, never above seven and a half minutes', () => {
    const pause = (tries: number, random: number, afterMs = 2000) =>
      (afterTry({ ...request, tries }, { kind: 'later', afterMs }, 0, random).waitUntil ?? 0) / 1000;
    expect([pause(0, 0), pause(1, 0), pause(3, 0), pause(20, 0)]).toEqual([2, 2, 8, 300]);
    expect(pause(1, 0, 60_000)).toBe(60);
    expect(pause(20, 1)).toBe(450);
    expect(pause(0, 1, 86_400_000)).toBe(900); // no server of ours asks for a day
  });

  test('rests no longer than any pause lasts, whatever became of the clock', () => {
    const now = Date.parse('2026-11-28T10:00:00+07:00');
    const told = (clock: number, afterMs: number) => afterTry(request, { kind: 'later', afterMs }, clock, 1);
    expect(isResting(told(now, 5000), now + 7000)).toBe(true);
    expect(isResting(told(now, 5000), now + 8000)).toBe(false);
    expect(isResting(told(now, 600_000), now)).toBe(true);
    // The clock was a day ahead when the server asked for five seconds, and has been put right since.
    expect(isResting(told(now + 86_400_000, 5000), now)).toBe(false);
    expect(isResting(request, now)).toBe(false);
  });

  test('the moment of a seat is by the clock of the server', () => {
    const done = afterTry(request, { kind: 'settled', fate: registered, seenAt: 77 }, 3000, 0);
    expect(done.seenAt).toBe(77);
  });

  test('is forgotten to be patient once it is tried again', () => {
    const patient = afterTry(request, { kind: 'later', afterMs: 2000 }, 0, 0);
    expect(afterTry(patient, { kind: 'later' }, 9000, 0).waitUntil).toBeUndefined();
  });
});

test('requests go in the order of their taps', () => {
  const keys = ['c', 'a', 'b'].map((key) => ({ ...request, key }));
  expect(inOrder(keys).map(({ key }) => key)).toEqual(['a', 'b', 'c']);
});

test('a slip takes over what the server says now, a request without a registration does not', () => {
  const done = afterTry(request, { kind: 'settled', fate: registered }, 3000, 0);
  const promoted: Registration = { ...registration, status: 'confirmed', waitNumber: null };
  expect(refreshed(done, promoted, 9000)).toMatchObject({
    fate: { ...registered, registration: promoted },
    seenAt: 9000,
  });
  expect(refreshed(request, promoted, 9000)).toBe(request);
});

test('a slip that the centre knows no more has no code and no seat any more', () => {
  const gone = erased(afterTry(sent(request, 2000), { kind: 'settled', fate: registered }, 3000, 0));
  expect(gone.fate).toEqual({ kind: 'erased' });
  expect(isWaiting(gone)).toBe(false);
  expect(erased(request)).toBe(request);
});

test('whoever waits in the queue may move up until the server says that the class has begun', () => {
  const waitlisted = afterTry(sent(request, 2000), { kind: 'settled', fate: registered }, 3000, 0);
  const told = (changed: Partial<Registration>) => refreshed(waitlisted, { ...registration, ...changed }, 0);
  expect(mayMoveUp(waitlisted)).toBe(true);
  expect(mayMoveUp(told({ status: 'pending' }))).toBe(true);
  expect(mayMoveUp(told({ session: { ...session, status: 'closed' } }))).toBe(true);
  expect(mayMoveUp(told({ status: 'pending', session: { ...session, status: 'running' } }))).toBe(false);
  expect(mayMoveUp(told({ status: 'confirmed' }))).toBe(false);
  expect(mayMoveUp(request)).toBe(false);
});
