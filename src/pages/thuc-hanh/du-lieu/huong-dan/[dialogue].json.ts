import type { APIRoute, GetStaticPaths } from 'astro';
import { readCoachData, readDialogues } from '#src/practice/build/read-dialogues.ts';

/** The data of each dialogue, fetched when it is opened: a further dialogue costs no code. */
export const getStaticPaths: GetStaticPaths = () =>
  readDialogues().map(({ id }) => ({ params: { dialogue: id } }));

export const GET: APIRoute = ({ params }) => Response.json(readCoachData(params['dialogue'] ?? ''));
