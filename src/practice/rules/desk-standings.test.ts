import { expect, test } from 'vitest';
import type { LearningEvent } from '#src/platform/learning-log/schemas.ts';
import { sessionScore, standingsOf } from './desk-standings.ts';

const ended = (subject: string, score: number) =>
  ({
    type: 'practice-finished',
    subject,
    result: { passed: score > 0.9, mode: 'alone', score },
  }) as LearningEvent;

test('the last decision of a case counts, and only cases of the desk', () => {
  const events = [ended('mot-cua-a', 0.2), ended('mot-cua-a', 1), ended('nop-ho-so', 0)];
  expect(standingsOf(events, ['mot-cua-b', 'nop-ho-so'], 'mot-cua-')).toEqual({
    open: ['b'],
    scores: { a: 1 },
  });
});

test('a sitting is passed by twelve cases and nine tenths of all points', () => {
  const ids = Array.from({ length: 13 }, (_, index) => `c${index}`);
  const scoresOf = (count: number, score: number) => ({
    open: [],
    scores: Object.fromEntries(ids.slice(0, count).map((id) => [id, score])),
  });
  expect(sessionScore(scoresOf(12, 0.9), ids)).toMatchObject({ decided: 12, passed: true });
  expect(sessionScore(scoresOf(12, 0.89), ids).passed).toBe(false);
  expect(sessionScore(scoresOf(11, 1), ids)).toMatchObject({ decided: 11, score: 1, passed: false });
  expect(sessionScore(scoresOf(0, 1), ids)).toMatchObject({ decided: 0, score: 0, passed: false });
});
