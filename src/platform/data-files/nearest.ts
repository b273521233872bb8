/** The known word that was probably meant; undefined when none is near. */
export function findNearest(word: string, known: readonly string[]): string | undefined {
  const near = known.map((candidate) => ({
    candidate,
    distance: editDistance(word.toLowerCase(), candidate.toLowerCase()),
  }));
  const [best] = near.sort((a, b) => a.distance - b.distance);
  return best !== undefined && best.distance <= Math.max(2, Math.floor(word.length / 3))
    ? best.candidate
    : undefined;
}

function editDistance(a: string, b: string): number {
  const first = Array.from({ length: b.length + 1 }, (_, index) => index);
  const last = [...a].reduce((row, letter, index) => nextRow(row, letter, index + 1, b), first);
  return last.at(-1) ?? 0;
}

function nextRow(row: readonly number[], letter: string, start: number, b: string): number[] {
  const next = [start];
  for (const [index, other] of [...b].entries()) {
    const replaced = (row[index] ?? 0) + (letter === other ? 0 : 1);
    next.push(Math.min(replaced, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
  }
  return next;
}
