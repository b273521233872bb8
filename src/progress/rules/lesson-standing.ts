import type { Summary } from '#src/platform/learning-log/schemas.ts';

/**
 * How far one person is with one lesson.
 * - `learnt`: every question was right the last time. Reading alone does not make it; a later wrong answer takes it back.
 * - `read`: to the end, by answering every question or by the button; not every answer was right.
 * - `begun`, `new`: opened or not.
 */
export type LessonStanding = 'new' | 'begun' | 'read' | 'learnt';

/** What a person did, as far as these rules ask. */
export type Facts = Pick<Summary, 'underWay' | 'doneLessons' | 'rightAnswers' | 'passedTasks'>;

/** Of whoever begins today. */
export const nothingDone: Facts = { underWay: [], doneLessons: [], rightAnswers: [], passedTasks: [] };

/**
 * The one rule for every page. A lesson without questions is learnt when it was read. Runs as inline code too: it must
 * stay self-contained.
 * @param questions ids of the lesson's questions as they are today; answers to others do not count
 */
export function lessonStanding(
  { underWay, doneLessons, rightAnswers }: Facts,
  slug: string,
  questions: readonly string[],
): LessonStanding {
  const isRead = doneLessons.includes(slug);
  const allRight = questions.every((id) => rightAnswers.includes(`${slug}#${id}`));
  if (allRight && (questions.length > 0 || isRead)) return 'learnt';
  if (isRead) return 'read';
  return underWay.some(({ kind, id }) => kind === 'lesson' && id === slug) ? 'begun' : 'new';
}
