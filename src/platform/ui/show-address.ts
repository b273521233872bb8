import { type Address, addressWord, capitalise } from '#src/platform/text/address.ts';

/** Address the person as chosen, wherever the page does. */
export function showAddress(you: Address): void {
  const word = addressWord(you);
  for (const place of document.querySelectorAll<HTMLElement>('[data-you]'))
    place.textContent = place.dataset.you === 'capital' ? capitalise(word) : word;
}
