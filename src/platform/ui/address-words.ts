/** Put the chosen way of address into every `<span data-you>` under the given root. */
export function showAddress(word: string, within: ParentNode = document): void {
  const capital = word.charAt(0).toLocaleUpperCase('vi') + word.slice(1);
  for (const place of within.querySelectorAll<HTMLElement>('[data-you]')) {
    place.textContent = place.dataset.you === 'capital' ? capital : word;
  }
}

/** Cut a text at its `{you}` and `{You}`; those stand as parts of their own. */
export function addressParts(text: string): string[] {
  return text.split(/(\{you\}|\{You\})/).filter((part) => part !== '');
}
