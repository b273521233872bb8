import type { APIRoute, GetStaticPaths } from 'astro';
import { listModules, type ModuleLessons } from '#src/lessons/lesson-list.ts';
import { questionBankOf } from '#src/lessons/question-bank-of.ts';

/** The questions of each module: looking again and tests fetch them. */
export const getStaticPaths = (async () =>
  (await listModules()).map((module) => ({
    params: { module: module.module.id.toLowerCase() },
    props: { ...module },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<ModuleLessons> = async ({ props }) => Response.json(await questionBankOf(props));
