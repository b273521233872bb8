import { questionSubject } from '#src/platform/learning-log/rules/subjects.ts';
import type { Curriculum, CurriculumLesson, CurriculumQuestion, CurriculumTask } from './curriculum.ts';
import { type Facts, lessonStanding } from './lesson-standing.ts';
import type { FailedStep, Progress } from './progress.ts';

/** A lesson that was read, and whether it is learnt. */
export interface DoneLesson {
  readonly lesson: CurriculumLesson;
  readonly isLearnt: boolean;
  readonly rightAnswers: number;
  /** The lesson has changed since: worth another look. */
  readonly isChanged: boolean;
}

/** A question to look at again: its last answer was wrong, or the lesson was read without answering it. */
export interface OpenQuestion {
  readonly lesson: CurriculumLesson;
  readonly question: CurriculumQuestion;
  readonly wasAnswered: boolean;
}

/** A step that went wrong in a task not passed since. */
export interface StuckStep extends FailedStep {
  readonly task: CurriculumTask;
  readonly step: string;
}

/** Lessons that were read or learnt, in teaching order. */
export function doneLessons(facts: Facts, progress: Progress, { lessons }: Curriculum): DoneLesson[] {
  return lessons.flatMap((lesson) => {
    const standing = standingOf(facts, lesson);
    if (standing !== 'read' && standing !== 'learnt') return [];
    const { finishedVersion = lesson.contentVersion } = progress.lessons[lesson.slug] ?? {};
    const rightAnswers = lesson.questions.filter(({ id }) => answerTo(progress, lesson, id)?.right).length;
    const isChanged = finishedVersion !== lesson.contentVersion;
    return { lesson, isLearnt: standing === 'learnt', rightAnswers, isChanged };
  });
}

/** Passed tasks in the order of the curriculum. */
export function passedTasks(progress: Progress, { tasks }: Curriculum): CurriculumTask[] {
  return tasks.filter(({ id }) => progress.practice[id]?.passedAt !== undefined);
}

/** Questions to look at again, in teaching order. */
export function openQuestions(facts: Facts, progress: Progress, { lessons }: Curriculum): OpenQuestion[] {
  return lessons.flatMap((lesson) => {
    const isRead = standingOf(facts, lesson) === 'read';
    return lesson.questions.flatMap((question) => {
      const answer = answerTo(progress, lesson, question.id);
      if (answer ? answer.right : !isRead) return [];
      return { lesson, question, wasAnswered: answer !== undefined };
    });
  });
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

function standingOf(facts: Facts, { slug, questions }: CurriculumLesson) {
  const ids = questions.map(({ id }) => id);
  return lessonStanding(facts, slug, ids);
}

function answerTo(progress: Progress, lesson: CurriculumLesson, questionId: string) {
  return progress.questions[questionSubject(lesson.slug, questionId)];
}
