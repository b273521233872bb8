/** Which slide is shown, counted from 1, and whether its answer is. */
export interface SlidePlace {
  readonly at: number;
  readonly isRevealed: boolean;
}

/** What slides there are: for each, whether it has an answer to reveal. */
export type SlideRow = readonly { readonly hasAnswer: boolean }[];

/** One press forward: first the answer, then the next slide; the last one stays. */
export function stepForward(row: SlideRow, { at, isRevealed }: SlidePlace): SlidePlace {
  if (row[at - 1]?.hasAnswer && !isRevealed) return { at, isRevealed: true };
  return at < row.length ? { at: at + 1, isRevealed: false } : { at, isRevealed };
}

/** One press back: an answer is hidden first; a slide one comes back to shows its answer. */
export function stepBack(row: SlideRow, { at, isRevealed }: SlidePlace): SlidePlace {
  if (row[at - 1]?.hasAnswer && isRevealed) return { at, isRevealed: false };
  return at > 1 ? { at: at - 1, isRevealed: row[at - 2]?.hasAnswer === true } : { at, isRevealed };
}

/** The slide that an address names: `#so-5`, kept within the row; the first when it names none. */
export function placeOfHash(row: SlideRow, hash: string): SlidePlace {
  const at = Number(/^#so-(\d{1,3})$/.exec(hash)?.[1] ?? 1);
  return { at: Math.min(Math.max(1, at), row.length), isRevealed: false };
}

/** What a key means for slides; nothing when it is not theirs. */
export type SlideMove = 'forward' | 'back' | 'first' | 'last' | 'fullscreen';

const keys: Readonly<Record<string, SlideMove>> = {
  ArrowRight: 'forward',
  ArrowDown: 'forward',
  PageDown: 'forward',
  ' ': 'forward',
  Enter: 'forward',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Backspace: 'back',
  Home: 'first',
  End: 'last',
  f: 'fullscreen',
  F: 'fullscreen',
};

/** The move of a key. Held with Shift, the space bar goes back, as in every viewer. */
export function moveOfKey(key: string, isShifted: boolean): SlideMove | undefined {
  return key === ' ' && isShifted ? 'back' : keys[key];
}

/** The move of a finger, in CSS pixels; mostly sideways and far enough, or none. */
export function moveOfSwipe(right: number, down: number): SlideMove | undefined {
  if (Math.abs(right) < 50 || Math.abs(right) < 1.5 * Math.abs(down)) return undefined;
  return right < 0 ? 'forward' : 'back';
}
