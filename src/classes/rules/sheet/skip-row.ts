import { foldTonePlace } from '#src/platform/text/fold.ts';
import { type Cell, isEmptyRow } from './grid.ts';
import { plainLabel } from './header-label.ts';
import { datedLine, headingWords, noteWords, signatureWords, totalLine } from './row-words.vi.ts';

/** Why a row below the header is taken for no person. Empty ones are not even counted. */
export type SkipReason = 'empty' | 'numbering' | 'header' | 'total' | 'signature' | 'heading' | 'note';

/** A row with what was found in the columns of a person. */
export interface TableRow {
  readonly cells: readonly Cell[];
  readonly name: string;
  /** Whether a phone or a year is written. */
  readonly hasFacts: boolean;
}

/** Longest name of a person in letters; a longer text alone in a row is a note. */
const longestAlone = 60;

/**
 * Whether a row is no person, and why.
 * @param header plain words of the header's cells, to know it again on the next printed page
 * @param isBelowSignature whether a line of signatures stands above: names below sign
 */
export function findSkipReason(
  { cells, name, hasFacts }: TableRow,
  header: ReadonlySet<string>,
  isBelowSignature: boolean,
): SkipReason | undefined {
  if (isEmptyRow(cells)) return 'empty';
  const texts = cells.flatMap(({ text }) => (text === '' ? [] : [text.toLowerCase()]));
  if (isNumbering(texts, name)) return 'numbering';
  if (isHeaderAgain(texts, header)) return 'header';
  if (hasFacts) return isTotal(texts) && !isLikeName(name) ? 'total' : undefined;
  if (isTotal(texts)) return 'total';
  if (texts.some((text) => beginsWith(text, signatureWords) || datedLine.test(text))) return 'signature';
  if (isBelowSignature) return 'signature';
  if (texts.some((text) => beginsWith(text, noteWords) || /^[*(]/u.test(text))) return 'note';
  if (name === '') return isNumberAlone(texts) ? 'empty' : reasonOfLone(texts);
  return texts.length === 1 ? reasonOfLone(texts, name) : undefined;
}

/** "(1) (2) (3)", "A B 1 2" under a header. A number and "Y" are somebody: there are people of that name. */
function isNumbering(texts: readonly string[], name: string): boolean {
  const areShort = texts.every((text) => /^\(?(?:\d{1,2}|[a-z])\)?$/u.test(text));
  return areShort && (texts.length > 2 || (texts.length === 2 && !isLikeName(name)));
}

function isHeaderAgain(texts: readonly string[], header: ReadonlySet<string>): boolean {
  const known = texts.filter((text) => header.has(plainLabel(text)));
  return texts.length > 1 && known.length * 2 > texts.length;
}

/** The word may stand in the column of numbers or of names. */
function isTotal(texts: readonly string[]): boolean {
  return texts.slice(0, 2).some((text) => totalLine.test(text));
}

/** A row that was numbered beforehand and never filled in. */
function isNumberAlone(texts: readonly string[]): boolean {
  return texts.length === 1 && /^\d{1,5}\.?$/u.test(texts[0] ?? '');
}

/** Text in one place without a phone and a year: a heading, a note, or a person of whom there is only the name. */
function reasonOfLone(texts: readonly string[], name = ''): SkipReason | undefined {
  const [first = ''] = texts;
  const isNumbered = /^(?:[ivx]+|[a-h])[.)]?\s/u.test(first) && !isLikeName(name);
  const isHeading = isNumbered || beginsWith(first, headingWords);
  if (isHeading) return 'heading';
  if (first.length > longestAlone) return 'note';
  return name === '' ? 'note' : undefined;
}

function isLikeName(name: string): boolean {
  return /^[\p{L}\p{M} '’.-]+$/u.test(name) && name !== '';
}

/** Whole words, wherever in a syllable the tone stands ("uỷ ban", "ủy ban"). */
function beginsWith(text: string, words: readonly string[]): boolean {
  const folded = foldTonePlace(text);
  return words.some((word) => {
    const start = foldTonePlace(word);
    return folded.startsWith(start) && !/^[\p{L}\p{M}]/u.test(folded.slice(start.length));
  });
}
