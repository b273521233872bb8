import { fieldMessages as say } from './messages.vi.ts';
import { findNearest } from './nearest.ts';

/** Longer lists help nobody to choose. */
const longestList = 20;

/** "Did you mean …?", or what there is to choose from when it is short; a closed list names both. */
export function suggest(word: string, known: readonly string[]): string {
  const nearest = findNearest(word, known);
  if (nearest !== undefined) return say.didYouMean(nearest);
  return known.length > 0 && known.length <= longestList ? say.chooseFrom(known) : say.removeOrRename;
}
