/** What stands there most often. Of two that are equally frequent, the one that comes first in the alphabet: the board does not jump. */
export function mostFrequent(words: readonly string[]): { word: string; count: number } | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [first] = [...counts].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
  return first && { word: first[0], count: first[1] };
}
