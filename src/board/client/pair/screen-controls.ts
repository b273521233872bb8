import { shownControls } from '#src/platform/learning-log/client/shown-controls.ts';
import { controlWord, type ScreenWords } from '../../rules/screen-words.ts';
import { type ControlKind, placedControls, type ShownControl } from '../../rules/shown-control.ts';

/** A control that is on the screen now. */
export interface FoundControl {
  readonly element: HTMLElement;
  readonly told: ShownControl;
}

/** What belongs to following, not to the task; and the list of what is wrong, whose words the helper may not have. */
const leftOut = '.pair-bar, #pair-dialog, .error-summary';
const wrong = 'main .error-summary, main [aria-invalid="true"]';

/**
 * Every control on the screen from top to bottom, as a helper may know it. Of its names only one that the definition
 * of the task has: nothing typed, no code of a dossier, no result of a search.
 */
export function findControls(step: string, words: ScreenWords | undefined): readonly FoundControl[] {
  const shown = [...shownControls().values()].filter((element) => !element.closest(leftOut));
  const placed = placedControls(shown.map((element) => described(element, step, words)));
  return placed.flatMap((told, at) => {
    const element = shown[at];
    return element ? [{ element, told }] : [];
  });
}

/** Whether the screen says that something is wrong. */
export function showsError(): boolean {
  return document.querySelector(wrong) !== null;
}

function described(
  element: HTMLElement,
  step: string,
  words: ScreenWords | undefined,
): Omit<ShownControl, 'place'> {
  const isKnown = (name: string) => words !== undefined && controlWord(words, name) !== undefined;
  const name = namesOf(element, step).find(isKnown);
  return { kind: kindOf(element), ...(name !== undefined && { name }) };
}

function kindOf(element: HTMLElement): ControlKind {
  if (element.matches('[type="radio"]')) return 'choice';
  if (element.matches('[type="checkbox"]')) return 'tick';
  return element.matches('input, select, textarea') ? 'field' : 'button';
}

/** Its answers by their field, what one can say by the step in which it is said. */
function namesOf(element: HTMLElement, step: string): readonly string[] {
  if (element instanceof HTMLInputElement && element.type === 'radio')
    return [`${element.name}:${element.value}`, element.name];
  const { does, choice } = element.dataset;
  return [element.id, does, choice, choice && `${step}:${choice}`].filter((name) => name !== undefined);
}
