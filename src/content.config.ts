import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { FigureSchema } from './lessons/figure-schema.ts';
import { LessonSchema, ModuleSchema, QuizSchema } from './lessons/schemas.ts';

const base = './content/lessons';
const slugOf = ({ entry }: { entry: string }) => entry.split('/')[1] ?? entry;

export const collections = {
  lessons: defineCollection({
    loader: glob({ pattern: '*/*/index.mdx', base, generateId: slugOf }),
    schema: LessonSchema,
  }),
  quizzes: defineCollection({
    loader: glob({ pattern: '*/*/quiz.yaml', base, generateId: slugOf }),
    schema: QuizSchema,
  }),
  figures: defineCollection({
    loader: glob({ pattern: '*.yaml', base: './content/figures' }),
    schema: FigureSchema,
  }),
  modules: defineCollection({ loader: file('./content/modules.yaml'), schema: ModuleSchema }),
};
