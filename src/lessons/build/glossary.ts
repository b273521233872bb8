import { readFileSync } from 'node:fs';
import { getDataFile } from '#src/platform/data-files/read-data-file.ts';
import { findTerm, type Glossary, GlossarySchema, type Term } from '../glossary-schema.ts';
import { glossaryWords } from '../teacher-messages.vi.ts';

const file = 'content/glossary.yaml';
let glossary: Glossary | undefined;

/** A word with its plain meaning; the check of the lessons has already refused unknown ones. */
export function getTerm(id: string): Term {
  glossary ??= getDataFile({ file, text: readFileSync(file, 'utf8') }, GlossarySchema, glossaryWords).value;
  const term = findTerm(glossary, id);
  if (!term) throw new Error(`No term ${id} in ${file}`);
  return term;
}
