import { tick } from 'svelte';
import { messages } from '../messages.vi.ts';

/** After another screen came: its title in the tab, the page at its top, the focus on its heading. */
export async function showNewScreen(title: string, headingId: string): Promise<void> {
  document.title = messages.tabTitle(title);
  await tick();
  const heading = document.getElementById(headingId);
  // A summary of errors that came along has taken the focus already and keeps it.
  if (!heading || document.activeElement?.classList.contains('error-summary')) return;
  window.scrollTo({ top: 0, behavior: 'instant' });
  heading.focus({ preventScroll: true });
}
