import { readFileSync } from 'node:fs';
import type { FileTexts } from '#src/platform/data-files/file-texts.ts';
import { getDataFile } from '#src/platform/data-files/read-data-file.ts';
import { findTerm, type Glossary, GlossarySchema, type Term } from '../glossary-schema.ts';
import { glossaryWords } from '../teacher-messages.vi.ts';

const file = 'content/glossary.yaml';
let glossary: Glossary | undefined;

/** A word with its plain meaning; the check of the lessons has already refused unknown ones. */
export function getTerm(id: string): Term {
  const term = findTerm(knownGlossary(), id);
  if (!term) throw new Error(`No term ${id} in ${file}`);
  return term;
}

/** Every word, in the order of the file. */
export function listTerms(): readonly Term[] {
  return knownGlossary().terms;
}

/** All words, from the texts of the files that teachers edit. @throws DataFileError when the file is not sound */
export function readGlossary(texts: FileTexts): Glossary {
  return getDataFile({ file, text: texts[file] ?? '' }, GlossarySchema, glossaryWords).value;
}

function knownGlossary(): Glossary {
  glossary ??= readGlossary({ [file]: readFileSync(file, 'utf8') });
  return glossary;
}
