import { type CollectionEntry, getCollection } from 'astro:content';
import type { Module } from './schemas.ts';

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

function byOrder(a: { order: number }, b: { order: number }): number {
  return a.order - b.order;
}
