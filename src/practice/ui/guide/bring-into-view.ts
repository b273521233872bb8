/** Scroll until an element stands between the bars, without movement for who asked for none. */
export function bringIntoView(element: Element, block: 'nearest' | 'center'): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block, behavior: still ? 'instant' : 'smooth' });
}

/** Whether a short way is all that is missing: anything longer is a jump, and a jump is asked for by a press. */
export function isNear(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const longest = innerHeight / 2;
  return bottom - innerHeight <= longest && -top <= longest;
}

/** Whether the screen's heading, the guide's words and this element can be seen at once. */
export function fitsBelowHeading(root: HTMLElement, element: Element): boolean {
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
  const room = innerHeight - Number.parseFloat(scrollPaddingTop) - Number.parseFloat(scrollPaddingBottom);
  const heading = root.querySelector('#phone-title, #screen-title') ?? root;
  return element.getBoundingClientRect().bottom - heading.getBoundingClientRect().top <= room;
}

/** To what the guide marks, with the focus on it: asked for by a press, so the page may move far. */
export function goToMark(): void {
  const marked = document.querySelector<HTMLElement>('[data-marked]');
  const control = marked?.matches('button, a, summary')
    ? marked
    : marked?.querySelector<HTMLElement>('input, select, button');
  control?.focus({ preventScroll: true });
  if (marked) bringIntoView(marked, 'center');
}
