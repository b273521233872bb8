import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LearningEvent, ReviewState } from '../schemas.ts';
import { cardsForToday, reviewAfter, secondsPerDay, vietnamDay } from './review-cards.ts';
import { noReview } from './summary.ts';

const first = vietnamDay(Date.parse('2026-12-01T02:00:00.000Z'));
/** The day so many days after the first. */
const day = (number: number) => first + number;
/** Nine in the morning of that day in Vietnam. */
const morning = (number: number) => new Date(day(number) * 86_400_000 + 2 * 3_600_000).toISOString();

type Happening = Pick<LearningEvent, 'type' | 'subject'> & { result?: unknown };

/** A happening at nine in the morning in Vietnam, so many days after the first. */
function event(on: number, what: Happening): LearningEvent {
  return {
    id: '',
    deviceId: '',
    profileId: '',
    contentVersion: '1',
    at: morning(on),
    ...what,
  } as LearningEvent;
}
const answer = (subject: string, right: boolean): Happening => ({
  type: 'question-answered',
  subject,
  result: { right, choice: 'dap-an-1' },
});
const stepFailed = (subject: string): Happening => ({
  type: 'practice-step-failed',
  subject,
  result: { code: 'otp.wrong' },
});
const practised = (subject: string, passed: boolean): Happening => ({
  type: 'practice-finished',
  subject,
  result: { passed, mode: 'alone' },
});
const historyOf = (...happenings: [on: number, what: Happening][]): ReviewState =>
  happenings.reduce((state, [on, what]) => reviewAfter(state, event(on, what)), noReview);
const dueOn = (state: ReviewState, on: number) => cardsForToday(state, day(on)).map(({ subject }) => subject);

describe('a card', () => {
  test.each([
    ['a question answered wrongly', answer('a1#q1', false), 'a1#q1'],
    ['a step of practice refused', stepFailed('khai-sinh#form.child'), 'khai-sinh#form.child'],
    [
      'a question of a test',
      {
        type: 'test-finished',
        subject: 'kiem-tra-a',
        result: { passed: false, when: 'before', form: 'A', right: ['a1#q2'], wrong: ['a1#q1'] },
      },
      'a1#q1',
    ],
  ] as [string, Happening, string][])('is made by %s and due on the third day', (_, what, subject) => {
    const state = historyOf([0, what]);
    expect(dueOn(state, 2)).toEqual([]);
    expect(dueOn(state, 3)).toEqual([subject]);
  });

  test.each([
    ['a right answer', answer('a1#q1', true)],
    ['a task that was passed', practised('khai-sinh', true)],
    ['a task that was not passed, its steps aside', practised('khai-sinh', false)],
    ['a lesson read', { type: 'lesson-finished', subject: 'a1' }],
  ] as [string, Happening][])('is not made by %s', (_, what) => {
    expect(historyOf([0, what])).toEqual(noReview);
  });

  test('comes on day 3, 10 and 30, and then no more', () => {
    let state = historyOf([0, answer('a1#q1', false)]);
    const shown: number[] = [];
    for (let on = 1; on <= 60; on++) {
      if (dueOn(state, on).length === 0) continue;
      shown.push(on);
      state = reviewAfter(state, event(on, answer('a1#q1', true)));
    }
    expect(shown).toEqual([3, 10, 30]);
    expect(state.cards).toEqual({});
  });

  test('that fails again begins again at day 3', () => {
    const state = historyOf(
      [0, answer('a1#q1', false)],
      [3, answer('a1#q1', true)],
      [10, answer('a1#q1', false)],
    );
    expect([12, 13].map((on) => dueOn(state, on))).toEqual([[], ['a1#q1']]);
    const again = reviewAfter(state, event(13, answer('a1#q1', true)));
    expect([19, 20].map((on) => dueOn(again, on))).toEqual([[], ['a1#q1']]);
  });

  test('is not moved on by trying again before it is due', () => {
    const state = historyOf(
      [0, answer('a1#q1', false)],
      [0, answer('a1#q1', true)],
      [2, answer('a1#q1', true)],
    );
    expect(dueOn(state, 3)).toEqual(['a1#q1']);
  });

  test('looked at late keeps its distance to the next', () => {
    const state = historyOf([0, answer('a1#q1', false)], [8, answer('a1#q1', true)]);
    expect([14, 15].map((on) => dueOn(state, on))).toEqual([[], ['a1#q1']]);
  });

  test('of a step is done by the step, or by the whole task', () => {
    const failed = historyOf([0, stepFailed('khai-sinh#papers')], [0, stepFailed('ket-hon#papers')]);
    const byStep = reviewAfter(failed, event(3, practised('khai-sinh#papers', true)));
    const byTask = reviewAfter(failed, event(3, practised('khai-sinh', true)));
    for (const state of [byStep, byTask])
      expect(Object.entries(state.cards).map(([subject, { due }]) => [subject, due])).toEqual([
        ['ket-hon#papers', day(3)],
        ['khai-sinh#papers', day(10)],
      ]);
  });

  test('made while the clock was years ahead is shown all the same', () => {
    expect(dueOn(historyOf([4000, answer('a1#q1', false)]), 5)).toEqual(['a1#q1']);
  });
});

test('days begin at midnight in Vietnam', () => {
  const days = ['2026-12-01T16:59:59.999Z', '2026-12-01T17:00:00.000Z'].map((at) =>
    vietnamDay(Date.parse(at)),
  );
  expect(days[1]).toBe((days[0] ?? 0) + 1);
});

describe('one day', () => {
  const five = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}#q`);

  test('has a minute: three questions, or one step', () => {
    const questions = historyOf(...five.map((subject): [number, Happening] => [0, answer(subject, false)]));
    expect(dueOn(questions, 3)).toEqual(['a#q', 'b#q', 'c#q']);
    expect(dueOn(historyOf([0, stepFailed('x#a')], [0, stepFailed('x#b')]), 3)).toEqual(['x#a']);
  });

  test('takes the most overdue first', () => {
    const state = historyOf(
      [2, answer('a#q', false)],
      [0, answer('z#q', false)],
      [1, stepFailed('m#papers')],
    );
    expect(dueOn(state, 5)).toEqual(['z#q']);
    expect(dueOn(reviewAfter(state, event(5, answer('z#q', true))), 6)).toEqual(['m#papers']);
  });

  test('goes on where it was broken off, and ends after the minute', () => {
    const state = historyOf(...five.map((subject): [number, Happening] => [0, answer(subject, false)]));
    const begun = reviewAfter(state, event(3, answer('a#q', true)));
    expect(dueOn(begun, 3)).toEqual(['b#q', 'c#q']);
    const ended = ['b#q', 'c#q'].reduce(
      (before, one) => reviewAfter(before, event(3, answer(one, false))),
      begun,
    );
    expect(dueOn(ended, 3)).toEqual([]);
    expect(dueOn(ended, 4)).toEqual(['d#q', 'e#q']);
  });
});

/** What happens on one day of somebody who learns: lessons and tasks with their mistakes, then perhaps the minute. */
const dayOfLearning = fc.record({
  mistakes: fc.array(fc.record({ thing: fc.nat(11), isStep: fc.boolean() }), { maxLength: 4 }),
  comes: fc.boolean(),
  answers: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
});
const subjectOf = (thing: number, isStep: boolean) =>
  isStep ? `task-${thing}#papers` : `lesson-${thing}#q1`;
const failureOf = (thing: number, isStep: boolean) =>
  isStep ? stepFailed(subjectOf(thing, true)) : answer(subjectOf(thing, false), false);
const reviewOf = (subject: string, right: boolean) =>
  subject.startsWith('lesson')
    ? answer(subject, right)
    : right
      ? practised(subject, true)
      : stepFailed(subject);

/** Sixty days: what was shown when, and how it went. */
function live(
  days: readonly {
    mistakes: readonly { thing: number; isStep: boolean }[];
    comes: boolean;
    answers: readonly boolean[];
  }[],
) {
  let state = noReview;
  const shown: { on: number; subject: string; right: boolean; overdue: number; waiting: number[] }[] = [];
  days.forEach(({ mistakes, comes, answers }, on) => {
    const today = comes ? cardsForToday(state, day(on)) : [];
    const waiting = Object.values(state.cards)
      .map(({ due }) => due)
      .filter((due) => due <= day(on))
      .sort((a, b) => a - b);
    today.forEach(({ subject, due }, place) => {
      const right = answers[place] ?? true;
      shown.push({ on, subject, right, overdue: due, waiting });
      state = reviewAfter(state, event(on, reviewOf(subject, right)));
    });
    for (const { thing, isStep } of mistakes) state = reviewAfter(state, event(on, failureOf(thing, isStep)));
  });
  return { state, shown };
}

describe('sixty days of anybody', () => {
  test('never take more than a minute a day, and the most overdue comes first', () => {
    fc.assert(
      fc.property(fc.array(dayOfLearning, { minLength: 60, maxLength: 60 }), (days) => {
        const { shown } = live(days);
        for (let on = 0; on < 60; on++) {
          const today = shown.filter((one) => one.on === on);
          const seconds = today.reduce(
            (sum, { subject }) => sum + (subject.startsWith('lesson') ? 20 : 60),
            0,
          );
          expect(seconds).toBeLessThanOrEqual(secondsPerDay);
          expect(today.map(({ overdue }) => overdue)).toEqual(today[0]?.waiting.slice(0, today.length) ?? []);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('show nothing before its third day, and nothing that never failed', () => {
    fc.assert(
      fc.property(fc.array(dayOfLearning, { minLength: 60, maxLength: 60 }), (days) => {
        const { shown } = live(days);
        for (const { on, subject } of shown) {
          const failures = days.flatMap(({ mistakes }, failedOn) =>
            failedOn < on && mistakes.some(({ thing, isStep }) => subjectOf(thing, isStep) === subject)
              ? [failedOn]
              : [],
          );
          expect(failures.some((failedOn) => on - failedOn >= 3)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('are the same in one fold or event by event, and a repeated event changes nothing', () => {
    const events = [0, 0, 1, 3, 4, 7, 11, 14].map((on, place) =>
      event(on, answer(`a#q${place % 3}`, place % 2 === 1)),
    );
    const once = events.reduce(reviewAfter, noReview);
    const twice = events.flatMap((one) => [one, one]).reduce(reviewAfter, noReview);
    expect(twice.cards).toEqual(once.cards);
  });
});
