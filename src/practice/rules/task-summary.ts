import type { Persona } from '#sandbox/persona-schema.ts';
import type { Scenario } from '#sandbox/scenario-schema.ts';

/** What the list and the start screen say about one task; a few hundred bytes, in the page itself. */
export interface TaskSummary {
  readonly id: string;
  readonly title: string;
  /** Code of the lesson it belongs to, such as A4. */
  readonly lesson: string;
  /** Address of that lesson's page, once it is written. */
  readonly lessonHref?: string | undefined;
  readonly minutes: number;
  readonly story: readonly string[];
  /** How the story calls the person whom the learner plays. */
  readonly callName: string;
}

/** The summary of one task. */
export function summariseTask(
  { id, title, lesson, minutes, story }: Scenario,
  { callName }: Persona,
): TaskSummary {
  return { id, title, lesson, minutes, story, callName };
}
