import { isQuestionWord } from './question-words.vi.ts';
import { understandQuery } from './understand-query.ts';
import type { Vocabulary } from './vocabulary.ts';
import { plainWord, wordsOf } from './words.ts';

/**
 * The words that a query is about, to look for in other texts: understood, so without keys of Telex, pieces and slips,
 * and without the words of a question unless it has no others. Marks stay where they were typed and are in use.
 */
export function mainWords(query: string, vocabulary: Vocabulary): string {
  const typed = wordsOf(query);
  const words = understandQuery(query, vocabulary).flatMap(({ readings: [likeliest] }, at) => {
    if (!likeliest) return [];
    const { plain, exact } = likeliest;
    const asTyped = typed[at] ?? '';
    const isAsTyped = exact !== undefined && plainWord(asTyped) === plain;
    return [{ word: isAsTyped ? asTyped : plain, isQuestion: isQuestionWord(plain, exact, vocabulary) }];
  });
  const telling = words.filter(({ isQuestion }) => !isQuestion);
  return (telling.length > 0 ? telling : words).map(({ word }) => word).join(' ');
}
