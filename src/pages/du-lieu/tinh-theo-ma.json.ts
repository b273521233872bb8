import { jsonAnswer } from '#src/platform/places/build/json-answer.ts';
import { database, listProvinceRanges } from '#src/platform/places/build/slice-places.ts';

export const GET = () => jsonAnswer(listProvinceRanges(database));
