import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LessonSchema, ModuleSchema, QuizSchema } from '../schemas.ts';
import { teacherMessages as say } from '../teacher-messages.vi.ts';
import { checkLesson, type KnownNames } from './check-lesson.ts';
import { peopleOn } from './drawing-people.ts';
import { type LessonFolder, readLessonFolders } from './lesson-folder.ts';
import { splitLesson } from './lesson-text.ts';
import type { LessonProblem } from './problem.ts';
import { readYaml } from './read-yaml.ts';

/** The outcome of checking every lesson: what stops the build, and what only warns. */
export interface LessonsCheck {
  readonly problems: readonly LessonProblem[];
  readonly overdue: readonly LessonProblem[];
}

/** Check all lessons and the list of modules below the repository's root. `today` is a local date. */
export function checkLessons(root: string, today: string): LessonsCheck {
  const folders = readLessonFolders(root);
  const known = readKnownNames(root);
  return {
    problems: [
      ...checkModules(root),
      ...folders.flatMap((folder) => checkLesson(folder, known)),
      ...repeats(folders),
    ],
    overdue: folders.flatMap((folder) => findOverdue(folder, today)),
  };
}

function checkModules(root: string): readonly LessonProblem[] {
  const file = 'content/modules.yaml';
  const text = readFileSync(join(root, file), 'utf8');
  return readYaml({ file, text, firstLine: 1 }, z.array(ModuleSchema)).problems;
}

/** Past its review day a lesson still builds: its practice is useful, and its page says that it is old. */
function findOverdue(folder: LessonFolder, today: string): LessonProblem[] {
  const file = `${folder.path}/index.mdx`;
  const text = splitLesson(folder.lesson).frontmatter ?? '';
  const reading = readYaml({ file, text, firstLine: 2 }, LessonSchema);
  if (!reading.value || reading.value.reviewBy > today) return [];
  const { title, reviewBy } = reading.value;
  return [{ file, line: reading.lineOf(['reviewBy']), text: say.overdue(title, reviewBy) }];
}

/** Question ids name learning events, so no two lessons may share one. */
function repeats(folders: readonly LessonFolder[]): LessonProblem[] {
  const firstUse = new Map<string, string>();
  return folders.flatMap(({ path, quiz = '' }) => {
    const file = `${path}/quiz.yaml`;
    const reading = readYaml({ file, text: quiz, firstLine: 1 }, QuizSchema);
    return (reading.value?.items ?? []).flatMap(({ id }, index) => {
      const first = firstUse.get(id) ?? file;
      firstUse.set(id, first);
      const line = reading.lineOf(['items', index, 'id']);
      return first === file ? [] : [{ file, line, text: say.duplicateId(id) }];
    });
  });
}

function readKnownNames(root: string): KnownNames {
  const people = readFileSync(join(root, 'content/lessons/people.svg'), 'utf8');
  return {
    people: peopleOn(people),
    terms: readTermIds(join(root, 'content/glossary.yaml')),
    scenarios: readScenarioIds(join(root, 'sandbox/scenarios')),
  };
}

function readScenarioIds(folder: string): Set<string> | undefined {
  if (!existsSync(folder)) return undefined;
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return new Set(names.map((name) => name.replace(/\.json$/, '')));
}

const TermIdsSchema = z.looseObject({ terms: z.array(z.looseObject({ id: z.string() })) });

function readTermIds(file: string): Set<string> | undefined {
  if (!existsSync(file)) return undefined;
  const reading = readYaml({ file, text: readFileSync(file, 'utf8'), firstLine: 1 }, TermIdsSchema);
  return new Set(reading.value?.terms.map(({ id }) => id));
}
