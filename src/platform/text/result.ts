/**
 * The outcome of something a person can get wrong: a value, or a code from a closed union.
 * Each feature has a text for every code, so a forgotten text fails the type check.
 */
export type Result<T, Code extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: Code };

/** A result that worked. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** A result that did not, with the reason as a code such as `date.shape`. */
export function fail<Code extends string>(code: Code): { readonly ok: false; readonly code: Code } {
  return { ok: false, code };
}
