import type { Curriculum, CurriculumLesson, CurriculumTask } from './curriculum.ts';
import type { Progress } from './progress.ts';

/** The one thing to do next. */
export type NextTask =
  | { readonly kind: 'start-lesson'; readonly lesson: CurriculumLesson }
  | { readonly kind: 'go-on-lesson'; readonly lesson: CurriculumLesson }
  | { readonly kind: 'practise'; readonly task: CurriculumTask };

/**
 * What comes next: the lesson that was begun last, then the task of a finished lesson that was not passed yet, then
 * the first lesson that was not begun. `undefined`: everything is done.
 */
export function nextTask(progress: Progress, { lessons, tasks }: Curriculum): NextTask | undefined {
  const begun = lessons
    .filter(({ slug }) => isBegun(progress, slug))
    .sort(byOpening(progress))
    .at(-1);
  if (begun) return { kind: 'go-on-lesson', lesson: begun };
  const task = tasks.find(({ id }) => isWaiting(progress, lessons, id));
  if (task) return { kind: 'practise', task };
  const lesson = lessons.find(({ slug }) => progress.lessons[slug] === undefined);
  return lesson && { kind: 'start-lesson', lesson };
}

function isBegun(progress: Progress, slug: string): boolean {
  const lesson = progress.lessons[slug];
  return lesson !== undefined && lesson.finishedAt === undefined;
}

function byOpening(progress: Progress): (a: CurriculumLesson, b: CurriculumLesson) => number {
  const opened = ({ slug }: CurriculumLesson) => progress.lessons[slug]?.openedAt ?? '';
  return (a, b) => (opened(a) < opened(b) ? -1 : Number(opened(a) > opened(b)));
}

function isWaiting(progress: Progress, lessons: readonly CurriculumLesson[], taskId: string): boolean {
  const isTaught = lessons.some(
    ({ slug, scenario }) => scenario === taskId && progress.lessons[slug]?.finishedAt,
  );
  return isTaught && progress.practice[taskId]?.passedAt === undefined;
}
