import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ToldPlace } from '#src/platform/learning-log/client/tell-place.ts';
import { ReportsSchema } from '../board-schema.ts';
import { applyReports, type KnownProgress } from './apply-report.ts';
import {
  afterAnswer,
  isHandUp,
  type KeptSeat,
  newSeat,
  packetOf,
  readKeptSeat,
  withPlace,
} from './kept-seat.ts';

const own = { name: 'Hồng', number: null, subject: 'nop-ho-so', isHandRaised: false, lastSeq: -1 };
const seat = newSeat('chìa', '482913', own, 0);
const place: ToldPlace = {
  ...{ subject: 'nop-ho-so', step: 'review', stepIndex: 2, stepsTotal: 3 },
  ...{ fault: null, mistakes: 0, hints: 0, isDone: false },
};
const told = (before: KeptSeat, ...changes: (Partial<ToldPlace> & { at: number })[]) =>
  changes.reduce((after, { at, ...change }) => withPlace(after, { ...place, ...change }, at), before);

describe('what waits on the phone', () => {
  test('goes on counting where the server knows the last number', () => {
    const again = newSeat('chìa', '482913', { ...own, lastSeq: 41 }, 0);
    expect(told(again, { at: 0 }).waiting.map(({ seq }) => seq)).toEqual([42]);
  });

  test('does not tell the same twice', () => {
    const once = told(seat, { at: 0 });
    expect(told(once, { at: 5 })).toBe(once);
  });

  test('is the newest of each subject, at its step since the first report of it', () => {
    const after = told(
      seat,
      { at: 0 },
      { at: 1000, step: 'payment', stepIndex: 3 },
      { at: 4000, step: 'payment', stepIndex: 3, fault: 'payment.unchecked', mistakes: 1 },
      { at: 5000, subject: 'a1-nam-khong', step: 'part.1', stepIndex: 1 },
    );
    expect(packetOf(after, 11_000)).toEqual([
      {
        ...place,
        step: 'payment',
        stepIndex: 3,
        fault: 'payment.unchecked',
        mistakes: 1,
        seq: 2,
        secondsAgo: 10,
      },
      { ...place, subject: 'a1-nam-khong', step: 'part.1', stepIndex: 1, seq: 3, secondsAgo: 6 },
    ]);
  });

  test('never loses an end, also when the task is begun again', () => {
    const after = told(seat, { at: 0, isDone: true }, { at: 9, step: 'home' }, { at: 12, step: 'review' });
    expect(after.waiting.map(({ seq, step, isDone }) => [seq, step, isDone])).toEqual([
      [0, 'review', true],
      [2, 'review', false],
    ]);
  });

  test('is fit for the server whatever the clock does, and holds nothing beside what may be told', () => {
    const typed = { ...place, answers: { fullName: 'Gõ vào đây' } };
    const after = withPlace(seat, typed, 5_000_000_000_000);
    expect(ReportsSchema.safeParse({ steps: packetOf(after, 0) }).success).toBe(true);
    expect(ReportsSchema.safeParse({ steps: packetOf(after, 9_000_000_000_000) }).success).toBe(true);
    expect(JSON.stringify(after)).not.toContain('Gõ');
  });
});

describe('an answer', () => {
  test('takes away what was sent, and nothing that came meanwhile', () => {
    const sent = told(seat, { at: 0, isDone: true });
    const meanwhile = told(sent, { at: 5, step: 'home' });
    const after = afterAnswer(meanwhile, { ...own, lastSeq: 0 }, 9, [0]);
    expect(after.waiting.map(({ seq }) => seq)).toEqual([1]);
  });

  test('has the last word on the hand, unless the learner has just changed it', () => {
    const raised = { ...seat, isHandRaised: false, wantsHand: true };
    expect(isHandUp(afterAnswer(raised, own, 9))).toBe(true);
    const heard = afterAnswer(raised, { ...own, isHandRaised: true }, 9);
    expect([heard.wantsHand, isHandUp(heard)]).toEqual([undefined, true]);
    expect(isHandUp(afterAnswer(heard, own, 9))).toBe(false);
  });
});

test('what is no seat is none', () => {
  for (const value of [undefined, null, '', 7, {}, { token: 't', code: '1' }, [], { ...seat, waiting: 'x' }])
    expect(readKeptSeat(value)).toBeUndefined();
  expect(readKeptSeat(JSON.parse(JSON.stringify(seat)))).toEqual(seat);
});

const change = fc.record({
  subject: fc.constantFrom('nop-ho-so', 'a1-nam-khong'),
  step: fc.constantFrom('review', 'payment', 'home'),
  isDone: fc.boolean(),
  mistakes: fc.nat(3),
});
const deed = fc.oneof(
  fc.record({ kind: fc.constant('told' as const), change }),
  fc.record({ kind: fc.constantFrom('sent' as const, 'lost' as const, 'twice' as const) }),
);

test('whatever is lost or comes twice, the board ends with the last place, and has heard of every end', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
      let [phone, known, at] = [seat, undefined as KnownProgress | undefined, 0];
      const ends = { told: new Set<string>(), heard: new Set<string>() };
      const send = (isAnswered: boolean) => {
        const packet = packetOf(phone, at);
        for (const { subject, isDone } of packet) if (isDone) ends.heard.add(subject);
        known = applyReports(known, packet, at) ?? known;
        const answer = { ...own, lastSeq: known?.seq ?? -1 };
        if (isAnswered)
          phone = afterAnswer(
            phone,
            answer,
            at,
            packet.map(({ seq }) => seq),
          );
      };
      for (const one of deeds) {
        at += 1000;
        if (one.kind === 'told') {
          phone = withPlace(phone, { ...place, ...one.change }, at);
          if (one.change.isDone) ends.told.add(one.change.subject);
        } else if (one.kind !== 'lost') {
          send(one.kind === 'sent');
        }
      }
      send(true);
      expect(phone.waiting).toEqual([]);
      if (phone.last) {
        const { subject, step, mistakes } = phone.last;
        expect(known?.progress).toMatchObject({ subject, step, mistakes });
      }
      expect(ends.heard).toEqual(ends.told);
    }),
  );
});
