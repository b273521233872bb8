/** How many checks went well; a skipped one is neither. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** The part of Vitest's JSON report that is counted. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: readonly { status: string; assertionResults: readonly unknown[] }[];
}

/** The part of Playwright's JSON report that is counted. */
export interface PlaywrightReport {
  errors: readonly unknown[];
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** Tests of Vitest; a file that could not even be loaded counts as one failure. */
export function countVitest(report: VitestReport): Counts {
  const unloadable = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Tests of Playwright; one that passed only at the second try has failed. */
export function countPlaywright({ errors, stats }: PlaywrightReport): Counts {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * What one stage came to. A program that ends with an error although nothing failed, or that ran nothing at all,
 * has failed: a stage must not pass by not running.
 */
export function judge(counts: Counts, exitCode: number): Counts {
  const ranNothing = counts.passed + counts.failed === 0;
  const hidden = exitCode !== 0 && counts.failed === 0;
  return ranNothing || hidden ? { ...counts, failed: counts.failed + 1 } : counts;
}

/** All stages together. */
export function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}
