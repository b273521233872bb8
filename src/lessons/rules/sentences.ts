/** Where a sentence stands in a text. */
export interface SentenceRange {
  readonly from: number;
  readonly to: number;
}

/** Between two sentences: after a full stop, question or exclamation mark and what closes it, before a capital or digit. */
const border = /(?<=[.!?…][”"')]*)\s+(?=[\p{Lu}\p{N}“"(–-])/gu;

/** The sentences of one paragraph, in order: what a voice says in one breath. What has no letter or digit is none. */
export function sentencesIn(text: string): SentenceRange[] {
  const borders = [...text.matchAll(border)];
  const starts = [0, ...borders.map((match) => match.index + match[0].length)];
  const ends = [...borders.map((match) => match.index), text.length];
  return starts
    .map((from, index) => withoutSpace(text, from, ends[index] ?? text.length))
    .filter(({ from, to }) => /[\p{L}\p{N}]/u.test(text.slice(from, to)));
}

function withoutSpace(text: string, from: number, to: number): SentenceRange {
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  return { from: start, to: start + words.trim().length };
}
