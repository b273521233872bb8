import type { APIRoute, GetStaticPaths } from 'astro';
import { readScreenWords } from '#src/practice/build/read-screen-words.ts';

/** How one task or dialogue calls its steps and controls, for two phones in a pair. */
export const getStaticPaths = (() =>
  readScreenWords().map(([subject, words]) => ({
    params: { subject },
    props: { words },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['words']);
