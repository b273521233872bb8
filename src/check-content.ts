import { checkSandboxFiles } from '#sandbox/load.ts';
import { checkCentre } from './classes/build/check-centre.ts';
import { centreFile, findCentre } from './classes/build/read-centre.ts';
import { checkLessons } from './lessons/build/check-lessons.ts';
import { readLessons } from './lessons/build/read-lessons.ts';
import type { DataProblem } from './platform/data-files/data-problem.ts';
import { findEncodingProblems } from './platform/data-files/encoding.ts';
import type { FileTexts } from './platform/data-files/file-texts.ts';
import { findStaleFacts } from './platform/data-files/stale-facts.ts';
import { findToneProblems } from './platform/data-files/tone-problems.ts';
import { findTableEnding, findUncoveredMoments } from './platform/holidays/coverage.ts';
import { checkHolidays, holidaysFile } from './platform/holidays/read-holidays.ts';
import { checkTakeHome } from './take-home/build/check-take-home.ts';
import { spokenFile } from './take-home/build/spoken-words.ts';

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
 * Check every lesson, quiz, word, holiday, class, procedure, task, person, fault, place and dialogue.
 * @param texts the files of `contentPatterns`
 * @param today a local date
 */
export function checkContent(texts: FileTexts, today: string): ContentCheck {
  const unreadable = findEncodingProblems(texts);
  if (unreadable.length > 0) return { problems: unreadable, warnings: [] };
  const lessons = checkLessons(texts);
  const holidays = checkHolidays(texts[holidaysFile] ?? '');
  const centre = checkCentre(texts[centreFile] ?? '');
  // A lesson that is wrong already is told once: what it lacks may come of that.
  const wrong = new Set(lessons.problems.map(({ file }) => file));
  const takeHome = checkTakeHome(
    readLessons(texts).filter(({ file }) => !wrong.has(file)),
    texts[spokenFile] ?? '',
    findCentre(texts[centreFile] ?? ''),
  );
  const sandbox = checkSandboxFiles(texts);
  const { value, ...rest } = holidays;
  const tables = value === undefined ? [] : [{ ...rest, value }];
  const files = [...lessons.files, ...tables, ...Object.values(sandbox.files).flat()];
  const uncovered = tables.flatMap((table) => findUncoveredMoments(table, sandbox.files.scenarios));
  return {
    problems: [
      ...lessons.problems,
      ...holidays.problems,
      ...centre,
      ...takeHome,
      ...sandbox.problems,
      ...uncovered,
      ...findToneProblems(texts),
    ],
    warnings: [...findStaleFacts(files, today), ...tables.flatMap((table) => findTableEnding(table, today))],
  };
}
