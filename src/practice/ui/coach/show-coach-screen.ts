import { tick } from 'svelte';
import { coachMessages } from '../../messages-coach.vi.ts';

/** After another screen came: its title in the tab, the page at its top, the focus on its heading. */
export async function showCoachScreen(title: string, isFirst: boolean): Promise<void> {
  document.title = coachMessages.tab(title);
  if (isFirst) return; // Nobody has pressed anything yet: the browser's own focus stays.
  await tick();
  goToTop('screen-title');
}

/** After a choice: what it did is read first. */
export async function showEffect(): Promise<void> {
  await tick();
  goToTop('effect');
}

function goToTop(id: string): void {
  window.scrollTo({ top: 0, behavior: 'instant' });
  document.getElementById(id)?.focus({ preventScroll: true });
}
