/** What learning events are about, as one short text. */

/** A question: `a1-nam-khong#cau-2`, the address of its place in the lesson. */
export function questionSubject(slug: string, questionId: string): string {
  return `${slug}#${questionId}`;
}

/** A step of a practice task: `khai-sinh-cho-chau#page.personal`. */
export function stepSubject(scenarioId: string, step: string): string {
  return `${scenarioId}#${step}`;
}

/** Parts of a subject; `part` is absent for a whole lesson or task. */
export interface SubjectParts {
  readonly whole: string;
  readonly part?: string;
}

/** Take a subject apart again. */
export function readSubject(subject: string): SubjectParts {
  const at = subject.indexOf('#');
  return at < 0 ? { whole: subject } : { whole: subject.slice(0, at), part: subject.slice(at + 1) };
}
