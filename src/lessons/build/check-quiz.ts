import type { DataProblem } from '#src/platform/data-files/data-problem.ts';
import { readDataFile } from '#src/platform/data-files/read-data-file.ts';
import { suggest } from '#src/platform/data-files/suggest.ts';
import { lessonQuestions } from '../rules/lesson-questions.ts';
import { type Lesson, type QuizItem, QuizSchema } from '../schemas.ts';
import { lessonWords, teacherMessages as say } from '../teacher-messages.vi.ts';
import type { LessonFolder } from './lesson-folder.ts';
import type { LessonTree } from './lesson-tree.ts';

/** What the questions refer to; `undefined` when that part of the lesson cannot be read, so that it is not checked. */
interface Referable {
  readonly anchors: readonly string[] | undefined;
  readonly outcomes: readonly string[] | undefined;
}

/** The crossed forms of a class test; each lesson gives two questions to each. */
const forms = ['A', 'B'] as const;

/** What somebody still answers after a lesson. */
const mostShown = 5;

/** Everything wrong in the questions of one lesson. */
export function checkQuiz(
  folder: LessonFolder,
  lesson: Lesson | undefined,
  tree: LessonTree,
): readonly DataProblem[] {
  const file = `${folder.path}/quiz.yaml`;
  const start = { file, line: 1, column: 1 };
  if (folder.quiz === undefined) return [{ ...start, text: say.fileMissing('quiz.yaml') }];
  const { value, problems, placeOf } = readDataFile({ file, text: folder.quiz }, QuizSchema, lessonWords);
  if (value === undefined) return problems;
  const ids = value.items.map(({ id }) => id);
  const referable = {
    anchors: anchorsOf(tree),
    outcomes: lesson?.outcomes.map(({ id }) => id),
  };
  const found = value.items.flatMap((item, index) => [
    ...(ids.indexOf(item.id) < index ? [{ key: 'id', text: say.duplicateId(item.id), index }] : []),
    ...checkItem(item, referable).map((problem) => ({ ...problem, index })),
  ]);
  const few = forms.filter((form) => value.items.filter((item) => item.form === form).length < 2);
  const asks = (outcome: string, form: string) =>
    value.items.some((item) => item.outcome === outcome && item.form === form);
  const unasked = (referable.outcomes ?? []).flatMap((outcome) => {
    const missing = forms.filter((form) => !asks(outcome, form));
    return missing.length > 0 ? [say.outcomeUnasked(outcome, missing)] : [];
  });
  const shown = lessonQuestions(value).length;
  // A question whose outcome is misspelt leaves another outcome without a question: one cause, one line.
  const strays = found.some(({ key }) => key === 'outcome');
  return [
    ...found.map(({ key, text, index }) => ({ file, ...placeOf(['items', index, key]), text })),
    ...few.map((form) => ({ ...start, text: say.formMissing(form) })),
    ...(strays ? [] : unasked.map((text) => ({ ...start, text }))),
    ...(shown > mostShown ? [{ ...start, text: say.questionsMany(shown, mostShown) }] : []),
  ];
}

/** Parts that a question may point to; `undefined` when an id given twice hides what another part was called. */
function anchorsOf({ tags, isReadable }: LessonTree): readonly string[] | undefined {
  const ids = tags.flatMap(({ name, attributes }) => (name === 'Term' ? [] : (attributes['id'] ?? [])));
  return isReadable && new Set(ids).size === ids.length ? ids : undefined;
}

interface ItemProblem {
  readonly key: keyof QuizItem;
  readonly text: string;
}

function checkItem(item: QuizItem, { anchors, outcomes }: Referable): readonly ItemProblem[] {
  const { id, anchor, outcome, options } = item;
  const found: ItemProblem[] = [];
  const rightCount = options.filter(({ right }) => right).length;
  if (rightCount === 0) found.push({ key: 'options', text: say.noRightOption(id) });
  if (rightCount > 1) found.push({ key: 'options', text: say.manyRightOptions(id, rightCount) });
  if (anchors?.includes(anchor) === false)
    found.push({ key: 'anchor', text: `${say.anchorMissing(id, anchor)} ${suggest(anchor, anchors)}` });
  if (outcomes?.includes(outcome) === false)
    found.push({ key: 'outcome', text: `${say.outcomeUnknown(id, outcome)} ${suggest(outcome, outcomes)}` });
  return found;
}
