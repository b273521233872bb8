/** The known word that was probably meant; undefined when none is near. */
export function findNearest(word: string, known: readonly string[]): string | undefined {
  const letters = [...word.toLowerCase()];
  const near = known.map((candidate) => ({
    candidate,
    distance: editDistance(letters, [...candidate.toLowerCase()]),
  }));
  const [best] = near.sort((a, b) => a.distance - b.distance);
  return best !== undefined && best.distance <= Math.max(2, Math.floor(word.length / 3))
    ? best.candidate
    : undefined;
}

/** How many letters have to be added, left out or changed to make one word of the other. */
export function editDistance(a: readonly string[], b: readonly string[]): number {
  const first = Array.from({ length: b.length + 1 }, (_, index) => index);
  const last = a.reduce((row, letter, index) => nextRow(row, letter, index + 1, b), first);
  return last.at(-1) ?? 0;
}

function nextRow(row: readonly number[], letter: string, start: number, b: readonly string[]): number[] {
  const next = [start];
  for (const [index, other] of b.entries()) {
    const replaced = (row[index] ?? 0) + (letter === other ? 0 : 1);
    next.push(Math.min(replaced, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
  }
  return next;
}
