import type { DataProblem } from '#src/platform/data-files/data-problem.ts';
import { readDataFile } from '#src/platform/data-files/read-data-file.ts';
import { suggest } from '#src/platform/data-files/suggest.ts';
import { database, findTodaysProvince, isProvince } from '#src/platform/places/build/slice-places.ts';
import { centreProblems } from '../centre-messages.vi.ts';
import { CentreFileSchema } from '../centre-schema.ts';
import { centreFile, centreWords } from './read-centre.ts';

/** Everything wrong in `content/centre.yaml`. Never throws. */
export function checkCentre(yamlText: string): readonly DataProblem[] {
  const { value, problems, placeOf } = readDataFile(
    { file: centreFile, text: yamlText },
    CentreFileSchema,
    centreWords,
  );
  if (value === undefined || isProvince(database, value.province)) return problems;
  return [{ file: centreFile, ...placeOf(['province']), text: provinceTrouble(value.province) }];
}

/** Whoever writes the name of before 1 July 2025 is told the one of today. */
function provinceTrouble(name: string): string {
  const today = findTodaysProvince(database, name);
  const known = database.provinces.map((province) => province.name);
  if (today !== undefined) return centreProblems.formerProvince(name, today);
  return `${centreProblems.noProvince(name)} ${suggest(name, known)}`;
}
