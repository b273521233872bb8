import { messages } from '../../messages.vi.ts';

/** The outline goes round the whole field; the description belongs to the control. */
export function mark(control: Element): void {
  frameOf(control).setAttribute('data-marked', wordOn(control));
  const described = control.getAttribute('aria-describedby');
  control.setAttribute('aria-describedby', described ? `${described} coach-text` : 'coach-text');
}

export function unmark(control: Element): void {
  frameOf(control).removeAttribute('data-marked');
  const rest = (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((id) => id !== 'coach-text');
  if (rest.join('') === '') control.removeAttribute('aria-describedby');
  else control.setAttribute('aria-describedby', rest.join(' '));
}

/** A radio button is one answer of several: the frame goes round the question, never round its first answer. */
export function frameOf(control: Element): Element {
  return control.closest(control.matches('[type="radio"]') ? '.field' : '.field, .choice') ?? control;
}

/** The words on a control that is pressed, as the learner reads them; of a card its first line. */
export function nameOf(control: Element): string {
  if (!control.matches('button, a, summary')) return '';
  const named = control.querySelector('[data-name]') ?? control.querySelector('strong') ?? control;
  return (named.textContent ?? '').trim().replace(/\s+/g, ' ');
}

/** Whether letters go into this element. */
export function isTypedIn(element: Element | null): boolean {
  return element?.matches('input:not([type="radio"], [type="checkbox"]), textarea') ?? false;
}

function wordOn(control: Element): string {
  const { fillHere, pressHere, chooseHere } = messages.guide;
  if (isTypedIn(control)) return fillHere;
  return control.matches('button, a, summary, [type="checkbox"]') ? pressHere : chooseHere;
}
