import { describe, expect, test } from 'vitest';
import { countPlaywright, countVitest, judge, sum } from './test-counts.ts';

describe('counting', () => {
  const vitest = {
    numPassedTests: 5,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [],
  };

  test('a test file that cannot be loaded is a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: ['counted already'] },
      { status: 'passed', assertionResults: [] },
    ];
    expect(countVitest({ ...vitest, testResults })).toEqual({ passed: 5, failed: 1, skipped: 2 });
  });

  test('a journey that passed only at the second try is a failure, and so is an error outside any', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countPlaywright({ errors: ['no browser'], stats })).toEqual({ passed: 3, failed: 3, skipped: 2 });
  });
});

describe('judging a stage', () => {
  test.each([
    ['passes when all passed', { passed: 2, failed: 0, skipped: 0 }, 0, 0],
    ['keeps its failures', { passed: 2, failed: 3, skipped: 0 }, 1, 3],
    ['fails when its program failed without a failing test', { passed: 2, failed: 0, skipped: 0 }, 1, 1],
    ['fails when nothing ran', { passed: 0, failed: 0, skipped: 7 }, 0, 1],
  ])('%s', (_, counts, exitCode, failed) => {
    expect(judge(counts, exitCode).failed).toBe(failed);
  });
});

test('the sum of no stage is nothing', () => {
  expect(sum([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
});
