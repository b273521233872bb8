import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LearningEvent, Profile, Summary } from '../schemas.ts';
import { summarise, summaryAfter } from './fold-summary.ts';
import { questionSubject, readSubject, stepSubject } from './subjects.ts';
import { emptySummary, isSummary, touched, withOpenRuns } from './summary.ts';

const profile: Profile = { id: 'guest', name: '', picture: 'hat', createdAt: '2026-11-22T01:00:00.000Z' };
const nothing = emptySummary(profile);
const at = (minute: number) => `2026-11-22T01:${String(minute).padStart(2, '0')}:00.000Z`;

type Happening = Pick<LearningEvent, 'type' | 'subject'> & { result?: unknown };

/** Events one minute apart. */
function story(...happenings: Happening[]): LearningEvent[] {
  const origin = { deviceId: 'd', profileId: 'guest', contentVersion: '1' };
  return happenings.map(
    (what, minute) => ({ ...origin, id: `e${minute}`, at: at(minute), ...what }) as LearningEvent,
  );
}
const summaryAfterAll = (...happenings: Happening[]) =>
  summarise({ profile, events: story(...happenings), openRuns: [] });
const opened = (subject: string): Happening => ({ type: 'lesson-opened', subject });
const finished = (subject: string): Happening => ({ type: 'lesson-finished', subject });
const answered = (subject: string, right: boolean): Happening => ({
  type: 'question-answered',
  subject,
  result: { right },
});
const ended = (subject: string, passed: boolean): Happening => ({
  type: 'practice-finished',
  subject,
  result: { passed, mode: 'alone' },
});

describe('the summary for Home', () => {
  test('of whoever did nothing is empty', () => {
    expect(summaryAfterAll()).toEqual({
      v: 2,
      profile: { id: 'guest', name: '', picture: 'hat' },
      underWay: [],
      doneLessons: [],
      rightAnswers: [],
      passedTasks: [],
      review: { cards: {}, day: 0, seconds: 0 },
    });
  });

  test('has what is under way, the one touched last at the end', () => {
    expect(summaryAfterAll(opened('a1'), opened('b2'), opened('a1')).underWay).toEqual([
      { kind: 'lesson', id: 'b2', at: at(1) },
      { kind: 'lesson', id: 'a1', at: at(2) },
    ]);
    const runs = [
      { scenarioId: 'birth', updatedAt: at(2) },
      { scenarioId: 'account', updatedAt: at(0) },
      { scenarioId: 'birth', updatedAt: at(1) },
    ];
    expect(withOpenRuns(summaryAfterAll(opened('x'), opened('b2')), runs).underWay).toEqual([
      { kind: 'lesson', id: 'x', at: at(0) },
      { kind: 'task', id: 'account', at: at(0) },
      { kind: 'lesson', id: 'b2', at: at(1) },
      { kind: 'task', id: 'birth', at: at(2) },
    ]);
  });

  test('drops a run that is no longer under way', () => {
    const before = withOpenRuns(nothing, [{ scenarioId: 'birth', updatedAt: at(0) }]);
    expect(withOpenRuns(before, []).underWay).toEqual([]);
  });

  test('a finished lesson is done, and looking it up again does not begin it', () => {
    expect(summaryAfterAll(opened('a1'), finished('a1'), finished('a1'), opened('a1'))).toEqual({
      ...nothing,
      doneLessons: ['a1'],
    });
  });

  test('a question counts by its last answer', () => {
    const { rightAnswers } = summaryAfterAll(
      answered('a1#q2', true),
      answered('a1#q1', false),
      answered('a1#q1', true),
    );
    expect(rightAnswers).toEqual(['a1#q1', 'a1#q2']);
    expect(summaryAfterAll(answered('a1#q1', true), answered('a1#q1', false)).rightAnswers).toEqual([]);
  });

  test('a task passed once is passed', () => {
    expect(summaryAfterAll(ended('birth', false)).passedTasks).toEqual([]);
    expect(summaryAfterAll(ended('birth', true), ended('birth', false)).passedTasks).toEqual(['birth']);
  });

  test('keeps how far a lesson was read, of the same person only', () => {
    const events = story(opened('a1'));
    const read: Summary = {
      ...nothing,
      underWay: [{ kind: 'lesson', id: 'a1', at: at(0), minutesLeft: 3 }],
    };
    expect(summarise({ profile, events, openRuns: [], before: read }).underWay).toEqual(read.underWay);
    const other = { ...read, profile: { ...read.profile, id: 'p1' } };
    expect(summarise({ profile, events, openRuns: [], before: other }).underWay).toEqual([
      { kind: 'lesson', id: 'a1', at: at(0) },
    ]);
    expect(touched(read, { kind: 'lesson', id: 'a1', at: at(5) }).underWay).toEqual([
      { kind: 'lesson', id: 'a1', at: at(5), minutesLeft: 3 },
    ]);
  });

  test('grown event by event is the one made anew', () => {
    const subject = fc.constantFrom('a1', 'b2');
    const happening = fc.oneof(
      fc.record({ type: fc.constantFrom('lesson-opened', 'lesson-finished', 'practice-started'), subject }),
      fc.record({
        type: fc.constant('question-answered'),
        subject,
        result: fc.record({ right: fc.boolean() }),
      }),
      fc.record({
        type: fc.constant('practice-finished'),
        subject,
        result: fc.record({ passed: fc.boolean() }),
      }),
    );
    fc.assert(
      fc.property(fc.array(happening as fc.Arbitrary<Happening>), fc.nat(), (happenings, at) => {
        const events = story(...happenings);
        const cut = at % (events.length + 1);
        const begun = summarise({ profile, events: events.slice(0, cut), openRuns: [] });
        expect(events.slice(cut).reduce(summaryAfter, begun)).toEqual(summaryAfterAll(...happenings));
      }),
    );
  });

  test.each([
    undefined,
    null,
    'x',
    [],
    {},
    { ...nothing, v: 1 },
    { ...nothing, profile: {} },
    { ...nothing, doneLessons: [1] },
    { ...nothing, underWay: ['birth'] },
    { ...nothing, underWay: [null] },
    { ...nothing, rightAnswers: undefined },
  ])('is told from anything else that may stand in its place: %j', (value) => {
    expect(isSummary(value)).toBe(false);
    expect(isSummary(summaryAfterAll(opened('a1')))).toBe(true);
  });
});

describe('subjects', () => {
  test('are taken apart as they were put together', () => {
    expect(readSubject(questionSubject('a1-nam-khong', 'cau-2'))).toEqual({
      whole: 'a1-nam-khong',
      part: 'cau-2',
    });
    expect(readSubject(stepSubject('birth', 'form#1'))).toEqual({ whole: 'birth', part: 'form#1' });
    expect(readSubject('a1-nam-khong')).toEqual({ whole: 'a1-nam-khong' });
  });
});
