import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summarise } from '#src/platform/learning-log/rules/fold-summary.ts';
import type { LearningEvent } from '#src/platform/learning-log/schemas.ts';
import type { Curriculum } from './curriculum.ts';
import { doneLessons, openQuestions, passedTasks, stuckSteps } from './overview.ts';
import { progressOf } from './progress.ts';

const curriculum: Curriculum = {
  lessons: [
    {
      slug: 'a1',
      href: '/bai-hoc/a1',
      title: 'A1',
      minutes: 5,
      contentVersion: '2',
      outcomes: ['Kể năm lợi ích'],
      practice: [],
      questions: [
        { id: 'q1', text: 'Hỏi 1', anchor: 'nam-khong' },
        { id: 'q2', text: 'Hỏi 2', anchor: 'loi-hua' },
      ],
    },
    {
      slug: 'a4',
      href: '/bai-hoc/a4',
      title: 'A4',
      minutes: 6,
      contentVersion: '1',
      outcomes: [],
      practice: ['account'],
      questions: [],
    },
    {
      slug: 'b2',
      href: '/bai-hoc/b2',
      title: 'B2',
      minutes: 7,
      contentVersion: '1',
      outcomes: [],
      practice: ['birth'],
      questions: [],
    },
  ],
  tasks: [
    { id: 'account', href: '/thuc-hanh/cong?bai=account', title: 'Tạo tài khoản', minutes: 5 },
    { id: 'birth', href: '/thuc-hanh/cong?bai=birth', title: 'Khai sinh', minutes: 12 },
  ],
};

type Happening = Pick<LearningEvent, 'type' | 'subject'> & { result?: unknown; contentVersion?: string };

/** Events one minute apart, in the order given. */
function story(...happenings: Happening[]): LearningEvent[] {
  return happenings.map((happening, minute) => {
    const at = `2026-11-22T01:${String(minute).padStart(2, '0')}:00.000Z`;
    return {
      id: `e${minute}`,
      deviceId: 'd',
      profileId: 'guest',
      contentVersion: '1',
      ...happening,
      at,
    } as LearningEvent;
  });
}

const answered = (subject: string, right: boolean): Happening => ({
  type: 'question-answered',
  subject,
  result: { right },
});
const opened = (subject: string): Happening => ({ type: 'lesson-opened', subject });
const finished = (subject: string): Happening => ({ type: 'lesson-finished', subject });
const failedStep = (subject: string, code: string): Happening => ({
  type: 'practice-step-failed',
  subject,
  result: { code },
});
const ended = (subject: string, passed: boolean, score = 1): Happening => ({
  type: 'practice-finished',
  subject,
  result: { passed, mode: 'guided', score },
});

const guest = { id: 'guest', name: '', picture: 'hat' } as const;

function doneAfter(...happenings: Happening[]) {
  const events = story(...happenings);
  return doneLessons(summarise({ profile: guest, events, openRuns: [] }), progressOf(events), curriculum);
}

function openAfter(...happenings: Happening[]) {
  const events = story(...happenings);
  return openQuestions(summarise({ profile: guest, events, openRuns: [] }), progressOf(events), curriculum);
}

describe('what is done', () => {
  test('a finished lesson stays finished, and is learnt when every answer is right', () => {
    const [lesson] = curriculum.lessons;
    const read = [
      opened('a1'),
      answered('a1#q1', true),
      answered('a1#q2', false),
      finished('a1'),
      opened('a1'),
    ];
    expect(doneAfter(...read)).toEqual([{ lesson, isLearnt: false, rightAnswers: 1, isChanged: true }]);
    expect(doneAfter(...read, answered('a1#q2', true))).toEqual([
      { lesson, isLearnt: true, rightAnswers: 2, isChanged: true },
    ]);
  });

  test('finishing the present version is not "changed"', () => {
    const progress = progressOf(story(finished('a1'), { ...finished('a1'), contentVersion: '2' }));
    expect(doneAfter(finished('a1'), { ...finished('a1'), contentVersion: '2' })).toMatchObject([
      { isChanged: false },
    ]);
    expect(progress.lessons).toEqual({
      a1: { finishedAt: '2026-11-22T01:00:00.000Z', finishedVersion: '2' },
    });
  });

  test('a task passed once is passed, whatever happens later', () => {
    const progress = progressOf(story(ended('birth', true, 0.8), ended('birth', false, 0.3)));
    expect(passedTasks(progress, curriculum)).toEqual([curriculum.tasks[1]]);
    expect(progress.practice).toMatchObject({ birth: { bestScore: 0.8, passedModes: ['guided'] } });
  });

  test('lessons and questions that no longer exist are kept, and trouble nobody', () => {
    const progress = progressOf(story(finished('a9-gone'), answered('a1#gone', false), ended('gone', true)));
    expect(Object.keys(progress.lessons)).toEqual(['a9-gone']);
    expect(doneAfter(finished('a9-gone'))).toEqual([]);
    expect(openAfter(answered('a1#gone', false))).toEqual([]);
  });
});

describe('what failed where', () => {
  test('a question counts by its last answer', () => {
    const happenings = [
      answered('a1#q1', false),
      answered('a1#q2', true),
      answered('a1#q1', true),
      answered('a1#q2', false),
    ];
    expect(openAfter(...happenings)).toMatchObject([
      { lesson: { slug: 'a1' }, question: { anchor: 'loi-hua' }, wasAnswered: true },
    ]);
  });

  test('a lesson read without its questions leaves them open; one only begun does not', () => {
    expect(openAfter(opened('a1'))).toEqual([]);
    expect(openAfter(finished('a1'), answered('a1#q1', true))).toMatchObject([
      { question: { id: 'q2' }, wasAnswered: false },
    ]);
  });

  test('a step counts until its task is passed', () => {
    const failures = [
      failedStep('birth#form.child', 'date.shape'),
      failedStep('birth#form.applicant', 'personal-id.shape'),
    ];
    expect(stuckSteps(progressOf(story(...failures, ended('birth', false))), curriculum)).toEqual([
      {
        task: curriculum.tasks[1],
        step: 'form',
        times: 2,
        codes: ['date.shape', 'personal-id.shape'],
        lastAt: '2026-11-22T01:01:00.000Z',
      },
    ]);
    expect(stuckSteps(progressOf(story(...failures, ended('birth', true))), curriculum)).toEqual([]);
    expect(stuckSteps(progressOf(story(ended('birth', true), ...failures)), curriculum)).toHaveLength(1);
  });
});

describe('merging', () => {
  const subject = fc.constantFrom('a1', 'a4', 'b2', 'a1#q1', 'a1#q2', 'birth#form', 'birth', 'account');
  const happening = fc.oneof(
    fc.record({ type: fc.constantFrom('lesson-opened', 'lesson-finished', 'practice-started'), subject }),
    fc.record({
      type: fc.constant('question-answered'),
      subject,
      result: fc.record({ right: fc.boolean() }),
    }),
    fc.record({
      type: fc.constant('practice-step-failed'),
      subject,
      result: fc.record({ code: fc.constantFrom('x', 'y') }),
    }),
    fc.record({
      type: fc.constant('practice-finished'),
      subject,
      result: fc.record({
        passed: fc.boolean(),
        mode: fc.constantFrom('guided', 'alone'),
        score: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
    }),
  );
  // Few moments, so that many events share one; ids are unique by index.
  const events = fc
    .array(fc.tuple(happening, fc.integer({ min: 0, max: 5 }), fc.constantFrom('1', '2')), { maxLength: 30 })
    .map((rows) =>
      rows.map(([what, minute, contentVersion], index) => {
        const at = `2026-11-22T01:0${minute}:00.000Z`;
        return {
          id: `e${index}`,
          deviceId: 'd',
          profileId: 'guest',
          contentVersion,
          at,
          ...what,
        } as LearningEvent;
      }),
    );

  test('any order gives the same progress', () => {
    const shuffled = events.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    const holds = ([list, other]: [LearningEvent[], LearningEvent[]]) => {
      expect(progressOf(other)).toEqual(progressOf(list));
    };
    fc.assert(fc.property(shuffled, holds));
  });

  test('any repetition and any split into lists gives the same progress', () => {
    const split = events.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.array(fc.subarray(list), { maxLength: 4 }),
        fc.integer({ min: 0, max: list.length }),
      ),
    );
    const holds = ([list, parts, cut]: [LearningEvent[], LearningEvent[][], number]) => {
      expect(progressOf(list.slice(cut), ...parts, list.slice(0, cut))).toEqual(progressOf(list));
    };
    fc.assert(fc.property(split, holds));
  });

  test('a later answer counts also when it arrives first', () => {
    const events = story(answered('a1#q1', false), answered('a1#q1', true));
    expect(progressOf(events.toReversed()).questions['a1#q1']).toMatchObject({ right: true, answers: 2 });
  });
});
