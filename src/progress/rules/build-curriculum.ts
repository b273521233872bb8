import type { Curriculum, CurriculumLesson, CurriculumTask } from './curriculum.ts';

/** The part of a lesson and its quiz, as their collections hold them, that the page needs. */
export interface LessonSource {
  readonly slug: string;
  readonly data: {
    readonly title: string;
    readonly minutes: number;
    readonly contentVersion: number;
    readonly outcomes: readonly { readonly text: string }[];
    readonly scenario: string;
  };
  readonly quiz: {
    readonly items: readonly { readonly id: string; readonly question: string; readonly anchor: string }[];
  };
}

/** The little of lessons and tasks that the page needs, in teaching order. Runs at build time. */
export function curriculumOf(lessons: readonly LessonSource[], tasks: readonly CurriculumTask[]): Curriculum {
  return {
    lessons: lessons.map(lessonOf),
    tasks: tasks.map(({ id, title, minutes }) => ({ id, title, minutes })),
  };
}

function lessonOf({ slug, data, quiz }: LessonSource): CurriculumLesson {
  return {
    slug,
    title: data.title,
    minutes: data.minutes,
    contentVersion: String(data.contentVersion),
    outcomes: data.outcomes.map(({ text }) => text),
    scenario: data.scenario,
    questions: quiz.items.map(({ id, question, anchor }) => ({ id, text: question, anchor })),
  };
}
