import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { isDatabaseAway } from './database-faults.ts';
import { createWriterTurns } from './writer-turns.ts';

const later = (ms: number) => performance.now() + ms;

test('one at a time, in the order in which they came, also after one that failed', async () => {
  const inTurn = createWriterTurns();
  const seen: string[] = [];
  const write = (name: string) =>
    inTurn(later(5000), async () => {
      seen.push(`${name} begins`);
      await wait(1);
      seen.push(`${name} ends`);
      if (name === 'b') throw new Error('made for this test');
    });
  const outcomes = await Promise.allSettled(['a', 'b', 'c'].map(write));
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(seen).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]));
});

test('whoever has waited too long gives up as at a busy file, and the others go on without it', async () => {
  const inTurn = createWriterTurns();
  const slow = inTurn(later(5000), () => wait(60, 'slow'));
  const hasty = inTurn(later(20), async () => 'never');
  const patient = inTurn(later(5000), async () => 'patient');
  const fault = await hasty.catch((caught: unknown) => caught);
  expect(isDatabaseAway(fault)).toBe(true);
  expect(await Promise.all([slow, patient])).toEqual(['slow', 'patient']);
  expect(await inTurn(later(20), async () => 'free again')).toBe('free again');
});
