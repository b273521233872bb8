import { checkSandboxFiles } from '#sandbox/load.ts';
import { readFrontmatter } from './lessons/build/check-lesson.ts';
import { readGlossary } from './lessons/build/glossary.ts';
import { lessonFolders } from './lessons/build/lesson-folder.ts';
import { splitLesson } from './lessons/build/lesson-text.ts';
import { tagsIn } from './lessons/build/lesson-tree.ts';
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
    lessons: readLessons(texts),
    terms: readGlossary(texts).terms,
    procedures: [
      ...files.procedures.map(({ value }) => value),
      ...files.catalogue.flatMap(({ value }) => value),
    ],
    faults: files.faults.map(({ value }) => value),
  };
}

function readLessons(texts: FileTexts): LessonSource[] {
  return lessonFolders(texts).flatMap((folder) => {
    const lesson = readFrontmatter(folder)?.value;
    if (!lesson) return [];
    const { code, title, summary, outcomes } = lesson;
    const headings = tagsIn(splitLesson(folder.lesson))
      .filter(({ name }) => name === 'Part' || name === 'Step')
      .flatMap(({ attributes }) => attributes['title'] ?? []);
    return [
      { slug: folder.slug, code, title, summary, outcomes: outcomes.map(({ text }) => text), headings },
    ];
  });
}
