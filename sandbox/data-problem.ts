/** One thing that is wrong with a data file, where an editor can jump to it. */
export interface DataProblem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** A sentence for the person who edits the file. */
  readonly message: string;
}

/** Data files that cannot be used, with everything that is wrong in all of them at once. */
export class DataFileError extends Error {
  readonly problems: readonly DataProblem[];

  constructor(problems: readonly DataProblem[]) {
    super(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
    this.name = 'DataFileError';
    this.problems = problems;
  }
}

/** The known word that was probably meant; undefined when none is near. */
export function findNearest(word: string, known: readonly string[]): string | undefined {
  const near = known.map((candidate) => ({
    candidate,
    distance: editDistance(word.toLowerCase(), candidate.toLowerCase()),
  }));
  const [best] = near.sort((a, b) => a.distance - b.distance);
  return best !== undefined && best.distance <= Math.max(2, Math.floor(word.length / 3))
    ? best.candidate
    : undefined;
}

/** `; did you mean "…"?`, or what there is to choose from when it is short. */
export function suggestion(word: string, known: readonly string[]): string {
  const nearest = findNearest(word, known);
  if (nearest !== undefined) return `; did you mean "${nearest}"?`;
  return known.length > 0 && known.length <= 20
    ? `; known: ${known.map((name) => `"${name}"`).join(', ')}`
    : '';
}

function editDistance(a: string, b: string): number {
  const first = Array.from({ length: b.length + 1 }, (_, index) => index);
  const last = [...a].reduce((row, letter, index) => nextRow(row, letter, index + 1, b), first);
  return last.at(-1) ?? 0;
}

function nextRow(row: readonly number[], letter: string, start: number, b: string): number[] {
  const next = [start];
  for (const [index, other] of [...b].entries()) {
    const replaced = (row[index] ?? 0) + (letter === other ? 0 : 1);
    next.push(Math.min(replaced, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
  }
  return next;
}
