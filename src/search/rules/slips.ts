/** The keyboard of a phone, row by row; each row begins half a key to the right of the one above. */
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** What a slip of the finger costs; the most likely ones least. */
const costs = { swapped: 0.7, doubled: 0.5, neighbour: 0.8, leftOut: 0.9, tooMany: 0.9, other: 1.1 } as const;

const neighbours = new Map(
  rows.flatMap((keys, row) =>
    [...keys].map((key, at) => [
      key,
      [
        keys[at - 1],
        keys[at + 1],
        rows[row - 1]?.[at],
        rows[row - 1]?.[at + 1],
        rows[row + 1]?.[at - 1],
        rows[row + 1]?.[at],
      ].join(''),
    ]),
  ),
);

/** A word that was perhaps meant, and how far it is from what was typed. */
export interface Slip {
  readonly plain: string;
  readonly cost: number;
}

/** Known words that one slip of the finger makes of another; of long ones two. */
export function findSlips(typed: string, known: readonly string[]): Slip[] {
  const most = typed.length >= 6 ? 2 : costs.other;
  return known
    .filter((plain) => plain !== typed && Math.abs(plain.length - typed.length) <= (most > 1.5 ? 2 : 1))
    .map((plain) => ({ plain, cost: distanceOf(typed, plain) }))
    .filter(({ cost }) => cost <= most)
    .sort((a, b) => a.cost - b.cost);
}

/** Weighed edit distance with swapped neighbours (optimal string alignment). */
function distanceOf(typed: string, meant: string): number {
  const table = Array.from({ length: typed.length + 1 }, () => new Array<number>(meant.length + 1).fill(0));
  const get = (i: number, j: number) => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 0; i <= typed.length; i += 1) {
    for (let j = 0; j <= meant.length; j += 1) {
      if (i + j === 0) continue;
      const a = typed[i - 1] ?? '';
      const b = meant[j - 1] ?? '';
      const isSwap = i > 1 && j > 1 && a === meant[j - 2] && b === typed[i - 2];
      (table[i] as number[])[j] = Math.min(
        get(i - 1, j) + (a === typed[i - 2] ? costs.doubled : costs.tooMany),
        get(i, j - 1) + costs.leftOut,
        get(i - 1, j - 1) + replacing(a, b),
        isSwap ? get(i - 2, j - 2) + costs.swapped : Number.POSITIVE_INFINITY,
      );
    }
  }
  return get(typed.length, meant.length);
}

function replacing(a: string, b: string): number {
  if (a === b) return 0;
  return neighbours.get(a)?.includes(b) ? costs.neighbour : costs.other;
}
