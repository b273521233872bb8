import { describe, expect, test } from 'vitest';
import type { UnderWay } from '#src/platform/learning-log/schemas.ts';
import { messages } from '../messages.vi.ts';
import { type Facts, type LessonStanding, lessonStanding, nothingDone } from './lesson-standing.ts';
import { describeStep, nextStep, type Outline } from './next-step.ts';

const outline: Outline = {
  lessons: [
    {
      id: 'a1',
      href: '/bai-hoc/a1',
      title: 'A1',
      minutes: 5,
      task: 'look',
      questions: ['q1', 'q2'],
    },
    {
      id: 'a4',
      href: '/bai-hoc/a4',
      title: 'A4',
      minutes: 6,
      task: 'account',
      questions: ['q1'],
    },
    { id: 'b2', href: '/bai-hoc/b2', title: 'B2', minutes: 7, questions: [] },
  ],
  tasks: [
    { id: 'look', href: '/thuc-hanh/cong?bai=look', title: 'Xem', minutes: 3 },
    { id: 'account', href: '/thuc-hanh/cong?bai=account', title: 'Tài khoản', minutes: 8 },
    { id: 'extra', href: '/thuc-hanh/cong?bai=extra', title: 'Thêm', minutes: 9 },
  ],
};
const all = ['a1', 'a4', 'b2'];
const allRight = ['a1#q1', 'a1#q2', 'a4#q1'];
const lesson = (id: string, more: Partial<UnderWay> = {}): UnderWay => ({
  kind: 'lesson',
  id,
  at: '',
  ...more,
});
const task = (id: string): UnderWay => ({ kind: 'task', id, at: '' });

describe('how far one is with a lesson', () => {
  const cases: [string, Partial<Facts>, LessonStanding][] = [
    ['not opened', {}, 'new'],
    ['opened', { underWay: [lesson('a1')] }, 'begun'],
    [
      'some questions right, not read to the end',
      { underWay: [lesson('a1')], rightAnswers: ['a1#q1'] },
      'begun',
    ],
    ['a task of the same name under way', { underWay: [task('a1')] }, 'new'],
    ['read by the button alone', { doneLessons: ['a1'] }, 'read'],
    ['every question answered, one wrongly', { doneLessons: ['a1'], rightAnswers: ['a1#q1'] }, 'read'],
    ["another lesson's answers", { doneLessons: ['a1'], rightAnswers: ['a4#q1', 'a4#q2'] }, 'read'],
    ['every question right', { doneLessons: ['a1'], rightAnswers: ['a1#q1', 'a1#q2'] }, 'learnt'],
    [
      'every question right, over several visits',
      { underWay: [lesson('a1')], rightAnswers: allRight },
      'learnt',
    ],
  ];
  test.each(cases)('%s', (_what, facts, expected) => {
    expect(lessonStanding({ ...nothingDone, ...facts }, 'a1', ['q1', 'q2'])).toBe(expected);
  });

  test('a lesson without questions is learnt when it was read', () => {
    expect(lessonStanding(nothingDone, 'b2', [])).toBe('new');
    expect(lessonStanding({ ...nothingDone, doneLessons: ['b2'] }, 'b2', [])).toBe('learnt');
  });
});

describe('what is next', () => {
  const cases: [string, Partial<Facts>, { kind: string; href: string; number?: number }][] = [
    ['new: the first lesson', {}, { kind: 'start-lesson', href: '/bai-hoc/a1', number: 5 }],
    [
      'half a lesson: on with it',
      { underWay: [lesson('a4', { minutesLeft: 2 })] },
      { kind: 'go-on-lesson', href: '/bai-hoc/a4', number: 2 },
    ],
    [
      'opened, not read on: all its minutes',
      { underWay: [lesson('a4')] },
      { kind: 'go-on-lesson', href: '/bai-hoc/a4', number: 6 },
    ],
    [
      'two begun: the one touched last',
      { underWay: [lesson('b2'), lesson('a1')] },
      { kind: 'go-on-lesson', href: '/bai-hoc/a1' },
    ],
    [
      'an open practice run: on with it',
      { underWay: [lesson('a1'), task('look')] },
      { kind: 'go-on-task', href: '/thuc-hanh/cong?bai=look' },
    ],
    [
      'a lesson opened after the run: the lesson',
      { underWay: [task('look'), lesson('a1')] },
      { kind: 'go-on-lesson', href: '/bai-hoc/a1' },
    ],
    [
      'a run and a lesson that no longer exist',
      { underWay: [lesson('gone'), task('gone')] },
      { kind: 'start-lesson', href: '/bai-hoc/a1' },
    ],
    [
      'a lesson read: its task',
      { doneLessons: ['a4'] },
      { kind: 'practise', href: '/thuc-hanh/cong?bai=account', number: 8 },
    ],
    [
      'quiz failed, task passed: the questions that are left',
      { doneLessons: ['a1'], rightAnswers: ['a1#q1'], passedTasks: ['look'] },
      { kind: 'answer', href: '/bai-hoc/a1#q2', number: 1 },
    ],
    [
      'read by the button, task passed: its questions',
      { doneLessons: ['a1'], passedTasks: ['look'] },
      { kind: 'answer', href: '/bai-hoc/a1#q1', number: 2 },
    ],
    [
      'learnt and passed: the next lesson',
      { doneLessons: ['a1'], rightAnswers: ['a1#q1', 'a1#q2'], passedTasks: ['look'] },
      { kind: 'start-lesson', href: '/bai-hoc/a4' },
    ],
    [
      'learnt though still noted as begun: its task',
      { underWay: [lesson('a4')], rightAnswers: ['a4#q1'] },
      { kind: 'practise', href: '/thuc-hanh/cong?bai=account' },
    ],
    [
      'all done: choose something to repeat',
      { doneLessons: all, rightAnswers: allRight, passedTasks: ['look', 'account'] },
      { kind: 'all-done', href: '/thuc-hanh' },
    ],
  ];
  test.each(cases)('%s', (_what, facts, expected) => {
    expect(nextStep({ ...nothingDone, ...facts }, outline, lessonStanding)).toMatchObject(expected);
  });

  test('is said with its number and title', () => {
    const facts = { ...nothingDone, underWay: [lesson('a4', { minutesLeft: 2 })] };
    expect(describeStep(nextStep(facts, outline, lessonStanding), messages.next.words)).toEqual({
      href: '/bai-hoc/a4',
      kicker: 'Học tiếp',
      title: 'A4',
      note: 'Còn khoảng 2 phút.',
    });
  });
});
