import type { APIRoute, GetStaticPaths } from 'astro';
import { readTasks, readWorldData } from '#src/practice/build/read-tasks.ts';

/** The data of each practice task, fetched when the task is opened: a further procedure costs no code. */
export const getStaticPaths: GetStaticPaths = () =>
  readTasks().map(({ id }) => ({ params: { scenario: id } }));

export const GET: APIRoute = ({ params }) => Response.json(readWorldData(params['scenario'] ?? ''));
