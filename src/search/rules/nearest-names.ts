import { wordsIn } from './words.ts';

/** Something with names. */
interface Named {
  readonly title: string;
  readonly names: readonly string[];
}

/**
 * What is written most alike, for a query in which no word is known: shared letters and pairs of them, marks and spaces
 * left out (Dice). Things that share none are left out.
 */
export function nearestNames<T extends Named>(query: string, things: readonly T[], most: number): T[] {
  const wanted = piecesOf(query);
  return things
    .map((thing) => ({
      thing,
      alike: Math.max(...[thing.title, ...thing.names].map((name) => likeness(wanted, piecesOf(name)))),
    }))
    .filter(({ alike }) => alike > 0)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, most)
    .map(({ thing }) => thing);
}

/** Letters and pairs of letters: one letter alike is little, and still more than nothing. */
function piecesOf(text: string): ReadonlySet<string> {
  const letters = wordsIn(text)
    .map(({ plain }) => plain)
    .join('');
  return new Set([...letters].flatMap((letter, at) => [letter, letters.slice(at, at + 2)]));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  const shared = [...a].filter((piece) => b.has(piece)).length;
  return (2 * shared) / (a.size + b.size);
}
