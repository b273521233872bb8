import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { findTerm, type Glossary, GlossarySchema, type Term } from '../glossary-schema.ts';

let glossary: Glossary | undefined;

/** A word with its plain meaning; the check of the lessons has already refused unknown ones. */
export function getTerm(id: string): Term {
  glossary ??= GlossarySchema.parse(parse(readFileSync('content/glossary.yaml', 'utf8')));
  const term = findTerm(glossary, id);
  if (!term) throw new Error(`No term ${id} in content/glossary.yaml`);
  return term;
}
