import { describe, expect, test } from 'vitest';
import type { QuestionBank } from '#src/lessons/rules/question-bank.ts';
import { formFor, questionsOf, resultOf, type TestEvent, testSubject, testsTaken } from './module-test.ts';

const question = (id: string, form: 'A' | 'B') => ({
  id,
  form,
  question: `${id}?`,
  options: [
    { text: 'sai', reason: 'vì sao sai' },
    { text: 'đúng', right: true as const, reason: 'vì sao đúng' },
  ],
  place: { id: 'phan', title: 'Phần' },
});
const lesson = (slug: string) => ({
  slug,
  code: slug.toUpperCase(),
  title: slug,
  contentVersion: '1',
  questions: [
    question(`${slug}-1`, 'A'),
    question(`${slug}-2`, 'B'),
    question(`${slug}-3`, 'A'),
    question(`${slug}-4`, 'B'),
  ],
});
const bank = (...slugs: string[]): QuestionBank => ({
  module: 'D',
  title: 'Vững vàng',
  track: 'resident',
  lessons: slugs.map(lesson),
});
const three = bank('d1', 'd2', 'd3');
const taken = (when: 'before' | 'after' | 'final', form: 'A' | 'B') =>
  ({
    type: 'test-finished',
    subject: testSubject('D'),
    result: { when, form, right: [], wrong: [], passed: true },
  }) as unknown as TestEvent;

describe('the questions of a test', () => {
  test('before and after a class are those of one form, as many of each lesson', () => {
    for (const form of ['A', 'B'] as const) {
      const asked = questionsOf(three, 'before', form);
      expect(asked.every((one) => one.question.form === form)).toBe(true);
      expect(asked.map(({ lesson: { slug } }) => slug)).toEqual(['d1', 'd1', 'd2', 'd2', 'd3', 'd3']);
    }
  });

  test('are as many before as after, where a lesson has more questions of one form', () => {
    const uneven = bank('d1', 'd2');
    const [first] = uneven.lessons;
    const more = {
      ...uneven,
      lessons: [
        { ...lesson('d1'), questions: [...(first?.questions ?? []), question('d1-5', 'B')] },
        lesson('d2'),
      ],
    };
    expect(questionsOf(more, 'before', 'A')).toHaveLength(4);
    expect(questionsOf(more, 'after', 'B')).toHaveLength(4);
  });

  test('of a final test are ten where one form has fewer, in the order of the lessons', () => {
    const asked = questionsOf(three, 'final', 'A');
    expect(asked).toHaveLength(10);
    expect(asked.filter(({ question: { form } }) => form === 'A')).toHaveLength(6);
    expect(asked.map(({ subject }) => subject)).toEqual([...asked.map(({ subject }) => subject)].sort());
    expect(
      questionsOf(bank('a1', 'a2', 'a3', 'a4', 'a5'), 'final', 'B').every((one) => one.question.form === 'B'),
    ).toBe(true);
  });
});

describe('the form', () => {
  test('after a class is the one that was not met before it', () => {
    expect(formFor('after', [taken('before', 'A')], 'x')).toBe('B');
    expect(formFor('after', [taken('before', 'B'), taken('final', 'A')], 'x')).toBe('A');
  });

  test('of a final test taken again is the other', () => {
    expect(formFor('final', [taken('final', 'A')], 'x')).toBe('B');
    expect(formFor('final', [taken('final', 'A'), taken('final', 'B')], 'x')).toBe('A');
  });

  test('crosses over many people, and without a test before is the other one too', () => {
    const people = Array.from({ length: 200 }, (_, index) => `device-${index}/guest`);
    const forms = people.map((person) => formFor('before', [], person));
    const ofA = forms.filter((form) => form === 'A').length;
    expect(ofA).toBeGreaterThan(70);
    expect(ofA).toBeLessThan(130);
    for (const [index, person] of people.entries())
      expect(formFor('after', [], person)).not.toBe(forms[index]);
  });
});

describe('the result', () => {
  const asked = questionsOf(three, 'final', 'A');
  const answers = (right: number) =>
    Object.fromEntries(
      asked.map(({ subject }, index) => [
        subject,
        index < right ? 1 : index % 2 === 0 ? 0 : ('unknown' as const),
      ]),
    );

  test.each([
    [10, true],
    [8, true],
    [7, false],
    [0, false],
  ])('with %d of 10 right passes: %s', (right, passed) => {
    const result = resultOf(asked, answers(right));
    expect([result.right.length, result.wrong.length, result.passed]).toEqual([right, 10 - right, passed]);
  });

  test('counts what was not answered as not right', () => {
    expect(resultOf(asked, {}).wrong).toHaveLength(10);
  });

  test('is found again among all that happened, of this module only', () => {
    const other = { ...taken('final', 'A'), subject: testSubject('A') } as TestEvent;
    expect(
      testsTaken([taken('before', 'A'), other, taken('after', 'B')], 'D').map(({ result }) => result.when),
    ).toEqual(['before', 'after']);
  });
});
