import { jsonAnswer } from '#src/practice/places/build/json-answer.ts';
import { database, listProvinces } from '#src/practice/places/build/slice-places.ts';

export const GET = () => jsonAnswer(listProvinces(database));
