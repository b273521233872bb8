import { expect, test } from 'vitest';
import type { LearningEvent } from '#src/platform/learning-log/schemas.ts';
import { nextCase, noStandings, sessionScore, standingsOf } from './desk-standings.ts';

const ended = (subject: string, score: number, passed = score > 0.9) =>
  ({ type: 'practice-finished', subject, result: { passed, mode: 'alone', score } }) as LearningEvent;

test('the last decision of a case counts, and only cases of the desk', () => {
  const events = [ended('mot-cua-a', 0.2), ended('mot-cua-a', 1), ended('nop-ho-so', 0)];
  expect(standingsOf(events, ['mot-cua-b', 'nop-ho-so'], 'mot-cua-')).toEqual({
    open: ['b'],
    decided: { a: { score: 1, passed: true } },
  });
});

test('a sitting is passed by twelve passed cases and nine tenths of all points', () => {
  const ids = Array.from({ length: 14 }, (_, index) => `c${index}`);
  const standings = (count: number, score: number, passed = true) => ({
    open: [],
    decided: Object.fromEntries(ids.slice(0, count).map((id) => [id, { score, passed }])),
  });
  expect(sessionScore(standings(12, 0.9), ids)).toMatchObject({ decided: 12, passed: true });
  expect(sessionScore(standings(12, 0.89), ids).passed).toBe(false);
  expect(sessionScore(standings(11, 1), ids)).toMatchObject({ decided: 11, score: 1, passed: false });
  // Every letter rude, or without a contact: a high share, and none that could go out.
  expect(sessionScore(standings(14, 0.92, false), ids)).toMatchObject({ passedCases: 0, passed: false });
  expect(sessionScore(noStandings, ids)).toMatchObject({ decided: 0, score: 0, passed: false });
});

test('next comes what lies open, then what is new, then what has to be tried again', () => {
  const ids = ['a', 'b', 'c'];
  const good = { score: 1, passed: true };
  const bad = { score: 0.92, passed: false };
  expect(nextCase(noStandings, ids)).toBe('a');
  expect(nextCase({ open: ['c'], decided: { a: good } }, ids)).toBe('c');
  expect(nextCase({ open: [], decided: { a: bad } }, ids)).toBe('b');
  expect(nextCase({ open: [], decided: { a: good, b: bad, c: good } }, ids)).toBe('b');
  expect(nextCase({ open: [], decided: { a: good, b: good, c: good } }, ids)).toBeUndefined();
});
