import { wordsOf } from './words.ts';

/** More letters than anybody searches for; the field takes no more, and an address is cut there. */
export const longestQuery = 100;

/**
 * What was typed, as it is searched for and said back: NFC, one space between words, nothing that cannot be seen
 * (control characters, marks that turn the direction of writing, halves of letters).
 */
export function readQuery(typed: string): string {
  const visible = typed.normalize('NFC').replace(/[\p{C}\s]+/gu, ' ');
  return [...visible.trim()].slice(0, longestQuery).join('').trim();
}

/** Whether there is anything in it that a page could contain. */
export function hasLetters(query: string): boolean {
  return wordsOf(query).length > 0;
}
