import { type Address, addressed } from '#src/platform/text/address.ts';

/** Put the chosen way of address into every `<span data-you>` under the given root. */
export function showAddress(you: Address, within: ParentNode = document): void {
  for (const place of within.querySelectorAll<HTMLElement>('[data-you]')) {
    place.textContent = addressed(place.dataset.you === 'capital' ? '{You}' : '{you}', you);
  }
}

/** Cut a text at its `{you}` and `{You}`; those stand as parts of their own. */
export function addressParts(text: string): string[] {
  return text.split(/(\{you\}|\{You\})/).filter((part) => part !== '');
}
