import { checkSandboxFiles } from '#sandbox/load.ts';
import { readGlossary } from './lessons/build/glossary.ts';
import { type ReadLesson, readLessons } from './lessons/build/read-lessons.ts';
import type { LessonPartText } from './lessons/rules/lesson-blocks.ts';
import type { FileTexts } from './platform/data-files/file-texts.ts';
import { addSynonyms } from './search/build/add-synonyms.ts';
import { readSynonyms } from './search/build/check-synonyms.ts';
import { type CatalogueSources, type LessonSource, listEntries } from './search/build/list-entries.ts';
import type { Catalogue, CatalogueEntry } from './search/rules/catalogue.ts';

/**
 * The catalogue of everything that can be found, from the files that teachers edit.
 * @throws DataFileError when one is not sound
 */
export function readCatalogue(texts: FileTexts): Catalogue {
  return addSynonyms(readEntries(texts), readSynonyms(texts));
}

/** Everything that can be found, by the names of its own files alone. */
export function readEntries(texts: FileTexts): CatalogueEntry[] {
  return listEntries(readSources(texts));
}

function readSources(texts: FileTexts): CatalogueSources {
  const { files } = checkSandboxFiles(texts);
  return {
    lessons: readLessons(texts).map(asSource),
    terms: readGlossary(texts).terms,
    procedures: [
      ...files.procedures.map(({ value }) => value),
      ...files.catalogue.flatMap(({ value }) => value),
    ],
    faults: files.faults.map(({ value }) => value),
  };
}

function asSource({ slug, lesson, parts }: ReadLesson): LessonSource {
  const { code, title, summary, outcomes } = lesson;
  return {
    slug,
    code,
    title,
    summary,
    outcomes: outcomes.map(({ text }) => text),
    headings: titlesOf(parts),
  };
}

/** Titles of the sections and of the steps in them. */
function titlesOf(parts: readonly LessonPartText[]): string[] {
  return parts.flatMap(({ title, blocks }) => [
    title,
    ...blocks.flatMap((block) => (block.kind === 'steps' ? block.steps.map((step) => step.title) : [])),
  ]);
}
