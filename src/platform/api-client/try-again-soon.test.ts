import { expect, test } from 'vitest';
import { tryAgainSoon } from './try-again-soon.ts';

/** Work that succeeds at try `succeeds`, with what happens at each try and how long the pauses were. */
function madeWork(succeeds: number, atTry: (tries: number) => void = () => {}) {
  const done = { tries: 0, pauses: [] as number[] };
  const trySoon = tryAgainSoon({
    attempt: async () => atTry(++done.tries),
    isWorthwhile: async () => done.tries < succeeds,
    pause: async (ms) => done.pauses.push(ms),
  });
  return { done, trySoon };
}

test('what gets through is not tried again', async () => {
  const { done, trySoon } = madeWork(1);
  await trySoon();
  expect(done).toEqual({ tries: 1, pauses: [] });
});

test('what fails is tried again soon, until it gets through', async () => {
  const { done, trySoon } = madeWork(3);
  await trySoon();
  expect(done).toEqual({ tries: 3, pauses: [2000, 4000] });
});

test('what keeps failing is left alone after a few tries', async () => {
  const { done, trySoon } = madeWork(Number.POSITIVE_INFINITY);
  await trySoon();
  expect(done).toEqual({ tries: 4, pauses: [2000, 4000, 8000] });
});

test('a new chance during the last try begins the row again', async () => {
  const { done, trySoon } = madeWork(6, (tries) => tries === 4 && void trySoon());
  await trySoon();
  expect(done).toEqual({ tries: 6, pauses: [2000, 4000, 8000, 2000, 4000] });
});

test('calls at one moment make one row, and a later one another', async () => {
  const { done, trySoon } = madeWork(2);
  await Promise.all([trySoon(), trySoon(), trySoon()]);
  expect(done.tries).toBe(2);
  await trySoon();
  expect(done.tries).toBe(3);
});

test('a try that throws is told to whoever asked, and does not stop the next row', async () => {
  const { done, trySoon } = madeWork(2, (tries) => {
    if (tries === 1) throw new Error('the store is gone');
  });
  await expect(trySoon()).rejects.toThrow('the store is gone');
  await trySoon();
  expect(done.tries).toBe(2);
});
