import { readFileSync } from 'node:fs';
import type { Centre } from '../centre-schema.ts';
import { centreFile, readCentre } from './read-centre.ts';

/** The centre as its file in this repository says it, for pages that are built. @throws DataFileError */
export function readCentreFile(): Centre {
  return readCentre(readFileSync(centreFile, 'utf8'));
}
