/** Figures that people type for words: "5 không". */
const words: Readonly<Record<string, string>> = {
  1: 'một',
  2: 'hai',
  3: 'ba',
  4: 'bốn',
  5: 'năm',
  6: 'sáu',
  7: 'bảy',
  8: 'tám',
  9: 'chín',
  10: 'mười',
};

/** A number from 1 to 10 as it is spoken; `undefined` for every other word. */
export function spokenNumber(word: string): string | undefined {
  return words[word];
}
