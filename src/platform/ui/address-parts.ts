/** Cut a text at its `{you}` and `{You}`; those stand as parts of their own. */
export function addressParts(text: string): string[] {
  return text.split(/(\{you\}|\{You\})/).filter((part) => part !== '');
}
