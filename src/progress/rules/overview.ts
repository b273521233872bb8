import { questionSubject } from '#src/platform/learning-log/rules/subjects.ts';
import type { Curriculum, CurriculumLesson, CurriculumQuestion, CurriculumTask } from './curriculum.ts';
import type { FailedStep, Progress } from './progress.ts';

/** A finished lesson and what it lets one do. */
export interface DoneLesson {
  readonly lesson: CurriculumLesson;
  readonly rightAnswers: number;
  /** The lesson has changed since: worth another look. */
  readonly isChanged: boolean;
}

/** A question whose last answer was wrong. */
export interface WrongQuestion {
  readonly lesson: CurriculumLesson;
  readonly question: CurriculumQuestion;
}

/** A step that went wrong in a task not passed since. */
export interface StuckStep extends FailedStep {
  readonly task: CurriculumTask;
  readonly step: string;
}

/** Finished lessons in teaching order. */
export function doneLessons(progress: Progress, { lessons }: Curriculum): DoneLesson[] {
  return lessons.flatMap((lesson) => {
    const { finishedAt, finishedVersion } = progress.lessons[lesson.slug] ?? {};
    if (!finishedAt) return [];
    const rightAnswers = lesson.questions.filter(({ id }) => answerTo(progress, lesson, id)?.right).length;
    return { lesson, rightAnswers, isChanged: finishedVersion !== lesson.contentVersion };
  });
}

/** Passed tasks in the order of the curriculum. */
export function passedTasks(progress: Progress, { tasks }: Curriculum): CurriculumTask[] {
  return tasks.filter(({ id }) => progress.practice[id]?.passedAt !== undefined);
}

/** Questions to look at again, in teaching order. */
export function wrongQuestions(progress: Progress, { lessons }: Curriculum): WrongQuestion[] {
  return lessons.flatMap((lesson) =>
    lesson.questions
      .filter(({ id }) => answerTo(progress, lesson, id)?.right === false)
      .map((question) => ({ lesson, question })),
  );
}

/** Steps to practise again, the last one first. Pages of one form (`form.applicant`, `form.child`) are one step. */
export function stuckSteps(progress: Progress, { tasks }: Curriculum): StuckStep[] {
  return tasks
    .flatMap((task) => {
      const byStep = stepsTogether(progress.practice[task.id]?.failedSteps ?? {});
      return [...byStep].map(([step, failed]) => ({ task, step, ...failed }));
    })
    .sort((a, b) => (a.lastAt < b.lastAt ? 1 : -1));
}

function stepsTogether(places: Readonly<Record<string, FailedStep>>): Map<string, FailedStep> {
  const byStep = new Map<string, FailedStep>();
  for (const [place, failed] of Object.entries(places)) {
    const step = place.split('.', 1).join();
    const before = byStep.get(step);
    byStep.set(step, before ? together(before, failed) : failed);
  }
  return byStep;
}

function together(a: FailedStep, b: FailedStep): FailedStep {
  return {
    times: a.times + b.times,
    codes: [...new Set([...a.codes, ...b.codes])],
    lastAt: [a.lastAt, b.lastAt].sort().at(-1) ?? a.lastAt,
  };
}

function answerTo(progress: Progress, lesson: CurriculumLesson, questionId: string) {
  return progress.questions[questionSubject(lesson.slug, questionId)];
}
