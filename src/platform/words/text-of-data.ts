import { isScalar, parseDocument, visit } from 'yaml';
import { blank, keepRanges, type Range } from './keep-ranges.ts';
import { isVietnamese } from './vietnamese-letters.ts';

/** Which fields of a data file hold no text of ours, e.g. `folkNames`: what people type, with every habit they have. */
export type IsLeftOut = (field: string) => boolean;

/**
 * The Vietnamese values of a YAML or JSON file, where they stand; everything else is blank. Names of fields, ids,
 * codes and whatever has no Vietnamese letter are no texts. Never throws: of a broken file, what can be read.
 */
export function textOfData(text: string, isLeftOut: IsLeftOut = () => false): string {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false });
  const ranges: Range[] = [];
  visit(document, {
    Pair: (_, { key }) => (isScalar(key) && isLeftOut(String(key.value)) ? visit.SKIP : undefined),
    Scalar(place, { range }) {
      if (place !== 'key' && range && isVietnamese(text.slice(range[0], range[1])))
        ranges.push([range[0], range[1]]);
    },
  });
  return keepRanges(text, ranges).replace(/\\(?:u[\da-f]{4}|["\\/bfnrt])/gi, blank);
}
