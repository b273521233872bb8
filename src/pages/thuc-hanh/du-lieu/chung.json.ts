import type { APIRoute } from 'astro';
import { readSharedData } from '#src/practice/build/read-tasks.ts';

/** What all practice tasks share, fetched once: the catalogue, the places, the registration page, the holidays. */
export const GET: APIRoute = () => Response.json(readSharedData());
