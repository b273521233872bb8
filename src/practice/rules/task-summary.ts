import type { Persona } from '#sandbox/persona-schema.ts';
import type { Scenario } from '#sandbox/scenario-schema.ts';
import { type Need, needOf } from './group-tasks.ts';

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
  /** What one comes to this task for. */
  readonly need: Need;
  /** There only where the task can be taken as a test: how many mistakes pass. */
  readonly test?: { readonly maxMistakes?: number | undefined };
}

/** The summary of one task. */
export function summariseTask(scenario: Scenario, { callName }: Persona): TaskSummary {
  const { id, title, lesson, minutes, story, formB, pass } = scenario;
  const test = formB && { maxMistakes: pass.maxMistakes };
  return { id, title, lesson, minutes, story, callName, need: needOf(scenario), ...(test && { test }) };
}
