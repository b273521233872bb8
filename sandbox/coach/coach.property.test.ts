import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
import { luckOf, worstLuck } from './luck.ts';
import { helpFor, needNow } from './need.ts';

const runs = { numRuns: 400 };
const shareOf = (...played: Parameters<typeof play>) => resultOfRun(play(...played)).ownShare;

/** Asks first; to somebody who is stuck, just the help that their words call for. */
const asksFirst: Coach = ({ data, state, luck }) => {
  const need = state.tooLittle === 0 ? 'question' : needNow(data, state, luck);
  return goodChoice(data, state, helpFor(need ?? 'question'));
};

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
