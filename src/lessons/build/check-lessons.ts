import { z } from 'zod';
import type { DataProblem } from '#src/platform/data-files/data-problem.ts';
import type { FieldWords } from '#src/platform/data-files/explain-issue.ts';
import type { FileTexts } from '#src/platform/data-files/file-texts.ts';
import { type DataFile, type DataReading, readDataFile } from '#src/platform/data-files/read-data-file.ts';
import { FigureSchema } from '../figure-schema.ts';
import { GlossarySchema } from '../glossary-schema.ts';
import { type Lesson, type Module, ModuleSchema, QuizSchema } from '../schemas.ts';
import { figureWords, glossaryWords, lessonWords, teacherMessages as say } from '../teacher-messages.vi.ts';
import { checkLesson, readFrontmatter } from './check-lesson.ts';
import { findDrawingFault } from './drawing-fault.ts';
import { peopleOn } from './drawing-people.ts';
import { type KnownNames, practiceFolders } from './known-names.ts';
import { foldersWithoutLesson, type LessonFolder, lessonFolders } from './lesson-folder.ts';

/** The characters that all drawings share. */
const peopleFile = 'content/lessons/people.svg';
const figuresFolder = 'content/figures/';

/** What came of checking the lessons: everything wrong, and the sound files, whose facts may be out of date. */
export interface LessonsCheck {
  readonly problems: readonly DataProblem[];
  readonly files: readonly DataFile<unknown>[];
}

/**
 * Check all lessons with their questions, the list of modules and the glossary.
 * @param today a local date
 */
export function checkLessons(texts: FileTexts, today: string): LessonsCheck {
  const folders = lessonFolders(texts);
  const modules = readOne(texts, 'content/modules.yaml', z.array(ModuleSchema), lessonWords);
  const moduleRepeats = repeated([modules], (list) =>
    list.map(({ id }, index) => ({ name: id, path: [index, 'id'] })),
  );
  const glossary = readOne(texts, 'content/glossary.yaml', GlossarySchema, glossaryWords);
  const figures = Object.entries(texts)
    .filter(([file]) => file.startsWith(figuresFolder))
    .map(([file, text]) => readDataFile({ file, text }, FigureSchema, figureWords));
  const known: KnownNames = {
    // A letter given twice is missing elsewhere: that is told once, not in every lesson of the module.
    modules: moduleRepeats.length > 0 ? undefined : tracksOf(modules.value),
    terms: namesIn(glossary.value?.terms),
    people: peopleOn(texts[peopleFile] ?? ''),
    practice: mapValues(practiceFolders, (folder) => namesOfFiles(texts, `${folder}/`, '.json')),
    figures: namesOfFiles(texts, figuresFolder, '.yaml'),
  };
  const frontmatters = folders.flatMap((folder) => readFrontmatter(folder) ?? []);
  return {
    problems: [
      ...modules.problems,
      ...moduleRepeats,
      ...glossary.problems,
      ...figures.flatMap(({ problems }) => problems),
      ...sheetFault(texts[peopleFile]),
      ...foldersWithoutLesson(texts).map(lessonMissing),
      ...folders.flatMap((folder) => checkLesson(folder, known, today)),
      ...repeated(frontmatters.filter(isInItsFolder), ({ code }) => [{ name: code, path: ['code'] }]),
      ...repeated(
        frontmatters.filter(isInItsFolder).filter(isInItsModule),
        ({ module, order }) => [{ name: `${module} ${order}`, path: ['order'] }],
        say.duplicateOrder,
      ),
      ...repeatedQuestions(folders),
    ],
    files: [...frontmatters, glossary].flatMap(({ file, value, placeOf }) =>
      value === undefined ? [] : [{ file, value, placeOf }],
    ),
  };
}

function readOne<S extends z.ZodType>(
  texts: FileTexts,
  file: string,
  schema: S,
  words: FieldWords,
): DataReading<z.infer<S>> {
  return readDataFile({ file, text: texts[file] ?? '' }, schema, words);
}

function tracksOf(list: readonly Module[] | undefined): ReadonlyMap<string, Module['track']> | undefined {
  return list && new Map(list.map(({ id, track }) => [id, track]));
}

function namesIn(list: readonly { readonly id: string }[] | undefined): ReadonlySet<string> | undefined {
  return list && new Set(list.map(({ id }) => id));
}

/** The sheet stands in no page, but every page fetches it. Without one, each drawing says whom it misses. */
function sheetFault(svg: string | undefined): DataProblem[] {
  const fault = svg === undefined ? undefined : findDrawingFault(svg);
  if (fault === undefined) return [];
  return [{ file: peopleFile, line: 1, column: 1, text: say.drawingFaults[fault]('people') }];
}

function namesOfFiles(texts: FileTexts, start: string, end: string): ReadonlySet<string> {
  const files = Object.keys(texts).filter((file) => file.startsWith(start) && file.endsWith(end));
  return new Set(files.map((file) => file.slice(start.length, -end.length)));
}

function mapValues<Key extends string, In, Out>(
  record: Readonly<Record<Key, In>>,
  change: (value: In) => Out,
): Readonly<Record<Key, Out>> {
  const entries = Object.entries<In>(record).map(([key, value]) => [key, change(value)]);
  return Object.fromEntries(entries) as Record<Key, Out>;
}

function lessonMissing(path: string): DataProblem {
  return { file: `${path}/index.mdx`, line: 1, column: 1, text: say.lessonMissing() };
}

/** A lesson whose code does not fit its folder is told that already. */
function isInItsFolder({ file, value }: DataReading<Lesson>): boolean {
  return value !== undefined && file.includes(`/${value.code.toLowerCase()}-`);
}

/** So is one whose module is not that of its code: its place in the other module says nothing. */
function isInItsModule({ value }: DataReading<Lesson>): boolean {
  return value?.code.startsWith(value.module) === true;
}

interface Named {
  readonly name: string;
  readonly path: readonly PropertyKey[];
}

/** Names that may be used once in all the files, and are used again. */
function repeated<T>(
  readings: readonly DataReading<T>[],
  namesOf: (value: T) => readonly Named[],
  sentence: (name: string) => string = say.duplicateId,
): DataProblem[] {
  const seen = new Set<string>();
  return readings.flatMap(({ file, value, placeOf }) =>
    (value === undefined ? [] : namesOf(value)).flatMap(({ name, path }) => {
      const isRepeated = seen.has(name);
      seen.add(name);
      return isRepeated ? [{ file, ...placeOf(path), text: sentence(name) }] : [];
    }),
  );
}

/** Question ids name learning events, so no two lessons may share one; within one the lesson's check says it. */
function repeatedQuestions(folders: readonly LessonFolder[]): DataProblem[] {
  const quizzes = folders.flatMap(({ path, quiz }) =>
    quiz === undefined
      ? []
      : readDataFile({ file: `${path}/quiz.yaml`, text: quiz }, QuizSchema, lessonWords),
  );
  return repeated(quizzes, ({ items }) => {
    const ids = items.map(({ id }) => id);
    return [...new Set(ids)].map((id) => ({ name: id, path: ['items', ids.indexOf(id), 'id'] }));
  });
}
