/** A stretch of a text, in offsets; the end is not part of it. */
export type Range = readonly [start: number, end: number];

/** The text with everything outside of the ranges turned into blanks: what stays keeps its line and column. */
export function keepRanges(text: string, ranges: readonly Range[]): string {
  const sorted = [...ranges].sort(([a], [b]) => a - b);
  let at = 0;
  let kept = '';
  for (const [start, end] of sorted) {
    kept += blank(text.slice(at, start)) + text.slice(Math.max(at, start), end);
    at = Math.max(at, end);
  }
  return kept + blank(text.slice(at));
}

/** The text with every match of a pattern turned into blanks. */
export function blankMatches(text: string, pattern: RegExp): string {
  return text.replace(pattern, blank);
}

/** As many blanks; the ends of lines stay. */
export function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
