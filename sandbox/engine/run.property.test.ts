import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { begin, follow, taskForms, worldOf, worldOfForm } from '../world-for-tests.ts';
import { PracticeEventSchema } from './event-schema.ts';
import { isFinished } from './goals.ts';
import { checkInvariants } from './invariants-for-tests.ts';
import { type Transition, transitionTable } from './office/transition-table.ts';
import { openRun } from './open-run.ts';
import { type Move, moves, toDraft } from './random-moves-for-tests.ts';
import { type Run, record, replay } from './run.ts';
import type { World } from './world.ts';

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}

function playMoves(world: World, seed: number, moves: readonly Move[]): Run {
  return moves.reduce(
    (run, next) => {
      const recorded = record(world, deepFreeze(run), toDraft(world, run, next), { at: run.events.length });
      checkInvariants(run, recorded.run, recorded.event, recorded.applied.refusal !== undefined);
      return recorded.run;
    },
    begin(world, 'alone', seed),
  );
}

describe.each(taskForms)('any sequence of events in $id, form $form', ({ id, form }) => {
  const world = worldOfForm(id, form);
  const numRuns = id === 'khai-sinh-cho-chau' ? 60 : form === 'a' ? 18 : 9;

  it('keeps the invariants, replays to the same state, and leads on to a finish', () => {
    fc.assert(
      fc.property(fc.nat(), moves, (seed, list) => {
        const run = playMoves(world, seed, list);
        const stored: unknown = JSON.parse(JSON.stringify(run.events));
        expect(z.parse(z.array(PracticeEventSchema), stored)).toEqual(run.events);
        expect(replay(world, run.events).state).toEqual(run.state);
        const opened = openRun(world, stored);
        expect(opened.ok && opened.value.run).toEqual(run);
        expect(isFinished(world, follow(world, run).state)).toBe(true);
      }),
      { numRuns, endOnFailure: true },
    );
  }, 60_000);

  it('gives the clean start when begun again', () => {
    fc.assert(
      fc.property(fc.nat(), moves, (seed, list) => {
        const again = record(world, playMoves(world, seed, list), { type: 'run-restarted' }, { at: 0 });
        expect(again.run.state).toEqual(begin(world, 'alone', seed).state);
      }),
      { numRuns: 10 },
    );
  }, 60_000);
});

describe('the invariants can fail', () => {
  const firstFailure = { numRuns: 300, seed: 11, endOnFailure: true };

  it('notices a table that lets a resident withdraw what was returned', () => {
    const broken = transitionTable.map(
      (transition): Transition =>
        transition.act === 'withdraw'
          ? { ...transition, from: [...transition.from, 'completed', 'returned'] }
          : transition,
    );
    const world = worldOf('khai-sinh-cho-chau', {}, broken);
    const run = follow(world, begin(world));
    const [dossier] = run.state.dossiers;
    const recorded = record(
      world,
      run,
      { type: 'dossier-withdrawn', dossier: dossier?.code ?? '' },
      { at: 0 },
    );
    expect(() => checkInvariants(run, recorded.run, recorded.event, false)).toThrow(
      'resident may not withdraw from returned',
    );
  });

  it('finds by itself a table that skips the officer', () => {
    const broken = transitionTable.map(
      (transition): Transition =>
        transition.act === 'accept' ? { ...transition, to: 'completed' } : transition,
    );
    const world = worldOf('khai-sinh-cho-chau', {}, broken);
    const property = fc.property(moves, (list) => void playMoves(world, 1, list));
    expect(fc.check(property, firstFailure).failed).toBe(true);
  }, 60_000);
});
