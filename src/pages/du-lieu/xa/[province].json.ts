import type { APIContext } from 'astro';
import { jsonAnswer } from '#src/platform/places/build/json-answer.ts';
import { database, listCommunes, listProvinces } from '#src/platform/places/build/slice-places.ts';

export const getStaticPaths = () =>
  listProvinces(database).map(({ code }) => ({ params: { province: code } }));

export const GET = ({ params: { province = '' } }: APIContext) =>
  jsonAnswer(listCommunes(database, province));
