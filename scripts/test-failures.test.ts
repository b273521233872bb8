import { expect, test } from 'vitest';
import { failuresOfPlaywright, failuresOfVitest } from './test-failures.ts';

test('each failed test of Vitest is told with the begin of its reason, and a file that could not be loaded', () => {
  const passed = { status: 'passed', fullName: 'goes well', failureMessages: [] };
  const long = Array.from({ length: 40 }, (_, at) => `line ${at}`).join('\n');
  const failed = { status: 'failed', fullName: 'goes wrong', failureMessages: [`\u001b[31m${long}`] };
  const told = failuresOfVitest({
    testResults: [
      { name: 'a.test.ts', message: '', assertionResults: [passed, failed] },
      { name: 'b.test.ts', message: 'no such module', assertionResults: [] },
    ],
  });
  expect(told.map(({ name }) => name)).toEqual(['goes wrong', 'b.test.ts']);
  expect(told[0]?.reason).toMatch(/^line 0\n.*line 11$/s);
  expect(told[1]?.reason).toBe('no such module');
});

test('each failed journey is told with its file and size of screen, however deep it stands', () => {
  const run = (status: string, message?: string) => ({
    ...{ status, projectName: 'computer' },
    results: [{}, message === undefined ? {} : { error: { message } }],
  });
  const file = 'journeys/check-in.spec.ts';
  const told = failuresOfPlaywright({
    suites: [
      {
        specs: [{ title: 'walks', file, tests: [run('expected')] }],
        suites: [
          {
            specs: [
              { title: 'falls', file, tests: [run('unexpected', 'not visible')] },
              { title: 'limps', file, tests: [run('flaky', 'too late')] },
            ],
          },
        ],
      },
    ],
  });
  expect(told).toEqual([
    { name: '[computer] journeys/check-in.spec.ts: falls', reason: 'not visible' },
    { name: '[computer] journeys/check-in.spec.ts: limps', reason: 'too late' },
  ]);
});
