import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { type DataReading, getDataFile, readDataFile } from '#src/platform/data-files/read-data-file.ts';
import type { Pronunciations } from '#src/platform/text/spoken-form.ts';
import { spokenFileWords } from '../announcement-messages.vi.ts';
import { SpokenWordsSchema } from '../spoken-words-schema.ts';

/** Path from the repository's root. */
export const spokenFile = 'content/spoken.yaml';

type SpokenWords = z.infer<typeof SpokenWordsSchema>;

/** The file as read, with everything that is wrong in it. Never throws. */
export function readSpokenWords(text: string): DataReading<SpokenWords> {
  return readDataFile({ file: spokenFile, text }, SpokenWordsSchema, spokenFileWords);
}

/** How abbreviations are said, for pages that are built. @throws DataFileError in the editor's language */
export function getPronunciations(): Pronunciations {
  const text = readFileSync(spokenFile, 'utf8');
  return pronunciationsOf(getDataFile({ file: spokenFile, text }, SpokenWordsSchema, spokenFileWords).value);
}

/** The list as a table. */
export function pronunciationsOf(words: SpokenWords): Pronunciations {
  return new Map(words.map(({ written, spoken }) => [written, spoken]));
}
