import { messages } from '../../messages.vi.ts';

/**
 * Mark where the next action is: the first of the selectors that is on the screen. Screens change parts of themselves
 * without telling, so the mark follows every change below `root`. Returns how to stop.
 */
export function markTarget(root: HTMLElement, selectors: readonly string[]): () => void {
  let marked: Element | undefined;
  const refresh = () => {
    const target = selectors
      .map((selector) => findShown(root, selector))
      .find((found) => found !== undefined);
    if (target === marked) return;
    unmark(marked);
    marked = target;
    mark(target);
  };
  const observer = new MutationObserver(refresh);
  observer.observe(root, { childList: true, subtree: true });
  refresh();
  return () => {
    observer.disconnect();
    unmark(marked);
  };
}

function findShown(root: HTMLElement, selector: string): Element | undefined {
  return [...root.querySelectorAll(selector)].find((element) => element.checkVisibility?.() ?? true);
}

/** The outline goes round the whole field; the description belongs to the control. */
function mark(control: Element | undefined): void {
  if (!control) return;
  const isField = control.matches('input, select, textarea');
  frameOf(control).setAttribute('data-marked', isField ? messages.guide.fillHere : messages.guide.pressHere);
  const described = control.getAttribute('aria-describedby');
  control.setAttribute('aria-describedby', described ? `${described} coach-text` : 'coach-text');
}

function unmark(control: Element | undefined): void {
  if (!control) return;
  frameOf(control).removeAttribute('data-marked');
  const rest = (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((id) => id !== 'coach-text');
  if (rest.join('') === '') control.removeAttribute('aria-describedby');
  else control.setAttribute('aria-describedby', rest.join(' '));
}

/** A radio button is one answer of several: the frame goes round the question, never round its first answer. */
function frameOf(control: Element): Element {
  return control.closest(control.matches('[type="radio"]') ? '.field' : '.field, .choice') ?? control;
}
