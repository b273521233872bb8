/** More alternatives than this double the work again and find nothing new. */
const mostAlternatives = 4;

/** Letters with both spellings in use at the end of a syllable: "đăng kí", "đăng ký"; "qui định", "quy định". */
const endsInIOrY = /^(?:[hklmst]|qu)(?:[iíìỉĩịyýỳỷỹỵ])$/u;
const iLetters = [...'iíìỉĩị'];
const yLetters = [...'yýỳỷỹỵ'];

/**
 * The spellings to ask Pagefind for, the query itself first; ask each and keep a page's best score.
 *
 * Pagefind folds every Vietnamese mark by itself but takes đ for another letter than d, and i for another than y:
 * "dang ki" alone finds no "đăng ký". Upper case and NFD input come out as NFC in lower case.
 */
export function searchVariants(query: string): readonly string[] {
  const words = query
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const alternatives = words
    .flatMap((word, at) => spellingsOf(word).map((other) => ({ at, other })))
    .slice(0, mostAlternatives);
  let variants = [words];
  for (const { at, other } of alternatives) {
    variants = variants.concat(
      variants.map((variant) => variant.map((word, i) => (i === at ? other : word))),
    );
  }
  return variants.map((variant) => variant.join(' '));
}

function spellingsOf(word: string): string[] {
  if (word.startsWith('d')) return [`đ${word.slice(1)}`];
  return endsInIOrY.test(word) ? [word.slice(0, -1) + otherSpelling(word.slice(-1))] : [];
}

function otherSpelling(letter: string): string {
  return yLetters[iLetters.indexOf(letter)] ?? iLetters[yLetters.indexOf(letter)] ?? letter;
}
