import { expect, test } from 'vitest';
import { forgetAnswersBefore, forgetRefused, readAnswers, rememberAnswers } from './row-answers.ts';

const of = { sessionId: 'day', communeCode: '20056', lastDay: '2026-12-01' };
const taken = { rowKey: 'a', outcome: 'confirmed', code: 'K7M2QX', isKnown: false } as const;
const refused = { rowKey: 'b', outcome: 'invalid', reason: 'class.full', isKnown: false } as const;

test('answers are of one class and one commune; what was refused may go again, and the past is forgotten', () => {
  rememberAnswers(of, [taken, refused]);
  expect([...readAnswers(of).values()]).toEqual([taken, refused]);
  expect(readAnswers({ ...of, communeCode: '20242' }).size).toBe(0);
  forgetRefused(of);
  expect([...readAnswers(of).keys()]).toEqual(['a']);
  forgetAnswersBefore('2026-12-01');
  expect(readAnswers(of).size).toBe(1);
  forgetAnswersBefore('2026-12-02');
  expect(readAnswers(of).size).toBe(0);
  expect(localStorage.getItem('ct.staff.answers')).toBe('[]');
});
