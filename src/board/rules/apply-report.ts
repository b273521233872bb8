import type { Progress } from '../board-schema.ts';
import type { StepReport } from '../told-schema.ts';

/** Where a learner is, with the number of the last thing their phone told. */
export interface KnownProgress {
  readonly seq: number;
  readonly progress: Progress;
}

/**
 * Where a learner is after everything that came in one packet. What is not newer than known is left aside, so that
 * packets may come twice and in any order.
 * @param now milliseconds since 1970, by the server
 * @returns undefined when nothing of it is new
 */
export function applyReports(
  known: KnownProgress | undefined,
  reports: readonly StepReport[],
  now: number,
): KnownProgress | undefined {
  const fresh = reports
    .filter(({ seq }) => known === undefined || seq > known.seq)
    .toSorted((a, b) => a.seq - b.seq);
  let after = known;
  for (const report of fresh) {
    if (after !== undefined && report.seq <= after.seq) continue; // the same one twice in a packet
    const at = new Date(now - report.secondsAgo * 1000).toISOString();
    after = { seq: report.seq, progress: nextProgress(after?.progress, report, at) };
  }
  return after === known ? undefined : after;
}

function nextProgress(before: Progress | undefined, report: StepReport, at: string): Progress {
  const { subject, step, stepIndex, stepsTotal, fault, mistakes, hints } = report;
  const same = before?.subject === subject ? before : undefined;
  return {
    ...{ subject, step, stepIndex, stepsTotal, fault, mistakes, hints },
    since: same?.step === step ? same.since : at,
    repeatedSince: repeatedSince(same, report, at),
    doneAt: report.isDone ? (same?.doneAt ?? at) : null,
  };
}

/** Going to and fro between two pages is no way out: the same fault once more counts on, whatever the step. */
function repeatedSince(
  before: Progress | undefined,
  { fault, mistakes }: StepReport,
  at: string,
): string | null {
  if (before === undefined || fault === null || before.fault !== fault) return null;
  return before.repeatedSince ?? (mistakes > before.mistakes ? at : null);
}
