import { type Lesson, LessonSchema, type Quiz, QuizSchema } from '../schemas.ts';
import { teacherMessages as say } from '../teacher-messages.vi.ts';
import { peopleUsed } from './drawing-people.ts';
import type { LessonFolder } from './lesson-folder.ts';
import { type ComponentUse, componentsIn, splitLesson } from './lesson-text.ts';
import type { LessonProblem } from './problem.ts';
import { readYaml, type YamlReading } from './read-yaml.ts';

/** Names that a lesson may refer to. `undefined`: that part of the repository is not there, do not check. */
export interface KnownNames {
  readonly terms: ReadonlySet<string> | undefined;
  readonly scenarios: ReadonlySet<string> | undefined;
  readonly people: ReadonlySet<string>;
}

/** Everything wrong in one lesson, in the order of the files. Empty when the lesson is sound. */
export function checkLesson(folder: LessonFolder, known: KnownNames): LessonProblem[] {
  const text = splitLesson(folder.lesson);
  const file = `${folder.path}/index.mdx`;
  if (text.frontmatter === undefined) return [{ file, line: 1, text: say.frontmatterMissing() }];
  const lesson = readYaml({ file, text: text.frontmatter, firstLine: 2 }, LessonSchema);
  const uses = componentsIn(text);
  const bodyProblems = checkBody(folder, uses, known).map((problem) => ({ file, ...problem }));
  return [
    ...lesson.problems,
    ...checkNames(folder, lesson, known).map((problem) => ({ file, ...problem })),
    ...bodyProblems,
    ...checkQuiz(folder, lesson.value, uses),
  ];
}

type Found = Omit<LessonProblem, 'file'>;

function checkNames(folder: LessonFolder, reading: YamlReading<Lesson>, known: KnownNames): Found[] {
  const lesson = reading.value;
  if (!lesson) return [];
  const found: Found[] = [];
  const add = (field: keyof Lesson, text: string) => found.push({ line: reading.lineOf([field]), text });
  if (!folder.slug.startsWith(`${lesson.code.toLowerCase()}-`))
    add('code', say.slugCode(folder.slug, lesson.code));
  if (!lesson.code.startsWith(lesson.module)) add('module', say.moduleCode(lesson.module, lesson.code));
  if (known.scenarios?.has(lesson.scenario) === false) add('scenario', say.scenarioUnknown(lesson.scenario));
  return found;
}

function checkBody(folder: LessonFolder, uses: readonly ComponentUse[], known: KnownNames): Found[] {
  const found: Found[] = [];
  const ids = new Set<string>();
  for (const { name, attributes, line } of uses) {
    const id = attributes['id'];
    if (name === 'Term') {
      if (known.terms?.has(id ?? '') === false) found.push({ line, text: say.termUnknown(id ?? '') });
    } else if (id !== undefined) {
      if (ids.has(id)) found.push({ line, text: say.duplicateId(id) });
      ids.add(id);
    }
    if (name === 'Drawing')
      found.push(...checkDrawing(folder, attributes, known).map((text) => ({ line, text })));
  }
  if (!uses.some((use) => use.name === 'Quiz')) found.push({ line: 1, text: say.quizUnused() });
  if (!uses.some((use) => use.name === 'Practise')) found.push({ line: 1, text: say.practiseUnused() });
  return found;
}

function checkDrawing(
  folder: LessonFolder,
  attributes: ComponentUse['attributes'],
  known: KnownNames,
): string[] {
  const name = attributes['name'] ?? '';
  const svg = folder.drawings.get(name);
  if (svg === undefined) return [say.drawingMissing(name)];
  const strangers = peopleUsed(svg).filter((person) => !known.people.has(person));
  const undescribed = !attributes['title'] || !attributes['desc'];
  return [
    ...strangers.map((person) => say.personUnknown(name, person)),
    ...(undescribed ? [say.drawingUndescribed(name)] : []),
  ];
}

function checkQuiz(
  folder: LessonFolder,
  lesson: Lesson | undefined,
  uses: readonly ComponentUse[],
): LessonProblem[] {
  const file = `${folder.path}/quiz.yaml`;
  if (folder.quiz === undefined) return [{ file, line: 1, text: say.fileMissing('quiz.yaml') }];
  const reading = readYaml({ file, text: folder.quiz, firstLine: 1 }, QuizSchema);
  if (!reading.value) return [...reading.problems];
  const anchors = uses.flatMap(({ name, attributes }) => (name === 'Term' ? [] : (attributes['id'] ?? [])));
  const outcomes = lesson?.outcomes.map(({ id }) => id);
  const found: LessonProblem[] = reading.value.items.flatMap((item, index) => {
    const at = (key: string, text: string) => ({ file, line: reading.lineOf(['items', index, key]), text });
    const rightCount = item.options.filter(({ right }) => right).length;
    const earlier = reading.value?.items.slice(0, index).some(({ id }) => id === item.id);
    return [
      ...(earlier ? [at('id', say.duplicateId(item.id))] : []),
      ...(rightCount === 0 ? [at('options', say.noRightOption(item.id))] : []),
      ...(rightCount > 1 ? [at('options', say.manyRightOptions(item.id, rightCount))] : []),
      ...(anchors.includes(item.anchor)
        ? []
        : [at('anchor', say.anchorMissing(item.id, item.anchor, anchors.join(', ')))]),
      ...(outcomes === undefined || outcomes.includes(item.outcome)
        ? []
        : [at('outcome', say.outcomeUnknown(item.id, item.outcome, outcomes.join(', ')))]),
    ];
  });
  return [
    ...found,
    ...unaskedOutcomes(reading.value, outcomes ?? []).map((text) => ({ file, line: 1, text })),
  ];
}

function unaskedOutcomes(quiz: Quiz, outcomes: readonly string[]): string[] {
  return outcomes
    .filter((outcome) => !quiz.items.some((item) => item.outcome === outcome))
    .map((outcome) => say.outcomeUnasked(outcome));
}
