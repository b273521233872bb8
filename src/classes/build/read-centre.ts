import { getDataFile, readDataFile } from '#src/platform/data-files/read-data-file.ts';
import { centreHints, centreMessages } from '../centre-messages.vi.ts';
import { type Centre, CentreFileSchema } from '../centre-schema.ts';

/** Path from the repository's root. */
export const centreFile = 'content/centre.yaml';
/** The editor's language. */
export const centreWords = { hints: centreHints, codes: centreMessages };

/** The centre from the text of `content/centre.yaml`. @throws DataFileError in the editor's language */
export function readCentre(yamlText: string): Centre {
  return getDataFile({ file: centreFile, text: yamlText }, CentreFileSchema, centreWords).value;
}

/** The centre when its file is sound; what is wrong in it is told by its check. */
export function findCentre(yamlText: string): Centre | undefined {
  return readDataFile({ file: centreFile, text: yamlText }, CentreFileSchema, centreWords).value;
}
