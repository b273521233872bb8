import { jsonAnswer } from '#src/practice/places/build/json-answer.ts';
import { database, listProvinceRanges } from '#src/practice/places/build/slice-places.ts';

export const GET = () => jsonAnswer(listProvinceRanges(database));
