import type { APIRoute, GetStaticPaths } from 'astro';
import { readDeskCaseData, readDeskCases } from '#src/practice/build/read-tasks.ts';

/** The data of each dossier on the desk, fetched when it is opened. */
export const getStaticPaths: GetStaticPaths = () =>
  readDeskCases().map(({ id }) => ({ params: { case: id } }));

export const GET: APIRoute = ({ params }) => Response.json(readDeskCaseData(params['case'] ?? ''));
