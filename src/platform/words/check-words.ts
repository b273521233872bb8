import type { DataProblem } from '#src/platform/data-files/data-problem.ts';
import { type FileTexts, plainText } from '#src/platform/data-files/file-texts.ts';
import type { AvoidedWords } from './avoided-words-schema.ts';
import { type AvoidedForm, findAvoided } from './find-avoided.ts';
import { findLikelyWords } from './likely-words.ts';
import { wordMessages as say } from './messages.vi.ts';
import { findMisspellings, type Misspelling } from './misspellings.ts';
import { codeOf, findOddSigns } from './odd-signs.ts';
import { textOfFile, withoutHistory } from './text-of-file.ts';
import { word } from './vietnamese-letters.ts';
import { avoidedWordsFile, type WordRules } from './word-rules.ts';

/** How the Vietnamese of a file is found; `textOfFile` for what teachers edit. */
export type FindText = typeof textOfFile;

/**
 * Every word that is misspelt or that we write otherwise, and every sign that is not what it looks like.
 * @param texts of files as they are written
 */
export function findWordProblems(
  texts: FileTexts,
  rules: WordRules,
  textOf: FindText = textOfFile,
): readonly DataProblem[] {
  const spoken = Object.entries(texts).map(([file, written]) => {
    const text = textOf(file, written, (field) => field === 'avoid');
    return { file, text, avoided: avoidedIn({ file, written, text }, textOf, rules.avoided) };
  });
  const uses = countWords(spoken.map(({ text }) => text));
  return [
    ...spoken.flatMap(({ file, text, avoided }) => [
      ...findMisspellings(text, rules.known)
        .filter((misspelling) => !avoided.some((form) => isPartOf(misspelling, form)))
        .map(({ written, at }) => {
          const likely = findLikelyWords(written, rules.known, uses);
          return problemAt(file, text, at, say.misspelt(written, likely));
        }),
      ...avoided.map(({ written, at, rule: { write, because } }) =>
        problemAt(file, text, at, say.avoided(written, write, because)),
      ),
    ]),
    ...findSignProblems(texts),
  ];
}

/** Signs that the eye does not see or takes for others. */
export function findSignProblems(texts: FileTexts): readonly DataProblem[] {
  return Object.entries(texts).flatMap(([file, written]) => {
    const text = plainText(written);
    return findOddSigns(text).map(({ kind, sign, at }) =>
      problemAt(file, text, at, say.odd[kind](codeOf(sign))),
    );
  });
}

/** What one file says: as it is written, and its Vietnamese. */
interface Spoken {
  readonly file: string;
  readonly written: string;
  readonly text: string;
}

/** A file may be large: it is looked through again only when it has something to leave out. */
function avoidedIn({ file, written, text }: Spoken, textOf: FindText, avoided: AvoidedWords): AvoidedForm[] {
  const { fields, files } = avoided.typedByPeople;
  if (file === avoidedWordsFile || files.includes(file)) return []; // the first names what it forbids
  const read = (source: string) => textOf(file, source, (field) => fields.includes(field));
  const whole = plainText(written);
  const today = withoutHistory(whole);
  const ours = fields.some((field) => whole.includes(field)) ? read(whole) : text;
  const rulesOfToday = avoided.words.filter(({ history }) => history === true);
  const otherRules = avoided.words.filter(({ history }) => history !== true);
  return [
    ...findAvoided(file, ours, otherRules),
    ...findAvoided(file, today === whole ? ours : read(today), rulesOfToday),
  ];
}

function isPartOf({ at }: Misspelling, form: AvoidedForm): boolean {
  return at >= form.at && at < form.at + form.written.length;
}

function countWords(texts: readonly string[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const text of texts)
    for (const [found] of text.toLowerCase().matchAll(word)) uses.set(found, (uses.get(found) ?? 0) + 1);
  return uses;
}

function problemAt(file: string, text: string, at: number, sentence: string): DataProblem {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return { file, line, column: at - before.lastIndexOf('\n'), text: sentence };
}
