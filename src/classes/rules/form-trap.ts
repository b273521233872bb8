/** What gives away a program that fills in forms; neither is ever stored. */
export interface FormTraces {
  /** A field that no person sees. */
  readonly website?: string | undefined;
  /** From opening the form to the first tap on "send", in milliseconds. */
  readonly filledMs?: number | undefined;
}

/** Nobody opens the form, answers six questions and agrees in less. */
const shortestMs = 2_000;

/**
 * Whether a form was filled in by a program. Somebody who says nothing is believed: an old page still in the cache, or
 * a program that an officer knows of.
 * @param hasAbuseLimits load tests fill in forms in no time, and say so by switching the limits off
 */
export function looksAutomatic({ website = '', filledMs }: FormTraces, hasAbuseLimits: boolean): boolean {
  if (website !== '') return true;
  return hasAbuseLimits && filledMs !== undefined && filledMs < shortestMs;
}
