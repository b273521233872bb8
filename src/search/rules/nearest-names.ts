import { wordsIn } from './words.ts';

/** Something with names. */
interface Named {
  readonly title: string;
  readonly names: readonly string[];
}

/**
 * What is written most alike, for a query in which no word is known: shared pairs of letters, marks and spaces left
 * out (Dice). Things that share none are left out.
 */
export function nearestNames<T extends Named>(query: string, things: readonly T[], most: number): T[] {
  const wanted = pairsOf(query);
  return things
    .map((thing) => ({
      thing,
      alike: Math.max(...[thing.title, ...thing.names].map((name) => likeness(wanted, pairsOf(name)))),
    }))
    .filter(({ alike }) => alike > 0)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, most)
    .map(({ thing }) => thing);
}

function pairsOf(text: string): ReadonlySet<string> {
  const letters = wordsIn(text)
    .map(({ plain }) => plain)
    .join('');
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)),
  );
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / (a.size + b.size);
}
