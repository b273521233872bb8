import type { DataProblem } from '#src/platform/data-files/data-problem.ts';
import { type DataReading, readDataFile } from '#src/platform/data-files/read-data-file.ts';
import { suggest } from '#src/platform/data-files/suggest.ts';
import { readingLevel } from '../rules/reading-level.ts';
import { type Lesson, LessonSchema, type PracticeRef } from '../schemas.ts';
import { lessonWords, teacherMessages as say } from '../teacher-messages.vi.ts';
import { checkBody } from './check-body.ts';
import { checkQuiz } from './check-quiz.ts';
import { checkText } from './check-text.ts';
import { type KnownNames, type PracticeKind, practiceFolders } from './known-names.ts';
import type { LessonFolder } from './lesson-folder.ts';
import { splitLesson } from './lesson-text.ts';
import { readTree } from './lesson-tree.ts';
import { plainLesson } from './plain-lesson.ts';

/**
 * Everything wrong in one lesson, in the order of the files. Empty when the lesson is sound.
 * @param today a local date
 */
export function checkLesson(folder: LessonFolder, known: KnownNames, today: string): readonly DataProblem[] {
  const file = `${folder.path}/index.mdx`;
  const text = splitLesson(folder.lesson);
  const reading = readFrontmatter(folder);
  const tree = readTree(text);
  if (reading === undefined) {
    const isOpen = text.body.startsWith('---');
    return [{ file, line: 1, column: 1, text: isOpen ? say.frontmatterOpen() : say.frontmatterMissing() }];
  }
  return [
    ...reading.problems,
    ...checkNames(folder, reading, known),
    ...checkDays(reading, today),
    ...checkBody(folder, tree, known, reading.value).map((remark) => ({ file, ...remark })),
    ...checkQuiz(folder, reading.value, tree),
    ...checkLegalFigures(folder, reading),
    ...checkReading(file, folder),
    ...checkText(file, folder.lesson),
    ...checkText(`${folder.path}/quiz.yaml`, folder.quiz ?? ''),
  ];
}

/** The opening of a lesson, checked by itself; `undefined` when there is none. */
export function readFrontmatter({ path, lesson }: LessonFolder): DataReading<Lesson> | undefined {
  const { frontmatter } = splitLesson(lesson);
  if (frontmatter === undefined) return undefined;
  return readDataFile(
    { file: `${path}/index.mdx`, text: frontmatter, firstLine: 2 },
    LessonSchema,
    lessonWords,
  );
}

function checkNames(
  { slug }: LessonFolder,
  { file, value: lesson, placeOf }: DataReading<Lesson>,
  known: KnownNames,
): readonly DataProblem[] {
  if (lesson === undefined) return [];
  const { code, module, track, practice } = lesson;
  const found: { field: keyof Lesson; text: string }[] = [];
  if (!slug.startsWith(`${code.toLowerCase()}-`))
    found.push({ field: 'code', text: say.slugCode(slug, code) });
  if (!code.startsWith(module)) found.push({ field: 'module', text: say.moduleCode(module, code) });
  else if (known.modules?.has(module) === false)
    found.push({ field: 'module', text: say.moduleUnknown(module) });
  if (known.modules?.has(module) && known.modules.get(module) !== track)
    found.push({ field: 'track', text: say.trackOther(module, known.modules.get(module) ?? '') });
  return [
    ...found.map(({ field, text }) => ({ file, ...placeOf([field]), text })),
    ...practice.flatMap((ref, index) =>
      practiceFaults(ref, known).map((text) => ({ file, ...placeOf(['practice', index]), text })),
    ),
  ];
}

/** Nobody can have compared anything on a day to come, and a lesson is looked at again within a year. */
function checkDays({ file, value, placeOf }: DataReading<Lesson>, today: string): readonly DataProblem[] {
  if (value === undefined) return [];
  const { asOf, reviewBy, sources } = value;
  const read = [
    { path: ['asOf'], asOf },
    ...sources.map((source, index) => ({ path: ['sources', index, 'asOf'], asOf: source.asOf })),
  ];
  const latest = `${Number(asOf.slice(0, 4)) + 1}${asOf.slice(4)}`;
  const isInTime = asOf < reviewBy && reviewBy <= latest;
  return [
    ...read
      .filter((one) => one.asOf > today)
      .map((one) => ({ file, ...placeOf(one.path), text: say.asOfAhead(one.asOf, today) })),
    ...(isInTime ? [] : [{ file, ...placeOf(['reviewBy']), text: say.reviewOutOfTime(asOf, latest) }]),
  ];
}

function practiceFaults(ref: PracticeRef, { practice }: KnownNames): string[] {
  const entries = Object.entries(ref) as [PracticeKind, string][];
  return entries.flatMap(([kind, name]) =>
    practice[kind].has(name)
      ? []
      : [`${say.practiceUnknown(name, practiceFolders[kind])} ${suggest(name, [...practice[kind]])}`],
  );
}

/** A legal figure that is listed and taught nowhere says that one of the two was changed alone. */
function checkLegalFigures(
  { lesson, quiz = '' }: LessonFolder,
  { file, value, placeOf }: DataReading<Lesson>,
): readonly DataProblem[] {
  const taught = `${splitLesson(lesson).body} ${quiz}`.toLowerCase();
  return (value?.legalFigures ?? []).flatMap(({ figure }, index) =>
    taught.includes(figure.toLowerCase())
      ? []
      : [{ file, ...placeOf(['legalFigures', index]), text: say.figureUntaught(figure) }],
  );
}

/** Syllables that a sentence may have on average: what a slow reader keeps in mind until its end. */
const mostSyllables = 22;

function checkReading(file: string, { lesson }: LessonFolder): readonly DataProblem[] {
  const { body, bodyLine } = splitLesson(lesson);
  const { mean, longest } = readingLevel(plainLesson(body));
  if (mean <= mostSyllables) return [];
  return [{ file, line: bodyLine, column: 1, text: say.sentencesLong(mean, mostSyllables, longest.text) }];
}
