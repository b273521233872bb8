import { foldForSearch, foldTonePlace } from '#src/platform/text/fold.ts';
import { vocabulary } from './desk-vocabulary.vi.ts';
import { doingWords, otherNames, papersInVain, wholeNames } from './desk-words.vi.ts';
import { pairsOf, wordsOf } from './read-words.ts';
import { blamingOnlyWithMarks, blamingWords, improperWords, vagueWords } from './unkind-words.vi.ts';

/** The longest words of the vocabulary have this many syllables. */
const longest = 7;

const phrases = [
  ...vocabulary,
  ...[...doingWords, ...otherNames.flat(), ...wholeNames, ...papersInVain, ...vagueWords],
  // Understood well enough: they have a rule of their own.
  ...[...blamingWords, ...improperWords],
].map((phrase) => wordsOf(phrase).join(' '));
/** As they stand, and as somebody without a Vietnamese keyboard types them. */
const known = new Set([
  ...[...phrases, ...blamingOnlyWithMarks].map(foldTonePlace),
  ...phrases.map(foldForSearch),
]);

/**
 * The words of a text that the desk does not know: in no word of the vocabulary, and neither with the word before nor
 * with the word after in a name of the dossier.
 */
export function unknownWords(text: string, names: readonly string[]): readonly string[] {
  const words = wordsOf(text);
  const folded = words.map(foldForSearch);
  const named = names.map((name) => wordsOf(name).map(foldForSearch));
  const pairs = new Set(named.flatMap(pairsOf));
  const single = new Set(named.filter((name) => name.length === 1).flat());
  const isKnown = new Set<number>();
  words.forEach((_, start) => {
    for (let length = 1; length <= longest && start + length <= words.length; length += 1)
      if (known.has(foldTonePlace(words.slice(start, start + length).join(' '))))
        for (let index = start; index < start + length; index += 1) isKnown.add(index);
    if (single.has(folded[start] ?? '')) isKnown.add(start);
    if (pairs.has(`${folded[start]} ${folded[start + 1]}`)) isKnown.add(start).add(start + 1);
  });
  return words.filter((_, index) => !isKnown.has(index));
}
