/** Tone marks of Vietnamese as combining characters: grave, acute, tilde, hook above, dot below. */
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * Plain lower-case letters for searching: "Đường" → "duong".
 * Own fold, because no locale's collation does it: `đ` never decomposes, and `Intl.Collator('vi')`
 * keeps "Huế" and "Hue" apart at every strength. Match whole words only: "ông" folds to a part of "không".
 */
export function foldForSearch(text: string): string {
  return withoutMarks(text.toLowerCase());
}

/** As somebody without a Vietnamese keyboard would type it: "Đường" → "Duong". */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/đ/gu, 'd')
    .replace(/Đ/gu, 'D');
}

/**
 * Whether two names are the same name: case, Unicode form, spaces, kind of apostrophe and the place of the tone
 * mark ("Hòa", "Hoà") do not count; every other mark and letter does. For comparing only: a name is never rewritten.
 */
export function sameName(a: string, b: string): boolean {
  return comparableName(a) === comparableName(b);
}

function comparableName(name: string): string {
  const words = name.replace(/[’‘ʼ]/gu, "'").toLowerCase().split(/\s+/u);
  return words
    .filter((word) => word !== '')
    .map(foldTonePlace)
    .join(' ');
}

/**
 * The words with their tone marks at the end, decomposed: a syllable has one tone, so this makes the two customs of
 * placing it ("hòa", "hoà") equal. For comparing only.
 */
export function foldTonePlace(words: string): string {
  return words
    .normalize('NFD')
    .replace(
      /[\p{L}\p{M}]+/gu,
      (word) => word.replace(toneMarks, '') + (word.match(toneMarks) ?? []).join(''),
    );
}
