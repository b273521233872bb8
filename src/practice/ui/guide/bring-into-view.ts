/** Scroll until an element stands between the bars. At once: what still moves cannot be pressed safely. */
export function bringIntoView(element: Element, block: 'nearest' | 'center'): void {
  // The bar is always in view: the page would only move its top away for it.
  if (!element.closest('.phone-bar')) element.scrollIntoView({ block, behavior: 'instant' });
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
  if (marked) goTo(marked);
}

/** To a control that is asked for by a press, with the whole field in view. */
export function goToControl(id: string): void {
  const control = document.getElementById(id);
  if (control) goTo(control.closest<HTMLElement>('.field') ?? control);
}

function goTo(part: HTMLElement): void {
  const control = part.matches('button, a, summary, input, select')
    ? part
    : part.querySelector<HTMLElement>('input, select, button');
  control?.focus({ preventScroll: true });
  bringIntoView(part, 'center');
}
