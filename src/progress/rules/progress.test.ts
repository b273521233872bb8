import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LearningEvent } from '#src/platform/learning-log/schemas.ts';
import type { Curriculum } from './curriculum.ts';
import { nextTask } from './next-step.ts';
import { doneLessons, passedTasks, stuckSteps, wrongQuestions } from './overview.ts';
import { progressOf } from './progress.ts';

const curriculum: Curriculum = {
  lessons: [
    {
      slug: 'a1',
      title: 'A1',
      minutes: 5,
      contentVersion: '2',
      outcomes: ['Kể năm lợi ích'],
      questions: [
        { id: 'q1', text: 'Hỏi 1', anchor: 'nam-khong' },
        { id: 'q2', text: 'Hỏi 2', anchor: 'loi-hua' },
      ],
    },
    {
      slug: 'a4',
      title: 'A4',
      minutes: 6,
      contentVersion: '1',
      outcomes: [],
      scenario: 'account',
      questions: [],
    },
    {
      slug: 'b2',
      title: 'B2',
      minutes: 7,
      contentVersion: '1',
      outcomes: [],
      scenario: 'birth',
      questions: [],
    },
  ],
  tasks: [
    { id: 'account', title: 'Tạo tài khoản', minutes: 5 },
    { id: 'birth', title: 'Khai sinh', minutes: 12 },
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

describe('what is done', () => {
  test('a finished lesson stays finished, with what it lets one do', () => {
    const progress = progressOf(story(opened('a1'), answered('a1#q1', true), finished('a1'), opened('a1')));
    expect(doneLessons(progress, curriculum)).toEqual([
      { lesson: curriculum.lessons[0], rightAnswers: 1, isChanged: true },
    ]);
  });

  test('finishing the present version is not "changed"', () => {
    const progress = progressOf(story(finished('a1'), { ...finished('a1'), contentVersion: '2' }));
    expect(doneLessons(progress, curriculum)).toMatchObject([{ isChanged: false }]);
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
    expect(doneLessons(progress, curriculum)).toEqual([]);
    expect(wrongQuestions(progress, curriculum)).toEqual([]);
  });
});

describe('what failed where', () => {
  test('a question counts by its last answer', () => {
    const progress = progressOf(
      story(
        answered('a1#q1', false),
        answered('a1#q2', true),
        answered('a1#q1', true),
        answered('a1#q2', false),
      ),
    );
    expect(wrongQuestions(progress, curriculum)).toMatchObject([
      { lesson: { slug: 'a1' }, question: { anchor: 'loi-hua' } },
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

describe('what is next', () => {
  const next = (...happenings: Happening[]) => nextTask(progressOf(story(...happenings)), curriculum);

  test('first the first lesson', () => {
    expect(next()).toEqual({ kind: 'start-lesson', lesson: curriculum.lessons[0] });
  });

  test('the lesson begun last goes before new ones', () => {
    expect(next(opened('b2'), opened('a1'))).toMatchObject({ kind: 'go-on-lesson', lesson: { slug: 'a1' } });
    expect(next(opened('a1'), opened('b2'))).toMatchObject({ kind: 'go-on-lesson', lesson: { slug: 'b2' } });
  });

  test('after a lesson its task, after the task the next lesson', () => {
    expect(next(opened('a4'), finished('a4'))).toMatchObject({ kind: 'practise', task: { id: 'account' } });
    expect(next(finished('a4'), ended('account', false))).toMatchObject({
      kind: 'practise',
      task: { id: 'account' },
    });
    expect(next(finished('a4'), ended('account', true))).toMatchObject({
      kind: 'start-lesson',
      lesson: { slug: 'a1' },
    });
  });

  test('nothing when everything is done', () => {
    const all = [
      finished('a1'),
      finished('a4'),
      finished('b2'),
      ended('account', true),
      ended('birth', true),
    ];
    expect(next(...all)).toBeUndefined();
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
