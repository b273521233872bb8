/** How a part of a bar is drawn: told apart by pattern, not by colour alone. */
export type BarLook = 'full' | 'hatched' | 'open';

/** A part that every bar has; its values stand in the order of the bars. */
export interface BarPart {
  readonly label: string;
  readonly look: BarLook;
  readonly values: readonly number[];
}

/** Lying bars, each of one or more parts. The words and numbers must stand in a table beside them as well. */
export interface Bars {
  /** What each bar is about: stands above it. */
  readonly names: readonly string[];
  /** Numbers of each bar in words, the longest way first: above all ends stands the first that has room everywhere. */
  readonly notes: readonly (readonly string[])[];
  readonly parts: readonly BarPart[];
}
