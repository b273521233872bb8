import type { Curriculum, CurriculumLesson, CurriculumTask } from './curriculum.ts';
import type { Outline } from './next-step.ts';

/** The part of a lesson and its questions that the page needs. */
export interface LessonSource {
  readonly slug: string;
  readonly data: {
    readonly title: string;
    readonly minutes: number;
    readonly contentVersion: number;
    readonly outcomes: readonly { readonly text: string }[];
  };
  /** Subjects of what it lets one practise. */
  readonly practice: readonly string[];
  readonly questions: readonly { readonly id: string; readonly question: string; readonly anchor: string }[];
}

/** The part of a practice task that the page needs; one with a page of its own brings its address. */
export type TaskSource = Omit<CurriculumTask, 'href'> & Partial<Pick<CurriculumTask, 'href'>>;

/** The little of lessons and tasks that the page needs, in teaching order. Runs at build time. */
export function curriculumOf(lessons: readonly LessonSource[], tasks: readonly TaskSource[]): Curriculum {
  return { lessons: lessons.map(lessonOf), tasks: tasks.map(taskOf) };
}

/** What {@link nextStep} needs of it: Home carries it in the page. */
export function outlineOf({ lessons, tasks }: Curriculum): Outline {
  return {
    lessons: lessons.map(({ slug, href, title, minutes, practice, questions }) => ({
      id: slug,
      href,
      title,
      minutes,
      task: practice[0],
      questions: questions.map(({ id }) => id),
    })),
    tasks,
  };
}

function taskOf({ id, title, minutes, href }: TaskSource): CurriculumTask {
  return { id, href: href ?? `/thuc-hanh/cong?bai=${encodeURIComponent(id)}`, title, minutes };
}

function lessonOf({ slug, data, questions, practice }: LessonSource): CurriculumLesson {
  return {
    slug,
    href: `/bai-hoc/${slug}`,
    title: data.title,
    minutes: data.minutes,
    contentVersion: String(data.contentVersion),
    outcomes: data.outcomes.map(({ text }) => text),
    practice,
    questions: questions.map(({ id, question, anchor }) => ({ id, text: question, anchor })),
  };
}
