/**
 * The frame round what the helper points at. It takes no room, takes no press and moves no focus; the page is moved
 * only where the control could not be seen.
 */
export function showRing(control: HTMLElement, label: string): void {
  const frame = frameOf(control);
  if (frame.dataset['pointed'] === label) return;
  clearRing();
  frame.dataset['pointed'] = label;
  frame.scrollIntoView({ block: isInView(frame) ? 'nearest' : 'center', behavior: 'instant' });
}

export function clearRing(): void {
  for (const frame of document.querySelectorAll<HTMLElement>('[data-pointed]'))
    delete frame.dataset['pointed'];
}

/** Round one answer of several, round one box of a date, else round the whole question. */
function frameOf(control: HTMLElement): HTMLElement {
  if (!control.matches('input, select, textarea')) return control;
  return control.closest<HTMLElement>('.choice, .date-parts > div') ?? control.closest('.field') ?? control;
}

function isInView(frame: HTMLElement): boolean {
  const { top, bottom } = frame.getBoundingClientRect();
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
  const room = (padding: string) => Number.parseFloat(padding) || 0;
  return top >= room(scrollPaddingTop) && bottom <= innerHeight - room(scrollPaddingBottom);
}
