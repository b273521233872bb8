/** Why a name cannot be taken. */
export type NameProblem = 'name.empty' | 'name.characters' | 'name.long' | 'name.mojibake';

/** Longest name in UTF-16 units after NFC; the longest names on record are well under half of it. */
export const longestName = 100;

/** Letters of any script, apostrophes, points and hyphens: "H'Mai Êban", "Y Nam Ksor", "Tư". */
const nameCharacters = /^[\p{L}\p{M}][\p{L}\p{M} '’‘.-]*$/u;

/**
 * Signs that text in an old Vietnamese encoding was pasted, or UTF-8 was read as Latin-1.
 * We ask for the name to be typed again: guessing the encoding could change a person's name.
 */
const mojibakeSigns: readonly RegExp[] = [
  /[\u00a1-\u00be\ufffd]/u, // TCVN3 (ABC fonts) puts marked letters on symbols: "V¨n", "Hoµng"
  /\p{Ll}[À-Þ]|\p{Lu}[À-Þ]\p{Ll}/u, // … and on capitals in the middle of a word: "NguyÔn", "TrÇn"
  /a(?:[êéèúüâáàåãäùøûõï]|ë(?!l))|e[âáàåãäùøûõï]|o[âåäùøûõï]|[uô][ùøûõï]|ö[ùøûõï]|y[ùøûõ]/iu, // VNI: mark as a second letter
  /Ä[ƒ‘\u0080-\u009f]|Æ°|Æ¡/u, // UTF-8 read as Windows-1252
  /[aeo]\^|[ou]\+|a\((?![^)]*\))/iu, // VIQR: marks as signs after the letter, "Nguye^~n Va(n"
];

/** A tone on a consonant, letters and marks apart: TCVN3 read as Windows-1258. "ñ" is a letter of the highlands. */
const toneOnConsonant = /[bcdfghjklmpqrstvwxz][\u0300\u0301\u0303\u0309\u0323]/iu;

/** Whether a text shows that it was written in an old encoding, or read in a wrong one. */
export function hasMojibake(text: string): boolean {
  return mojibakeSigns.some((sign) => sign.test(text)) || toneOnConsonant.test(text.normalize('NFD'));
}

/** A name as it is kept: NFC, without spaces around it, double spaces or invisible characters. Nothing else changes. */
export function normaliseName(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** What is wrong with a person's name, if anything. One-word names and names of every ethnic group are good names. */
export function checkPersonName(typed: string): NameProblem | undefined {
  const name = normaliseName(typed);
  if (name === '') return 'name.empty';
  if (hasMojibake(name)) return 'name.mojibake';
  if (!nameCharacters.test(name)) return 'name.characters';
  return name.length > longestName ? 'name.long' : undefined;
}
