import { foldForSearch } from '#src/platform/text/fold.ts';
import type { World } from './world.ts';

/** One line of the search result. */
export interface FoundProcedure {
  readonly id: string;
  readonly name: string;
  /** Who decides, where it is known. */
  readonly executingAgency?: string | undefined;
  /** Group under which residents look for it. */
  readonly lifeEvent: string;
  /** Field of law, as the official catalogue sorts it. */
  readonly field: string;
  /** Practised in this task; the others can be read but not filed. */
  readonly isPractised: boolean;
}

/** Procedures whose name, code or folk name holds every word of the query, marks or not; an empty query finds all. */
export function searchProcedures(world: World, query: string): readonly FoundProcedure[] {
  const wanted = wordsOf(query);
  const practised = world.procedures.map((procedure) => ({ ...procedure, isPractised: true }));
  const others = world.catalogue
    .filter(({ id }) => !world.procedures.some((procedure) => procedure.id === id))
    .map((entry) => ({ ...entry, isPractised: false }));
  return [...practised, ...others]
    .map((entry) => ({ entry, score: bestScore([entry.name, entry.code ?? '', ...entry.folkNames], wanted) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entry: { id, name, executingAgency, lifeEvent, field, isPractised } }) => ({
      id,
      name,
      executingAgency,
      lifeEvent,
      field,
      isPractised,
    }));
}

/** 1 when everything matches, less when some words are missing, 0 below half. */
function bestScore(texts: readonly string[], wanted: readonly string[]): number {
  if (wanted.length === 0) return 1;
  const scores = texts.map((text) => {
    const words = new Set(wordsOf(text));
    return wanted.filter((word) => words.has(word)).length / wanted.length;
  });
  const best = Math.max(...scores);
  return best > 0.5 ? best : 0;
}

/** Whole words, because short ones fold to parts of others. i and y count as one letter. */
function wordsOf(text: string): string[] {
  return foldForSearch(text)
    .replaceAll('y', 'i')
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((word) => word !== '');
}
