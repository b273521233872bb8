/** A syllable whose tone mark stands on the second vowel, and the same written our way. */
export interface MisplacedTone {
  readonly written: string;
  readonly better: string;
  /** Offset in the text. */
  readonly at: number;
}

const syllable = /(?<![\p{L}\p{M}])[\p{L}]*(?:[oO][àáảãạèéẻẽẹ]|(?<![qQ])[uU][ỳýỷỹỵ])(?![\p{L}\p{M}])/gu;

/**
 * Words with the tone mark of oa, oe, uy on the second vowel. We write it on the first one, as the names of provinces
 * and the texts of laws do; for a reader both are the same, but one text uses one way.
 */
export function findMisplacedTones(text: string): MisplacedTone[] {
  return [...text.normalize('NFC').matchAll(syllable)].map((match) => {
    const [written] = match;
    return { written, better: moveTone(written), at: match.index };
  });
}

function moveTone(written: string): string {
  const [vowel = '', ...tone] = written.slice(-1).normalize('NFD');
  return (written.slice(0, -1) + tone.join('')).normalize('NFC') + vowel;
}
