/** A place in a text file; both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong in a file which people write, worded for them. */
export interface DataProblem extends Place {
  /** Path from the repository's root. */
  readonly file: string;
  /** What is wrong and what to write instead. */
  readonly text: string;
}

/** A problem in a file that is known already. */
export type Remark = Omit<DataProblem, 'file'>;

/** `content/…/quiz.yaml:12:5  …`: the form that editors and terminals turn into a link. */
export function describeProblem({ file, line, column, text }: DataProblem): string {
  return `${file}:${line}:${column}  ${text}`;
}

/** Files that cannot be used, with everything that is wrong in all of them at once. */
export class DataFileError extends Error {
  readonly problems: readonly DataProblem[];

  constructor(problems: readonly DataProblem[]) {
    super(problems.map(describeProblem).join('\n'));
    this.name = 'DataFileError';
    this.problems = problems;
  }
}
