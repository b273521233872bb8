import { conditionalWord, doingWords, fillingWords, mattersOfFact, negatingWords } from './desk-words.vi.ts';
import { isSameOrUnmarked, placesOf, wordsOf } from './read-words.ts';

const filling = [...wordsOf(fillingWords), ...doingWords.flatMap(wordsOf)];

/**
 * Whether what stands at a place is turned into its opposite: "đừng gửi", "không cần phải gửi". What somebody has not
 * done, or cannot do, is a matter of fact and turns nothing round: "anh chưa gửi", "nếu không chụp được".
 */
export function isNegatedAt(clause: readonly string[], place: number): boolean {
  const facts = mattersOfFact.flatMap((phrase) => placesOf(clause, phrase));
  for (let before = place - 1; before >= 0; before -= 1) {
    const word = clause[before] ?? '';
    if (facts.includes(before)) return false;
    if (negatingWords.some((negating) => isSameOrUnmarked(word, negating)))
      return placesOf(clause.slice(0, before), conditionalWord).length === 0;
    if (!filling.some((filler) => isSameOrUnmarked(word, filler))) return false;
  }
  return false;
}
