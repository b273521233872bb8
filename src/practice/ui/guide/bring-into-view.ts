/** Scroll until an element stands between the bars, without movement for who asked for none. */
export function bringIntoView(element: Element, block: 'nearest' | 'center'): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block, behavior: still ? 'instant' : 'smooth' });
}

/** Whether the guide's words and this element can be seen at once. */
export function fitsBelowGuide(root: HTMLElement, element: Element): boolean {
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
  const room = innerHeight - Number.parseFloat(scrollPaddingTop) - Number.parseFloat(scrollPaddingBottom);
  const guide = root.querySelector('.coach') ?? root;
  return element.getBoundingClientRect().bottom - guide.getBoundingClientRect().top <= room;
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
