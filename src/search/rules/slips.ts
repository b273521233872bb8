/** The keyboard of a phone, row by row; each row begins half a key to the right of the one above. */
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** What a slip of the finger costs; the most likely ones least. */
const costs = { swapped: 0.7, doubled: 0.5, neighbour: 0.8, leftOut: 0.9, tooMany: 0.9, other: 1.1 } as const;

/** One slip in a word; a long one may have two. */
const most = { short: 1.1, long: 2, isLong: 6 } as const;

const neighbours = new Map(
  rows.flatMap((keys, row) =>
    [...keys].map((key, at) => {
      const above = rows[row - 1]?.slice(at, at + 2) ?? '';
      const below = rows[row + 1]?.slice(Math.max(0, at - 1), at + 1) ?? '';
      return [key, `${keys[at - 1] ?? ''}${keys[at + 1] ?? ''}${above}${below}`] as const;
    }),
  ),
);

/** A word that was perhaps meant, and how far it is from what was typed. */
export interface Slip {
  readonly plain: string;
  readonly cost: number;
}

/** Known words that one slip of the finger makes of another, the likeliest first; of long ones two slips. */
export function findSlips(typed: string, known: readonly string[]): Slip[] {
  const limit = typed.length < most.isLong ? most.short : most.long;
  return known
    .filter(
      (plain) =>
        plain !== typed && strangeLetters(typed, plain) <= limit && strangeLetters(plain, typed) <= limit,
    )
    .map((plain) => ({ plain, cost: distanceOf(typed, plain) }))
    .filter(({ cost }) => cost <= limit)
    .sort((a, b) => a.cost - b.cost);
}

/** How many letters of one word are not in the other: a quick lower bound of the distance. */
function strangeLetters(word: string, other: string): number {
  let rest = other;
  let strange = 0;
  for (const letter of word) {
    const without = rest.replace(letter, '');
    if (without === rest) strange += 1;
    rest = without;
  }
  return strange;
}

/** Weighed edit distance with swapped neighbours (optimal string alignment). */
function distanceOf(typed: string, meant: string): number {
  const table: number[][] = Array.from({ length: typed.length + 1 }, () => []);
  const get = (i: number, j: number) => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 0; i <= typed.length; i += 1) {
    for (let j = 0; j <= meant.length; j += 1) {
      const a = typed[i - 1] ?? '';
      const b = meant[j - 1] ?? '';
      const isSwap = i > 1 && j > 1 && a === meant[j - 2] && b === typed[i - 2];
      const price = Math.min(
        get(i - 1, j) + (a === typed[i - 2] ? costs.doubled : costs.tooMany),
        get(i, j - 1) + costs.leftOut,
        get(i - 1, j - 1) + replacing(a, b),
        isSwap ? get(i - 2, j - 2) + costs.swapped : Number.POSITIVE_INFINITY,
      );
      table[i]?.push(i + j === 0 ? 0 : price);
    }
  }
  return get(typed.length, meant.length);
}

function replacing(a: string, b: string): number {
  if (a === b) return 0;
  return neighbours.get(a)?.includes(b) ? costs.neighbour : costs.other;
}
