import { suggestion } from './data-problem.ts';

/** Notes a problem at a path of one file. */
export type Report = (path: readonly PropertyKey[], message: string) => void;

/** Report a name that should be one of the known ones. */
export function expectKnown(
  report: Report,
  path: readonly PropertyKey[],
  what: string,
  name: string,
  known: readonly string[],
): void {
  if (!known.includes(name)) report(path, `there is no ${what} "${name}"${suggestion(name, known)}`);
}

/** Report those of several names that are not known; the path of each ends with its place in the list. */
export function expectAllKnown(
  report: Report,
  path: readonly PropertyKey[],
  what: string,
  names: readonly string[],
  known: readonly string[],
): void {
  for (const [index, name] of names.entries()) expectKnown(report, [...path, index], what, name, known);
}
