import type { DataProblem } from '#src/platform/data-files/data-problem.ts';
import type { FileTexts } from '#src/platform/data-files/file-texts.ts';
import { type DataFile, type DataReading, readDataFile } from '#src/platform/data-files/read-data-file.ts';
import { type AvoidedWords, AvoidedWordsSchema } from './avoided-words-schema.ts';
import { type KnownWords, syllables } from './known-words.ts';
import { avoidedWordsWords, rightWordsWords } from './messages.vi.ts';
import { RightWordsSchema } from './right-words-schema.ts';

/** Words that are right though the dictionary does not have them. */
export const rightWordsFile = 'content/words.yaml';
/** Forms that we do not write. */
export const avoidedWordsFile = 'content/avoided-words.yaml';

/** What the two files of words say. */
export interface WordRules {
  readonly known: KnownWords;
  readonly avoided: AvoidedWords;
}

/** The rules when both files are sound, everything wrong in them, and the files whose facts may be out of date. */
export interface WordRulesReading {
  readonly rules: WordRules | undefined;
  readonly problems: readonly DataProblem[];
  readonly files: readonly DataFile<unknown>[];
}

/** The rules about words from the texts of the two files. Never throws. */
export function readWordRules(texts: FileTexts): WordRulesReading {
  const right = readDataFile(
    { file: rightWordsFile, text: texts[rightWordsFile] ?? '' },
    RightWordsSchema,
    rightWordsWords,
  );
  const avoided = readDataFile(
    { file: avoidedWordsFile, text: texts[avoidedWordsFile] ?? '' },
    AvoidedWordsSchema,
    avoidedWordsWords,
  );
  const own = right.value?.groups.flatMap(({ words }) => words);
  return {
    rules: own && avoided.value && { known: new Set([...syllables, ...own]), avoided: avoided.value },
    problems: [...right.problems, ...avoided.problems],
    files: [...sound(right), ...sound(avoided)],
  };
}

function sound<T>({ file, value, placeOf }: DataReading<T>): readonly DataFile<unknown>[] {
  return value === undefined ? [] : [{ file, value, placeOf }];
}
