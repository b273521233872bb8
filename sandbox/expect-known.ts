import { suggest } from '#src/platform/data-files/suggest.ts';
import { dataMessages, type Thing } from './messages.vi.ts';

/** Notes a problem at a path of one file. */
export type Report = (path: readonly PropertyKey[], text: string) => void;

/** Report a name that should be one of the known ones. */
export function expectKnown(
  report: Report,
  path: readonly PropertyKey[],
  thing: Thing,
  name: string,
  known: readonly string[],
): void {
  if (!known.includes(name)) report(path, `${dataMessages.unknownName(thing, name)} ${suggest(name, known)}`);
}

/** Report those of several names that are not known; the path of each ends with its place in the list. */
export function expectAllKnown(
  report: Report,
  path: readonly PropertyKey[],
  thing: Thing,
  names: readonly string[],
  known: readonly string[],
): void {
  for (const [index, name] of names.entries()) expectKnown(report, [...path, index], thing, name, known);
}
