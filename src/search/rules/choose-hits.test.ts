import { expect, test } from 'vitest';
import { chooseHits, chooseSuggestions } from './choose-hits.ts';

const scored = (...scores: number[]) => scores.map((score) => ({ score, mainWord: 'there' as const }));

test('good answers are shown, those far behind the best are not', () => {
  expect(chooseHits(scored(1, 0.7, 0.5))).toEqual({ found: scored(1, 0.7), near: [] });
});

test('never more than eight', () => {
  expect(chooseHits(scored(...Array(20).fill(0.9))).found).toHaveLength(8);
});

test('where nothing answers, the three nearest are offered as that', () => {
  expect(chooseHits(scored(0.45, 0.4, 0.3, 0.2))).toEqual({ found: [], near: scored(0.45, 0.4, 0.3) });
  expect(chooseHits([])).toEqual({ found: [], near: [] });
});

test('at most five are suggested, and only answers', () => {
  expect(chooseSuggestions(scored(...Array(8).fill(0.9)))).toHaveLength(5);
  expect(chooseSuggestions(scored(0.45, 0.4))).toEqual([]);
});

test('without the word that tells most, the others have to say more', () => {
  const missing = [{ score: 0.57, mainWord: 'missing' as const }];
  expect(chooseHits(missing)).toEqual({ found: [], near: missing });
  expect(chooseHits([{ score: 0.7, mainWord: 'missing' }]).found).toHaveLength(1);
});

test('the letters of another word never count as found', () => {
  const mistaken = [{ score: 0.9, mainWord: 'mistaken' as const }];
  expect(chooseHits(mistaken)).toEqual({ found: [], near: mistaken });
  expect(chooseHits([...mistaken, ...scored(0.8)])).toEqual({ found: scored(0.8), near: [] });
});
