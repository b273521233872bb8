import { tick } from 'svelte';
import type { PracticeRun } from '../../client/practice-run.svelte.ts';
import { bringIntoView } from './bring-into-view.ts';

/** One rung more of help, asked for by a press: its words take the focus, wherever on the page the press was. */
export async function askHint(run: PracticeRun): Promise<void> {
  await run.askHint();
  await tick();
  const coach = document.getElementById('coach');
  if (!coach || document.querySelector('[data-marked]')) return; // the mark leads the eye by itself
  coach.focus({ preventScroll: true });
  bringIntoView(coach, 'nearest');
}
