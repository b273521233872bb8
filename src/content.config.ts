import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { checkedLessons } from './lessons/build/checked-lessons.ts';
import { LessonSchema, ModuleSchema, QuizSchema } from './lessons/schemas.ts';

const base = './content/lessons';
const slugOf = ({ entry }: { entry: string }) => entry.split('/')[1] ?? entry;

export const collections = {
  lessons: defineCollection({
    loader: checkedLessons(glob({ pattern: '*/*/index.mdx', base, generateId: slugOf })),
    schema: LessonSchema,
  }),
  quizzes: defineCollection({
    loader: glob({ pattern: '*/*/quiz.yaml', base, generateId: slugOf }),
    schema: QuizSchema,
  }),
  modules: defineCollection({ loader: file('./content/modules.yaml'), schema: ModuleSchema }),
};
