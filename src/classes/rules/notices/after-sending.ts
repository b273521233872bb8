/** What a channel says about one try. `code` is short and names nobody: it stands in the database and the log. */
export type SendResult =
  | { readonly kind: 'sent' }
  /** Not now; `afterMs` is how long the other side wants to be left alone. */
  | { readonly kind: 'later'; readonly code: string; readonly afterMs?: number }
  /** Never: a wrong address, a device that is gone. */
  | { readonly kind: 'refused'; readonly code: string }
  /** Nobody knows whether it went out: the answer did not come. */
  | { readonly kind: 'unknown'; readonly code: string };

/** What becomes of a notice after a try. */
export type Verdict =
  | { readonly next: 'told' }
  | { readonly next: 'again'; readonly at: number; readonly code: string }
  | { readonly next: 'other-channel'; readonly code: string }
  /** It may have arrived, and a second one must not: a human asks. */
  | { readonly next: 'unknown'; readonly code: string };

/** One try and the hour. */
export interface Try {
  /** Tries on this channel so far, this one included. */
  readonly attempts: number;
  /** Whether the same message twice is one message for the person. */
  readonly isIdempotent: boolean;
  readonly now: number;
  readonly expiresAt: number;
  /** From 0 up to 1. */
  readonly chance: number;
}

/** Tries on one channel: with the pauses below, some two hours in all. */
export const mostTries = 5;
const firstPauseMs = 60_000;
const longestPauseMs = 3_600_000;
/** A human needs this long to call before the class begins. */
const timeToCallMs = 2 * 3_600_000;

/** How long to wait after a try that failed: four times longer each time, drawn out so that not all come back at once. */
export function pauseAfter(attempts: number, chance: number): number {
  return Math.min(firstPauseMs * 4 ** (attempts - 1), longestPauseMs) * (1 + chance / 2);
}

/** Decide after a try. */
export function decideAfter(result: SendResult, made: Try): Verdict {
  if (result.kind === 'sent') return { next: 'told' };
  const { code } = result;
  if (result.kind === 'refused') return { next: 'other-channel', code };
  if (result.kind === 'unknown' && !made.isIdempotent) return { next: 'unknown', code };
  const asked = result.kind === 'later' ? (result.afterMs ?? 0) : 0;
  const at = made.now + Math.max(asked, Math.round(pauseAfter(made.attempts, made.chance)));
  const isTooLate = at > made.expiresAt - timeToCallMs;
  return made.attempts >= mostTries || isTooLate
    ? { next: 'other-channel', code }
    : { next: 'again', at, code };
}

/** What becomes of a notice whose sender was ended in the middle. */
export function decideStale({
  isIdempotent,
  attempts,
}: Pick<Try, 'isIdempotent' | 'attempts'>): Verdict['next'] {
  if (!isIdempotent) return 'unknown';
  return attempts >= mostTries ? 'other-channel' : 'again';
}
