import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { practiceLink } from './practice-link.ts';
import { lessonQuestions } from './rules/lesson-questions.ts';
import type { Lesson, Module, Quiz, QuizItem } from './schemas.ts';

/** A module with the lessons that exist, both in order. */
export interface ModuleLessons {
  readonly module: Module;
  readonly lessons: readonly CollectionEntry<'lessons'>[];
}

/** All modules that have a lesson. */
export async function listModules(): Promise<ModuleLessons[]> {
  const modules = (await getCollection('modules')).map(({ data }) => data).sort(byOrder);
  const lessons = (await getCollection('lessons')).sort((a, b) => byOrder(a.data, b.data));
  return modules
    .map((module) => ({ module, lessons: lessons.filter(({ data }) => data.module === module.id) }))
    .filter(({ lessons: inModule }) => inModule.length > 0);
}

/** All lessons in the order in which they are learnt. */
export async function listLessons(): Promise<CollectionEntry<'lessons'>[]> {
  return (await listModules()).flatMap(({ lessons }) => lessons);
}

/** A lesson and its questions. */
export interface LessonWithQuiz {
  readonly slug: string;
  readonly data: Lesson;
  /** What stands under it. */
  readonly questions: readonly QuizItem[];
  /** Subjects of what it lets one practise, in the learning record. */
  readonly practice: readonly string[];
}

/** All lessons with their questions, in the order in which they are learnt. */
export async function listLessonsWithQuiz(): Promise<LessonWithQuiz[]> {
  const lessons = await listLessons();
  return Promise.all(
    lessons.map(async ({ id, data }) => ({
      slug: id,
      data,
      questions: lessonQuestions(await getQuiz(id)),
      practice: data.practice.map((ref) => practiceLink(ref).subject),
    })),
  );
}

/** The questions of a lesson. */
export async function getQuiz(slug: string): Promise<Quiz> {
  const quiz = await getEntry('quizzes', slug);
  if (!quiz) throw new Error(`No quiz for ${slug}`);
  return quiz.data;
}

function byOrder(a: { order: number }, b: { order: number }): number {
  return a.order - b.order;
}
