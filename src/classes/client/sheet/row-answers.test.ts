import { expect, test } from 'vitest';
import { forgetAnswersBefore, forgetRefused, readAnswers, rememberAnswers } from './row-answers.ts';

const of = { staffId: 'hong', sessionId: 'day', communeCode: '20056', lastDay: '2026-12-01' };
const taken = { rowKey: 'a', outcome: 'confirmed', code: 'K7M2QX', isKnown: false } as const;
const refused = { rowKey: 'b', outcome: 'invalid', reason: 'class.full', isKnown: false } as const;

test('answers are of one class and one commune; what was refused may go again, and the past is forgotten', () => {
  rememberAnswers(of, 'one', [taken, refused]);
  rememberAnswers(of, 'one', [taken]);
  rememberAnswers(of, 'two', [taken]);
  const kept = [
    { ...refused, listId: 'one' },
    { ...taken, listId: 'one' },
    { ...taken, listId: 'two' },
  ];
  expect(readAnswers(of)).toEqual(kept);
  expect(readAnswers({ ...of, communeCode: '20242' })).toEqual([]);
  expect(readAnswers({ ...of, staffId: 'lan' })).toEqual([]);
  forgetRefused(of);
  expect(readAnswers(of)).toEqual(kept.slice(1));
  forgetAnswersBefore('2026-12-01');
  expect(readAnswers(of)).toHaveLength(2);
  forgetAnswersBefore('2026-12-02');
  expect(readAnswers(of)).toEqual([]);
  expect(localStorage.getItem('ct.staff.answers')).toBe('[]');
});
