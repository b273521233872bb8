import type { z } from 'zod';
import { type FieldWords, fieldOf, sayMissing, sayWrong } from './explain-issue.ts';
import { fieldMessages as say } from './messages.vi.ts';
import { findNearest } from './nearest.ts';
import { knownKeysAt } from './schema-walk.ts';

type Path = readonly PropertyKey[];

/** What is wrong at one path of a file. */
export interface Finding {
  readonly path: Path;
  readonly text: string;
}

interface Fault extends Finding {
  readonly kind: 'missing' | 'unknown' | 'wrong';
  /** Names that would be right where an unknown one stands. */
  readonly known: readonly string[];
}

/** Sentences for everything that a schema refuses in a value: one for each thing that a person has to mend. */
export function explainIssues(
  schema: z.ZodType,
  value: unknown,
  issues: readonly z.core.$ZodIssue[],
  words: FieldWords,
): readonly Finding[] {
  const faults = issues.flatMap(branchOf).flatMap((issue) => faultsOf(schema, value, issue, words));
  return joinFaults(firstOfEachPath(faults));
}

/** What else is wrong with the same word shows after it was mended. */
function firstOfEachPath(faults: readonly Fault[]): readonly Fault[] {
  const seen = new Set<string>();
  return faults.filter(({ path }) => {
    const name = JSON.stringify(path);
    return !seen.has(name) && seen.add(name);
  });
}

/** Of the alternatives of a union, the one that was meant: it fits further than at its first sign. */
function branchOf(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.find(
    (branch) => branch.length > 0 && branch.every(({ path }) => path.length > 0),
  );
  if (meant === undefined) return [issue];
  return meant.flatMap((inner) => branchOf({ ...inner, path: [...issue.path, ...inner.path] }));
}

function faultsOf(
  schema: z.ZodType,
  whole: unknown,
  issue: z.core.$ZodIssue,
  words: FieldWords,
): readonly Fault[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeysAt(schema, path, whole);
    return issue.keys.map((key) => ({
      path: [...path, key],
      kind: 'unknown',
      text: say.unknown(key),
      known,
    }));
  }
  const value = valueAt(whole, path);
  return value === undefined
    ? [{ path, kind: 'missing', text: sayMissing(issue, words), known: [] }]
    : [{ path, kind: 'wrong', text: sayWrong(issue, value, words), known: [] }];
}

/** A field that is missing because its name is misspelt, or because it stands in the wrong group, is said once. */
function joinFaults(faults: readonly Fault[]): readonly Finding[] {
  const explained = new Set<Fault>();
  const said = faults.map((fault): readonly [Fault, Finding] => {
    if (fault.kind !== 'unknown') return [fault, fault];
    const field = fieldOf(fault.path);
    const missing = faults.filter((other) => other.kind === 'missing' && !explained.has(other));
    const strayed = missing.find(
      (other) => fieldOf(other.path) === field && areNested(fault.path, other.path),
    );
    const inGroup = missing.filter((other) => isSamePath(other.path.slice(0, -1), fault.path.slice(0, -1)));
    const meant = findNearest(
      field,
      inGroup.map(({ path }) => fieldOf(path)),
    );
    const misspelt = inGroup.find((other) => fieldOf(other.path) === meant);
    const cause = strayed ?? misspelt;
    if (cause !== undefined) explained.add(cause);
    const text = strayed ? say.misplaced(field) : sayUnknown(field, meant, fault.known);
    return [fault, { path: fault.path, text }];
  });
  // A group that has strayed takes all its fields along: they are not said one by one.
  const strays = said.filter(([fault, { text }]) => text === say.misplaced(fieldOf(fault.path)));
  return (strays.length > 0 ? strays : said).flatMap(([fault, finding]) =>
    explained.has(fault) ? [] : [finding],
  );
}

function sayUnknown(field: string, meant: string | undefined, known: readonly string[]): string {
  const nearest = meant ?? findNearest(field, known);
  return `${say.unknown(field)} ${nearest === undefined ? say.removeOrRename : say.didYouMean(nearest)}`;
}

/** Whether the groups of two fields lie one inside the other. */
function areNested(a: Path, b: Path): boolean {
  const [short, long] = [a.slice(0, -1), b.slice(0, -1)].sort((x, y) => x.length - y.length);
  return short !== undefined && long !== undefined && isSamePath(short, long.slice(0, short.length));
}

function isSamePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}

function valueAt(whole: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    whole,
  );
}
