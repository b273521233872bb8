import type { APIRoute, GetStaticPaths } from 'astro';
import { readTaskData, readTasks } from '#src/practice/build/read-tasks.ts';

/** The data of each practice task, fetched when the task is opened: a further procedure costs no code. */
export const getStaticPaths: GetStaticPaths = () =>
  readTasks().map(({ id }) => ({ params: { scenario: id } }));

export const GET: APIRoute = ({ params }) => Response.json(readTaskData(params['scenario'] ?? ''));
