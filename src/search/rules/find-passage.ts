import { exactWord, hasMarks, plainWord } from './words.ts';

/** A piece of a passage. */
export interface PassagePart {
  readonly text: string;
  /** It is one of the words that were looked for. */
  readonly isSought: boolean;
}

/** The place of a text where the words stand closest together. */
export interface Passage {
  readonly parts: readonly PassagePart[];
  /** From the first of the words to the last, in words of the text. */
  readonly span: number;
}

/** All words have to stand within so many words of the text: further apart they do not belong together. */
const widest = 30;

/** What is shown: some words before the first one, and some from there on. */
const shown = { before: 6, after: 26 } as const;

interface Token {
  readonly start: number;
  readonly end: number;
  /** Which of the words looked for it is; -1 for none. */
  readonly sought: number;
}

/**
 * Where a text has all words of a query close together; `undefined` where it has them nowhere so. A word typed with
 * marks has to stand just so, one typed without them with any.
 */
export function findPassage(text: string, words: readonly string[]): Passage | undefined {
  const written = text.normalize('NFC');
  const tokens = tokensOf(written, words);
  const count = new Set(words).size;
  let best: { from: number; span: number } | undefined;
  for (const [from, { sought }] of tokens.entries()) {
    if (sought < 0) continue;
    const span = spanFrom(tokens, from, count);
    if (span !== undefined && (!best || span < best.span)) best = { from, span };
  }
  return best && { span: best.span, parts: cut(written, tokens, best.from) };
}

function tokensOf(text: string, words: readonly string[]): Token[] {
  const distinct = [...new Set(words)];
  const isSame = distinct.map((word) => {
    const [plain, exact] = [plainWord(word), exactWord(word)];
    return hasMarks(word)
      ? (other: string) => exactWord(other) === exact
      : (other: string) => plainWord(other) === plain;
  });
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(([word], at, all) => {
    const start = all[at]?.index ?? 0;
    const lower = word.toLowerCase();
    return { start, end: start + word.length, sought: isSame.findIndex((same) => same(lower)) };
  });
}

/** Words of the text from here until every one that is looked for was there. */
function spanFrom(tokens: readonly Token[], from: number, count: number): number | undefined {
  const seen = new Set<number>();
  for (const [step, { sought }] of tokens.slice(from, from + widest).entries()) {
    if (sought >= 0) seen.add(sought);
    if (seen.size === count) return step + 1;
  }
  return undefined;
}

function cut(text: string, tokens: readonly Token[], from: number): PassagePart[] {
  const first = Math.max(0, from - shown.before);
  const some = tokens.slice(first, from + shown.after);
  const parts: PassagePart[] = first > 0 ? [{ text: '… ', isSought: false }] : [];
  for (const [at, { start, end, sought }] of some.entries()) {
    parts.push({ text: text.slice(start, end), isSought: sought >= 0 });
    const next = some[at + 1];
    if (next) parts.push({ text: text.slice(end, next.start), isSought: false });
  }
  return first + some.length < tokens.length ? [...parts, { text: ' …', isSought: false }] : parts;
}
