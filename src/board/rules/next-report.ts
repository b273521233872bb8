/** Milliseconds. The server counts a phone as gone after two minutes. */
const pingMs = 60_000;
/** Somebody who asked for help looks whether it has been seen. */
const handMs = 20_000;
/** A few steps made at once go together. */
const gatherMs = 400;
const retriesMs = [2_000, 5_000, 10_000, 20_000, 30_000];

/** What decides when the phone speaks next. */
interface ReportNeed {
  /** Something has not been told yet. */
  readonly isWaiting: boolean;
  readonly isHandUp: boolean;
  /** How often in a row nobody answered. */
  readonly failures: number;
  /** The server asked for so long a pause; 0 when it did not. */
  readonly pauseMs: number;
  /** How long ago the server was heard of. */
  readonly sinceHeardMs: number;
  /** Whether the page can be seen: one that cannot be seen says nothing new. */
  readonly isVisible: boolean;
}

/** In how many milliseconds to speak; undefined = not before something happens. */
export function nextReportIn({
  isWaiting,
  isHandUp,
  failures,
  pauseMs,
  sinceHeardMs,
  isVisible,
}: ReportNeed): number | undefined {
  if (failures > 0) {
    const retry = retriesMs[Math.min(failures, retriesMs.length) - 1] ?? 0;
    return isWaiting || isVisible ? Math.max(retry, pauseMs) : undefined;
  }
  if (isWaiting) return Math.max(gatherMs, pauseMs);
  if (!isVisible) return undefined;
  return Math.max(0, (isHandUp ? handMs : pingMs) - Math.max(0, sinceHeardMs));
}
