import type { DataProblem } from '#src/platform/data-files/data-problem.ts';
import { type DataReading, readDataFile } from '#src/platform/data-files/read-data-file.ts';
import { suggest } from '#src/platform/data-files/suggest.ts';
import { type Lesson, LessonSchema } from '../schemas.ts';
import { lessonWords, teacherMessages as say } from '../teacher-messages.vi.ts';
import { checkBody } from './check-body.ts';
import { checkQuiz } from './check-quiz.ts';
import { checkText } from './check-text.ts';
import type { KnownNames } from './known-names.ts';
import type { LessonFolder } from './lesson-folder.ts';
import { splitLesson } from './lesson-text.ts';
import { readTree } from './lesson-tree.ts';

/** Everything wrong in one lesson, in the order of the files. Empty when the lesson is sound. */
export function checkLesson(folder: LessonFolder, known: KnownNames): readonly DataProblem[] {
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
    ...checkBody(folder, tree, known).map((remark) => ({ file, ...remark })),
    ...checkQuiz(folder, reading.value, tree),
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
  const { code, module, scenario } = lesson;
  const found: { field: keyof Lesson; text: string }[] = [];
  if (!slug.startsWith(`${code.toLowerCase()}-`))
    found.push({ field: 'code', text: say.slugCode(slug, code) });
  if (!code.startsWith(module)) found.push({ field: 'module', text: say.moduleCode(module, code) });
  else if (known.modules?.has(module) === false)
    found.push({ field: 'module', text: say.moduleUnknown(module) });
  if (!known.scenarios.has(scenario)) {
    const text = `${say.scenarioUnknown(scenario)} ${suggest(scenario, [...known.scenarios])}`;
    found.push({ field: 'scenario', text });
  }
  return found.map(({ field, text }) => ({ file, ...placeOf([field]), text }));
}
