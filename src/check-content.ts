import { checkSandboxFiles } from '#sandbox/load.ts';
import { checkCentre } from './classes/build/check-centre.ts';
import { centreFile } from './classes/build/read-centre.ts';
import { checkLessons } from './lessons/build/check-lessons.ts';
import type { DataProblem } from './platform/data-files/data-problem.ts';
import { findEncodingProblems } from './platform/data-files/encoding.ts';
import type { FileTexts } from './platform/data-files/file-texts.ts';
import { findStaleFacts } from './platform/data-files/stale-facts.ts';
import { findToneProblems } from './platform/data-files/tone-problems.ts';
import { findTableEnding, findUncoveredMoments } from './platform/holidays/coverage.ts';
import { checkHolidays, holidaysFile } from './platform/holidays/read-holidays.ts';
import { readEntries } from './read-catalogue.ts';
import { checkSynonyms } from './search/build/check-synonyms.ts';

/** Every file that a teacher edits. */
export const contentPatterns = [
  'content/*.yaml',
  'content/figures/*.yaml',
  'content/lessons/*.svg',
  'content/lessons/*/*/*.{mdx,md,yaml,yml,svg}',
  'sandbox/*/*.json',
  'sandbox/desk/cases/*.json',
  'sandbox/coach/*/*.json',
] as const;

/** What came of checking everything that teachers edit. */
export interface ContentCheck {
  /** What stops the build. */
  readonly problems: readonly DataProblem[];
  /** What still builds and should be looked at: facts whose day of review has come, holidays that end soon. */
  readonly warnings: readonly DataProblem[];
}

/**
 * Check every lesson, quiz, word, synonym, holiday, class, procedure, task, person, fault, place and dialogue.
 * @param texts the files of `contentPatterns`
 * @param today a local date
 */
export function checkContent(texts: FileTexts, today: string): ContentCheck {
  const unreadable = findEncodingProblems(texts);
  if (unreadable.length > 0) return { problems: unreadable, warnings: [] };
  const lessons = checkLessons(texts);
  const holidays = checkHolidays(texts[holidaysFile] ?? '');
  const centre = checkCentre(texts[centreFile] ?? '');
  const sandbox = checkSandboxFiles(texts);
  const { value, ...rest } = holidays;
  const tables = value === undefined ? [] : [{ ...rest, value }];
  const files = [...lessons.files, ...tables, ...Object.values(sandbox.files).flat()];
  const others = [...lessons.problems, ...sandbox.problems];
  const synonyms = checkSynonyms(texts, others.length === 0 ? readEntries(texts) : undefined);
  const uncovered = tables.flatMap((table) => findUncoveredMoments(table, sandbox.files.scenarios));
  return {
    problems: [
      ...others,
      ...holidays.problems,
      ...centre,
      ...synonyms,
      ...uncovered,
      ...findToneProblems(texts),
    ],
    warnings: [...findStaleFacts(files, today), ...tables.flatMap((table) => findTableEnding(table, today))],
  };
}
