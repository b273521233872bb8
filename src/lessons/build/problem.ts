/** One thing wrong in a lesson's files, worded for the teacher who wrote them. */
export interface LessonProblem {
  /** Path from the repository's root. */
  readonly file: string;
  /** First line is 1. */
  readonly line: number;
  readonly text: string;
}

/** `content/…/quiz.yaml:12 …`: the form that editors and terminals turn into a link. */
export function describeProblem(problem: LessonProblem): string {
  return `${problem.file}:${problem.line}  ${problem.text}`;
}
