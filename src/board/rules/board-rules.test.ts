import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BoardChange, BoardState, Seat } from '../board-schema.ts';
import { classProgress } from './class-progress.ts';
import { foldBoard, foldSeen } from './fold-board.ts';
import { at, progress, seat, start } from './seat-for-tests.ts';
import { standingOf, stuckForMs } from './seat-standing.ts';
import { shownNumber } from './shown-number.ts';
import { whoNeedsHelp } from './who-needs-help.ts';

const now = start + 600_000;

describe('how a learner stands', () => {
  test.each<[string, Partial<Seat>, string, number | undefined]>([
    ['at work', {}, 'here', 600_000],
    ['heard of just under two minutes ago', { seenAt: at(480.001) }, 'here', 600_000],
    ['silent for two minutes', { seenAt: at(480) }, 'lost', undefined],
    [
      'finished, even when silent',
      { seenAt: at(0), progress: progress({ doneAt: at(0) }) },
      'done',
      undefined,
    ],
    ['left', { leftAt: at(30), progress: progress({ doneAt: at(0) }) }, 'left', undefined],
    ['nothing told yet', { progress: null }, 'here', undefined],
    ['at a new step', { progress: progress({ since: at(590) }) }, 'here', 10_000],
    [
      'at a new step, and the same thing wrong for long',
      { progress: progress({ since: at(590), repeatedSince: at(300) }) },
      'here',
      300_000,
    ],
    ['a phone whose step is of the future', { progress: progress({ since: at(700) }) }, 'here', 0],
  ])('%s', (_, changed, standing, stuck) => {
    const one = seat('a', changed);
    expect([standingOf(one, now), stuckForMs(one, now)]).toEqual([standing, stuck]);
  });
});

describe('whom to go to', () => {
  test('hands in their order, then who is stuck longest, then most mistakes', () => {
    const fresh = { since: at(590) };
    const seats = [
      seat('fine', { progress: progress(fresh) }),
      seat('two-mistakes', { progress: progress({ ...fresh, mistakes: 2 }) }),
      seat('stuck-long', { progress: progress({ since: at(100) }) }),
      seat('hand-late', { handRaisedAt: at(500), progress: null }),
      seat('stuck', { progress: progress({ since: at(420), mistakes: 9 }) }),
      seat('nearly-stuck', { progress: progress({ since: at(420.001), mistakes: 3 }) }),
      seat('hand-early', { handRaisedAt: at(100), seenAt: at(100) }),
      seat('gone', { leftAt: at(550), progress: progress({ mistakes: 9 }) }),
      seat('done', { progress: progress({ doneAt: at(50), mistakes: 9 }) }),
    ];
    expect(whoNeedsHelp(seats, now).map(({ seat: { id }, why }) => [id, why])).toEqual([
      ['hand-early', 'hand'],
      ['hand-late', 'hand'],
      ['stuck-long', 'stuck'],
      ['stuck', 'stuck'],
      ['nearly-stuck', 'mistakes'],
      ['two-mistakes', 'mistakes'],
    ]);
  });

  test('is the same whatever the order of the seats, and nobody with a hand up is forgotten', () => {
    const one = fc.record({
      hand: fc.boolean(),
      since: fc.integer({ min: 0, max: 600 }),
      mistakes: fc.integer({ min: 0, max: 3 }),
      seen: fc.integer({ min: 0, max: 600 }),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (drawn) => {
        const seats = drawn.map(({ hand, since, mistakes, seen }, index) =>
          seat(`s${String(index).padStart(2, '0')}`, {
            ...{ handRaisedAt: hand ? at(since) : null, seenAt: at(seen) },
            progress: progress({ since: at(since), mistakes }),
          }),
        );
        const order = whoNeedsHelp(seats, now);
        expect(whoNeedsHelp(seats.toReversed(), now)).toEqual(order);
        const hands = order.filter(({ why }) => why === 'hand');
        expect(hands).toHaveLength(drawn.filter(({ hand }) => hand).length);
        expect(order.slice(0, hands.length)).toEqual(hands);
      }),
    );
  });
});

describe('how far the class is', () => {
  const stuck = { since: at(0) };

  test('median, who has what behind them, who is elsewhere, and the fault that most cards show', () => {
    const seats = [
      seat('a', { progress: progress({ stepIndex: 1, fault: 'F-SIM', ...stuck }) }),
      seat('b', { progress: progress({ stepIndex: 2, fault: 'F-OTP-EXP', ...stuck }) }),
      seat('c', { progress: progress({ stepIndex: 2, fault: 'F-OTP-EXP', ...stuck }) }),
      seat('d', { progress: progress({ stepIndex: 4, fault: 'F-SIM', since: at(590) }) }),
      seat('e', { progress: progress({ stepIndex: 4, doneAt: at(300) }) }),
      seat('other', { progress: progress({ subject: 'nop-ho-so', fault: 'F-SIM', ...stuck }) }),
      seat('left', { leftAt: at(1), progress: progress({ stepIndex: 4 }) }),
      seat('new', { progress: null }),
    ];
    expect(classProgress(seats, null, now)).toEqual({
      ...{ subject: 'khai-sinh-cho-chau', count: 5, elsewhere: 1, notBegun: 1, doneCount: 1 },
      ...{ stepsTotal: 4, medianStep: 2, passed: [4, 2, 2, 1] },
      worstFault: { fault: 'F-SIM', count: 3 },
    });
    expect(classProgress(seats, 'nop-ho-so', now)).toMatchObject({ count: 1, elsewhere: 5, medianStep: 1 });
  });

  test('of an empty class is nothing', () => {
    const nothing = {
      ...{ count: 0, elsewhere: 0, notBegun: 0, doneCount: 0, stepsTotal: 0 },
      ...{ medianStep: null, passed: [], worstFault: null },
    };
    expect(classProgress([], null, now)).toEqual({ subject: null, ...nothing });
    expect(classProgress([], 'nop-ho-so', now)).toEqual({ subject: 'nop-ho-so', ...nothing });
  });

  test('no later step has more behind it than an earlier one; half have reached the median', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 40 }), (steps) => {
        const seats = steps.map((stepIndex, index) =>
          seat(String(index), { progress: progress({ stepIndex, stepsTotal: 9 }) }),
        );
        const { passed, medianStep } = classProgress(seats, null, now);
        expect(passed).toEqual(passed.toSorted((a, b) => b - a));
        const reached = steps.filter((step) => step >= (medianStep ?? 0)).length;
        expect(reached * 2).toBeGreaterThanOrEqual(steps.length);
      }),
    );
  });
});

describe('names', () => {
  test.each([
    ['An', [], null],
    ['An', [['Bình', null]], null],
    ['An', [['an', null]], 2],
    [
      'AN',
      [
        ['An', null],
        ['An', 2],
      ],
      3,
    ],
    ['An', [['An', 3]], 4], // the first one was taken off: its place is not given again
    ['Ân', [['An', null]], null],
  ] as const)('%s beside %j', (name, others, number) => {
    expect(
      shownNumber(
        name,
        others.map(([other, own]) => ({ name: other, number: own })),
      ),
    ).toBe(number);
  });
});

describe('a board that is told in changes', () => {
  const board = {
    id: 'b',
    code: '123456',
    key: '654321',
    sessionId: null,
    subject: null,
    openedAt: at(0),
    closedAt: null,
  };
  const empty: BoardState = { revision: 0, serverTime: at(0), board, seats: [] };
  const change = fc.oneof<fc.Arbitrary<BoardChange>[]>(
    fc.record({
      kind: fc.constantFrom('joined' as const, 'progress' as const, 'hand' as const),
      at: fc.constant(at(1)),
      seat: fc.integer({ min: 0, max: 3 }).map((id) => seat(`s${id}`)),
    }),
    fc.record({
      kind: fc.constant('removed' as const),
      at: fc.constant(at(2)),
      seatId: fc.integer({ min: 0, max: 3 }).map((id) => `s${id}`),
    }),
    fc.constant({ kind: 'closed' as const, at: at(3) }),
  );

  test('is the same when changes are told again', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), fc.nat(20), (changes, from) => {
        const fold = (state: BoardState, first: number) =>
          changes.slice(first).reduce((so, one, index) => foldBoard(so, first + index + 1, one), state);
        const once = fold(empty, 0);
        expect(fold(once, Math.min(from, changes.length))).toEqual(once);
        expect(new Set(once.seats.map(({ id }) => id)).size).toBe(once.seats.length);
      }),
    );
  });

  test('hears of phones without counting it', () => {
    const state = { ...empty, seats: [seat('a', { seenAt: at(5) }), seat('b')] };
    const seen = foldSeen(state, { serverTime: at(20), seats: { a: at(19), gone: at(19) } });
    expect(seen).toMatchObject({
      revision: 0,
      serverTime: at(20),
      seats: [{ seenAt: at(19) }, { seenAt: at(600) }],
    });
  });
});
