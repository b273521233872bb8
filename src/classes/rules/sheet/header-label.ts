import { foldForSearch } from '#src/platform/text/fold.ts';
import { hasMojibake } from '#src/platform/text/names.ts';
import { type ColumnWord, headerWords, otherPeople, sexWords } from './field-words.ts';

/** What a header says, and how surely: 3 the very word, 2 it begins so, 1 the word is in it. */
export interface Label {
  readonly word: ColumnWord;
  readonly strength: 1 | 2 | 3;
}

/** Longest header in words; titles above a table are longer. */
const mostWords = 12;

/** The words of a header alone: "SỐ ĐIỆN-THOẠI (Zalo)" → "so dien thoai". */
export function plainLabel(text: string): string {
  return foldForSearch(text)
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}

/** What a header is for, if it is one at all. */
export function findLabel(text: string): Label | undefined {
  if (hasMojibake(text)) return findBrokenLabel(text);
  const label = plainLabel(text);
  if (label === '' || label.split(' ').length > mostWords) return undefined;
  const found = headerWords
    .map(({ word, ...words }) => ({ word, strength: strengthOf(label, words) }))
    .filter((candidate): candidate is Label => candidate.strength > 0);
  const best =
    found.find(({ word }) => word === 'id') ?? found.toSorted((a, b) => b.strength - a.strength)[0];
  return best && otherPeople.test(label) ? { ...best, strength: 1 } : best;
}

interface Words {
  readonly whole: readonly string[];
  readonly begins?: readonly string[];
  readonly contains?: readonly string[];
}

function strengthOf(label: string, { whole, begins = [], contains = [] }: Words): number {
  if (whole.includes(label)) return 3;
  if (begins.some((start) => `${label} `.startsWith(`${start.trim()} `))) return 2;
  return contains.some((words) => ` ${label} `.includes(` ${words} `)) ? 1 : 0;
}

/**
 * A header in an old encoding is known by its consonants, which are the same in all of them: "Hä vµ tªn", "Hoï vaø
 * teân" → "h v tn". Where these could be several headers none is taken. Nothing of a person is read that way.
 */
function findBrokenLabel(text: string): Label | undefined {
  const bones = skeletonOf(text.replace(/[^\p{ASCII}]/gu, ''));
  const [found, ...others] = headerWords.filter(({ whole }) =>
    whole.some((words) => skeletonOf(words) === bones),
  );
  return found && others.length === 0 ? { word: found.word, strength: 3 } : undefined;
}

function skeletonOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z ]|[aeiouyd]/gu, '')
    .replace(/ +/gu, ' ')
    .trim();
}

/** What two headers, one over the other, say together: the lower one, unless it only divides the upper one. */
export function findStackedLabel(parts: readonly string[]): Label | undefined {
  const written = parts.filter((part) => part !== '');
  const lowest = written.at(-1) ?? '';
  const own = sexWords.includes(plainLabel(lowest)) && written.length > 1 ? undefined : findLabel(lowest);
  if (own !== undefined || written.length < 2) return own;
  return findStackedLabel(written.slice(0, -1));
}
