/** How the names of runs at the desk begin. */
export const deskPrefix = 'mot-cua-';

/** Under this name a case's runs and learning events are kept: never the id of a task. */
export function deskRunId(caseId: string): string {
  return `${deskPrefix}${caseId}`;
}
