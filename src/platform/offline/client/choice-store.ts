import { choiceText, type KeptChoice, nothingChosen, parseChoice } from '../kept-choice.ts';

/** For the device, not for a person: whoever shares a phone shares its room. */
const KEY = 'ct.kept';

/** What was chosen on this device. */
export function readChoice(): KeptChoice {
  try {
    return parseChoice(localStorage.getItem(KEY));
  } catch (error) {
    // A browser that forbids storage has kept no choice either.
    if (error instanceof DOMException) return nothingChosen;
    throw error;
  }
}

/**
 * Keep a choice.
 * @returns false when the browser refuses to store: the next page would undo what was chosen
 */
export function storeChoice(choice: KeptChoice): boolean {
  try {
    localStorage.setItem(KEY, choiceText(choice));
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}
