import type { CoachData } from '#sandbox/coach/coach-data.ts';

/** What lists say about one dialogue. */
export interface DialogueSummary {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly href: string;
  /** The first sentence of its story. */
  readonly about: string;
  /** How many steps it has. */
  readonly steps: number;
  /** Code of the lesson it belongs to, such as E1. */
  readonly lesson: string;
}

/** The summary of one dialogue. */
export function summariseDialogue({ dialogue }: CoachData): DialogueSummary {
  const { id, title, minutes, story, steps, lesson } = dialogue;
  const href = `/thuc-hanh/huong-dan/tap?bai=${encodeURIComponent(id)}`;
  return { id, title, minutes, href, about: story[0] ?? '', steps: steps.length, lesson };
}
