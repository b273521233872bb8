import type { CoachData } from '#sandbox/coach/coach-data.ts';
import { type DialogueSummary, summariseDialogue } from '../rules/dialogue-summary.ts';
import { sandbox } from './read-tasks.ts';

/** The dialogues of the coach in their order. Build time only. */
export function readDialogues(): readonly DialogueSummary[] {
  return sandbox()
    .dialogues.toSorted((a, b) => a.dialogue.order - b.dialogue.order)
    .map(summariseDialogue);
}

/**
 * What one dialogue needs in the browser.
 * @throws Error when there is no such dialogue
 */
export function readCoachData(id: string): CoachData {
  const found = sandbox().dialogues.find(({ dialogue }) => dialogue.id === id);
  if (!found) throw new Error(`There is no dialogue "${id}".`);
  return found;
}
