import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type HelpKind, helpKinds } from './coach-codes.ts';
import type { CoachData } from './coach-data.ts';
import type { CoachEvent } from './coach-event-schema.ts';
import {
  anyDialogue,
  anyNumbers,
  anySeed,
  anySteps,
  byNumbers,
  type Coach,
  dialogues,
  play,
  takesOver,
  withTakeovers,
} from './coach-for-tests.ts';
import { replayCoaching, resultOfRun } from './coach-run.ts';
import { coachWell, goodChoice } from './exemplary-coach.ts';
import { bestLuck, luckOf, worstLuck } from './luck.ts';
import { helpFor, needNow } from './need.ts';

const runs = { numRuns: 400 };
const shareOf = (...played: Parameters<typeof play>) => resultOfRun(play(...played)).ownShare;

/** Asks first; to somebody who is stuck, just the help that their words call for. */
const asksFirst: Coach = ({ data, state, luck }) => {
  const need = state.tooLittle === 0 ? 'question' : needNow(data, state, luck);
  return goodChoice(data, state, helpFor(need ?? 'question'));
};

/** From the least help that is said to somebody stuck to the most. */
const given = ['explain', 'point', 'show', 'take-over'] as const;

const always =
  (kind: HelpKind): Coach =>
  ({ data, state }) =>
    goodChoice(data, state, kind);
const asksThen =
  (kind: HelpKind): Coach =>
  ({ data, state }) =>
    goodChoice(data, state, state.tooLittle === 0 ? 'ask' : kind);
/** One rung higher each time, whatever the words call for. */
const goesUp =
  (first: 'ask' | 'explain'): Coach =>
  ({ data, state }) => {
    const rung = helpKinds.indexOf(first) + state.tooLittle;
    return goodChoice(data, state, helpKinds[Math.min(rung, helpKinds.indexOf('show'))] ?? 'show');
  };

interface Standing {
  readonly score: number;
  readonly passed: number;
}
const days = 100;

/** Mean score and share of passes over many seeds. */
function standing(data: CoachData, coach: Coach): Standing {
  const results = Array.from({ length: days }, (_, day) => resultOfRun(play(data, day * 7919 + 1, coach)));
  const steps = results.flatMap((result) => result.steps.map(({ repeats }) => repeats));
  return {
    score: steps.filter(Boolean).length / steps.length,
    passed: results.filter(({ passed }) => passed).length / days,
  };
}

function expectFalling(standings: readonly (Standing | undefined)[]): void {
  for (const measure of ['score', 'passed'] as const) {
    const values = standings.map((one) => one?.[measure] ?? Number.NaN);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  }
}

describe('whoever always takes over', () => {
  test('never passes, and leaves nothing that the person can do alone', () => {
    fc.assert(
      fc.property(anyDialogue, anySeed, (data, seed) => {
        const result = resultOfRun(play(data, seed, takesOver));
        expect(result).toMatchObject({ passed: false, ownShare: 0 });
        expect(result.advice[0]).toBe('hands-off');
      }),
      runs,
    );
  });
});

describe('whoever asks first and helps just enough when somebody is stuck', () => {
  test('always passes', () => {
    fc.assert(
      fc.property(anyDialogue, anySeed, (data, seed) => {
        const run = play(data, seed, asksFirst);
        expect(resultOfRun(run).passed).toBe(true);
        expect(run.state.records.some(({ how }) => how === 'take-over')).toBe(false);
        expect(resultOfRun(run)).toMatchObject({ ownShare: coachWell(data, luckOf(seed)).ownShare });
      }),
      runs,
    );
  });

  test.each(dialogues.map((data) => [data.dialogue.id, data] as const))(
    'passes %s on the worst day that the model knows, which no seed can make worse',
    (_id, data) => {
      const worst = coachWell(data, worstLuck);
      expect(worst.passed).toBe(true);
      fc.assert(
        fc.property(anySeed, (seed) => {
          expect(coachWell(data, luckOf(seed)).ownShare).toBeGreaterThanOrEqual(worst.ownShare);
        }),
        runs,
      );
    },
  );
});

describe('a help that was too small can be put right', () => {
  test.each(dialogues.map((data) => [data.dialogue.id, data] as const))(
    'in %s whoever goes up one rung at a time passes, by seed and on the worst day',
    (_id, data) => {
      expect(resultOfRun(play(data, 0, goesUp('ask'), worstLuck)).passed).toBe(true);
      for (const first of ['ask', 'explain'] as const) expect(standing(data, goesUp(first)).passed).toBe(1);
    },
  );

  test('and a first explanation that did not reach is never the end of a step', () => {
    fc.assert(
      fc.property(anyDialogue, anySeed, (data, seed) => {
        const { state } = play(data, seed, goesUp('explain'));
        expect(state.records.every(({ tooLittle, gaveUp }) => tooLittle <= 1 && !gaveUp)).toBe(true);
      }),
      runs,
    );
  });
});

describe.each(dialogues.map((data) => [data.dialogue.id, data] as const))(
  'the order of coaches in %s',
  (_id, data) => {
    const exemplary = standing(data, asksFirst);
    const afterAsking = given.map((kind) => standing(data, asksThen(kind)));
    const only = given.map((kind) => standing(data, always(kind)));

    test('less help after asking is better, in score and in passes, and just enough is best', () => {
      expectFalling([exemplary, ...afterAsking]);
      expect(exemplary.passed).toBe(1);
    });

    test('less help without asking is better, and asking first is never worse', () => {
      expectFalling(only);
      for (const [index, standingOfKind] of only.entries())
        expectFalling([afterAsking[index], standingOfKind]);
    });

    test('whoever always points, shows or takes over does not pass; taking over leaves nothing', () => {
      const [, pointing, showing, takingOver] = only;
      expect([pointing?.passed, showing?.passed]).toEqual([0, 0]);
      expect(takingOver).toEqual({ score: 0, passed: 0 });
      for (const kind of ['point', 'show'] as const)
        expect(resultOfRun(play(data, 0, always(kind), bestLuck)).passed).toBe(false);
    });

    test('pointing that is as well remembered without a question lets the coach pass who never asks', () => {
      const { numbers } = data;
      const soft = {
        'keep-unasked': numbers['keep-explain'],
        'learn-unasked': numbers['learn-explain'],
        'early-point': 0,
      };
      const broken = { ...data, numbers: { ...numbers, ...soft } };
      expect(standing(broken, always('point')).passed).toBeGreaterThan(0.1);
    });
  },
);

describe('in between it is ordered', () => {
  test('whatever else one does: taking over at more steps never gives a better score', () => {
    fc.assert(
      fc.property(anyDialogue, anySeed, anyNumbers, anySteps, anySteps, (data, seed, numbers, some, more) => {
        const coach = byNumbers(numbers);
        const fewer = shareOf(data, seed, withTakeovers(coach, new Set(some)));
        const further = shareOf(data, seed, withTakeovers(coach, new Set([...some, ...more])));
        expect(further).toBeLessThanOrEqual(fewer);
      }),
      { numRuns: 3000 },
    );
  });

  test('with the best coach each further step taken over costs at least that step', () => {
    fc.assert(
      fc.property(anyDialogue, anySeed, fc.nat(), (data, seed, first) => {
        const count = data.dialogue.steps.length;
        const order = Array.from({ length: count }, (_, index) => (first + index) % count);
        const shares = Array.from({ length: count + 1 }, (_, taken) =>
          shareOf(data, seed, withTakeovers(asksFirst, new Set(order.slice(0, taken)))),
        );
        expect(shares).toEqual(shares.toSorted((a, b) => b - a));
        expect(shares.at(-1)).toBe(0);
        for (const [taken, share] of shares.entries())
          expect(share).toBeLessThanOrEqual((count - taken) / count);
      }),
      { numRuns: 200 },
    );
  });

  test('a model in which taking over costs nothing breaks the order: the test above can fail', () => {
    const numbers = { 'take-over-calm': 0, 'take-over-patience': 0, 'step-patience': 100 };
    const broken = fc.check(
      fc.property(anyDialogue, anySeed, anyNumbers, anySteps, (data, seed, list, steps) => {
        const cheap = { ...data, numbers: { ...data.numbers, ...numbers } };
        const coach = byNumbers(list);
        const taken = shareOf(cheap, seed, withTakeovers(coach, new Set(steps)));
        return taken <= shareOf(cheap, seed, coach);
      }),
      { numRuns: 3000, seed: 1 },
    );
    expect(broken.failed).toBe(true);
  });
});

describe('every run', () => {
  test('reaches its end within five choices a step, and its points stay between 0 and 100', () => {
    fc.assert(
      fc.property(anyDialogue, anySeed, anyNumbers, (data, seed, numbers) => {
        const { state } = play(data, seed, byNumbers(numbers));
        expect(state.records.map(({ step }) => step)).toEqual(data.dialogue.steps.map(({ id }) => id));
        for (const points of [state.calm, state.patience, ...Object.values(state.understanding)]) {
          expect(points).toBeGreaterThanOrEqual(0);
          expect(points).toBeLessThanOrEqual(100);
        }
      }),
      runs,
    );
  });

  test('is the same again from the same seed and choices, and from what was stored of it', () => {
    fc.assert(
      fc.property(anyDialogue, anySeed, anyNumbers, (data, seed, numbers) => {
        const run = play(data, seed, byNumbers(numbers));
        const again = play(data, seed, byNumbers(numbers));
        expect(again.turns).toEqual(run.turns);
        const { id, version } = data.dialogue;
        const events: CoachEvent[] = [
          { seq: 0, at: 0, type: 'coach-started', dialogue: id, version, seed },
          ...run.turns.map(({ choice }, index) => ({
            seq: index + 1,
            at: 0,
            type: 'chosen' as const,
            choice,
          })),
        ];
        const replayed = replayCoaching(data, JSON.parse(JSON.stringify(events)));
        expect(replayed?.state).toEqual(run.state);
        expect(replayed && resultOfRun(replayed)).toEqual(resultOfRun(run));
        const older = events.map((event) => (event.seq === 0 ? { ...event, version: version + 1 } : event));
        expect(replayCoaching(data, older)).toBeUndefined();
      }),
      runs,
    );
  });
});
