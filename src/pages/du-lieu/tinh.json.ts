import { jsonAnswer } from '#src/platform/places/build/json-answer.ts';
import { database, listProvinces } from '#src/platform/places/build/slice-places.ts';

export const GET = () => jsonAnswer(listProvinces(database));
