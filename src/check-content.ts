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
import { findSignProblems, findWordProblems } from './platform/words/check-words.ts';
import { readWordRules } from './platform/words/word-rules.ts';
import { readEntries } from './read-catalogue.ts';
import { checkSynonyms } from './search/build/check-synonyms.ts';
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
 * Check every lesson, quiz, word, synonym, holiday, class, procedure, task, person, fault, place and dialogue.
 * @param texts the files of `contentPatterns`
 * @param today a local date
 */
export function checkContent(texts: FileTexts, today: string): ContentCheck {
  const unreadable = findEncodingProblems(texts);
  if (unreadable.length > 0) return { problems: unreadable, warnings: [] };
  const lessons = checkLessons(texts, today);
  const holidays = checkHolidays(texts[holidaysFile] ?? '');
  const centre = checkCentre(texts[centreFile] ?? '');
  const takeHome = findTakeHomeProblems(texts, filesOf(lessons.problems));
  const sandbox = checkSandboxFiles(texts);
  const words = readWordRules(texts);
  const { value, ...rest } = holidays;
  const tables = value === undefined ? [] : [{ ...rest, value }];
  const files = [...lessons.files, ...tables, ...words.files, ...Object.values(sandbox.files).flat()];
  const others = [...lessons.problems, ...sandbox.problems];
  const synonyms = checkSynonyms(texts, others.length === 0 ? readEntries(texts) : undefined);
  const uncovered = tables.flatMap((table) => findUncoveredMoments(table, sandbox.files.scenarios));
  const problems = [
    ...others,
    ...holidays.problems,
    ...centre,
    ...takeHome,
    ...synonyms,
    ...uncovered,
    ...findToneProblems(texts),
    ...words.problems,
  ];
  const sound = soundOf(texts, problems);
  const ofWords = words.rules ? findWordProblems(sound, words.rules) : findSignProblems(sound);
  return {
    problems: [...problems, ...ofWords],
    warnings: [...findStaleFacts(files, today), ...tables.flatMap((table) => findTableEnding(table, today))],
  };
}

/**
 * What of the lessons does not fit on paper, into a message or over a loudspeaker.
 * @param wrong files that are wrong already: what such a lesson lacks may come of that, and is not told twice
 */
export function findTakeHomeProblems(texts: FileTexts, wrong: ReadonlySet<string>): readonly DataProblem[] {
  return checkTakeHome(
    readLessons(texts).filter(({ file }) => !wrong.has(file)),
    texts[spokenFile] ?? '',
    findCentre(texts[centreFile] ?? ''),
  );
}

/** Words are looked at in files that are sound otherwise: in a broken one, names of fields would pass for words. */
function soundOf(texts: FileTexts, problems: readonly DataProblem[]): FileTexts {
  const broken = filesOf(problems);
  return Object.fromEntries(Object.entries(texts).filter(([file]) => !broken.has(file)));
}

function filesOf(problems: readonly DataProblem[]): ReadonlySet<string> {
  return new Set(problems.map(({ file }) => file));
}
