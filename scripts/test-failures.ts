import { stripVTControlCharacters } from 'node:util';

/** What failed, and why: enough to begin with, without the whole record. */
export interface Failure {
  readonly name: string;
  readonly reason: string;
}

/** The part of Vitest's JSON report that tells of failures. */
export interface VitestFailures {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** The part of Playwright's JSON report that tells of failures. */
export interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly {
      readonly status: string;
      readonly projectName: string;
      readonly results: readonly { readonly error?: { readonly message?: string } }[];
    }[];
  }[];
}

/** Lines of a reason that are shown. */
const mostLines = 12;

export function failuresOfVitest({ testResults }: VitestFailures): Failure[] {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    if (message !== '' && failed.length === 0) return [failure(name, message)];
    return failed.map(({ fullName, failureMessages }) => failure(fullName, failureMessages.join('\n')));
  });
}

export function failuresOfPlaywright({ suites = [], specs = [] }: PlaywrightSuite): Failure[] {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, results }) => {
        const message = results.find(({ error }) => error)?.error?.message ?? '';
        return failure(`[${projectName}] ${file}: ${title}`, message);
      }),
  );
  return [...own, ...suites.flatMap(failuresOfPlaywright)];
}

function failure(name: string, reason: string): Failure {
  const lines = stripVTControlCharacters(reason).split('\n').slice(0, mostLines);
  return { name, reason: lines.join('\n') };
}
