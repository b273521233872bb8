import { expect, test } from 'vitest';
import { isWatcher, readWorkerCount } from './workers.ts';

test('without the option one process serves, and nobody watches', () => {
  expect(readWorkerCount([])).toEqual({ ok: true, count: 1 });
  expect(readWorkerCount(['--workers', '4'])).toEqual({ ok: true, count: 4 });
  expect(readWorkerCount(['--workers=2'])).toEqual({ ok: true, count: 2 });
  expect([isWatcher(1), isWatcher(2)]).toEqual([false, true]);
});

test.each([['0'], ['33'], ['two'], ['1.5'], ['-1'], ['']])(
  '--workers=%s is refused with a sentence',
  (given) => {
    expect(readWorkerCount([`--workers=${given}`])).toEqual({
      ok: false,
      problem: `--workers: got "${given}", expected a whole number from 1 to 32, for example 2.`,
    });
  },
);

test.each([[['--worker', '4']], [['--workers', '2', 'x']], [['--port=80']]])(
  '%j is refused, not passed over',
  (args) => {
    expect(readWorkerCount(args)).toMatchObject({
      ok: false,
      problem: expect.stringContaining('is no option'),
    });
  },
);
