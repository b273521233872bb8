/** A Latin letter with a mark that Vietnamese has, or the letter đ; letters and marks are apart. */
const markedLetter = /đ|[aeiouy](?:\u031b?\u0323?[\u0300-\u0303\u0306\u0309]|\u031b|\u0323)/iu;

/** A run of letters: one syllable of Vietnamese, one word of another language. */
export const word = /[\p{L}\p{M}]+/gu;

/** Whether a text has a letter that tells Vietnamese from English. */
export function isVietnamese(text: string): boolean {
  return markedLetter.test(text.normalize('NFD'));
}
