import type { DataProblem } from '#src/platform/data-files/data-problem.ts';
import type { FileTexts } from '#src/platform/data-files/file-texts.ts';
import { type DataReading, getDataFile, readDataFile } from '#src/platform/data-files/read-data-file.ts';
import { suggest } from '#src/platform/data-files/suggest.ts';
import type { CatalogueEntry } from '../rules/catalogue.ts';
import { type Synonyms, SynonymsSchema } from '../synonyms-schema.ts';
import { synonymsMessages as say, synonymsWords } from '../teacher-messages.vi.ts';
import { targetOf } from './add-synonyms.ts';

/** Path from the repository's root. */
export const synonymsFile = 'content/synonyms.yaml';

/**
 * Everything wrong in the file.
 * @param entries everything that can be found; undefined while its own files are not sound
 */
export function checkSynonyms(
  texts: FileTexts,
  entries: readonly CatalogueEntry[] | undefined,
): readonly DataProblem[] {
  const reading = readDataFile(sourceOf(texts), SynonymsSchema, synonymsWords);
  return [...reading.problems, ...(entries ? unknownTargets(reading, entries.map(targetOf)) : [])];
}

/** The file. @throws DataFileError when it is not sound */
export function readSynonyms(texts: FileTexts): Synonyms {
  return getDataFile(sourceOf(texts), SynonymsSchema, synonymsWords).value;
}

function sourceOf(texts: FileTexts) {
  return { file: synonymsFile, text: texts[synonymsFile] ?? '' };
}

function unknownTargets(
  { file, value, placeOf }: DataReading<Synonyms>,
  targets: readonly string[],
): DataProblem[] {
  const known = new Set(targets);
  return (value?.synonyms ?? []).flatMap(({ means = [] }, at) =>
    means.flatMap((target, place) => {
      if (known.has(target)) return [];
      const alike = targets.filter((other) => other.startsWith(`${target.split(':')[0]}:`));
      const text = say.unknownTarget(target, suggest(target, alike));
      return [{ file, ...placeOf(['synonyms', at, 'means', place]), text }];
    }),
  );
}
