import { readFileSync } from 'node:fs';
import { getDataFile } from '#src/platform/data-files/read-data-file.ts';
import { findTerm, type Glossary, GlossarySchema, type Term } from '../glossary-schema.ts';
import { glossaryWords } from '../teacher-messages.vi.ts';

const file = 'content/glossary.yaml';
let glossary: Glossary | undefined;

/** A word with its plain meaning; the check of the lessons has already refused unknown ones. */
export function getTerm(id: string): Term {
  const term = findTerm(readGlossary(), id);
  if (!term) throw new Error(`No term ${id} in ${file}`);
  return term;
}

/** Every word, in the order of the file. */
export function listTerms(): readonly Term[] {
  return readGlossary().terms;
}

function readGlossary(): Glossary {
  glossary ??= getDataFile({ file, text: readFileSync(file, 'utf8') }, GlossarySchema, glossaryWords).value;
  return glossary;
}
