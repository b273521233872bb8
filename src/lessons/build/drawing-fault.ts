import sax from 'sax';
import { isHarmlessAttribute, isHarmlessElement } from './drawing-parts.ts';
import { withoutRemarks } from './drawing-people.ts';

/** What is wrong with the text of a drawing. */
export type DrawingFault = 'drawing.none' | 'drawing.cut' | 'drawing.active';

/**
 * Why a file cannot stand in a page as a drawing: no SVG, cut off in the middle, or more than a drawing. What it may
 * hold is a list: whatever else a browser makes of a file (code, moving links, fetching from elsewhere) is refused
 * without our knowing it.
 */
export function findDrawingFault(svg: string): DrawingFault | undefined {
  const text = withoutRemarks(svg).trim();
  if (!text.startsWith('<svg')) return 'drawing.none';
  const { isWhole, isHarmless } = readDrawing(text);
  if (!isHarmless) return 'drawing.active';
  return isWhole ? undefined : 'drawing.cut';
}

/** Read on after a mistake: a file that is both broken and active is called active. */
function readDrawing(text: string): { isWhole: boolean; isHarmless: boolean } {
  const found = { isWhole: true, isHarmless: true };
  const parser = sax.parser(true);
  let depth = 0;
  let roots = 0;
  parser.onerror = () => {
    found.isWhole = false;
    parser.resume();
  };
  parser.onopentag = ({ name, attributes }) => {
    if (depth === 0) roots += 1;
    depth += 1;
    const known = Object.entries(attributes).every(([key, value]) => isHarmlessAttribute(key, String(value)));
    if (!isHarmlessElement(name) || !known) found.isHarmless = false;
  };
  parser.onclosetag = () => {
    depth -= 1;
  };
  // Parts of XML that HTML, where the drawing will stand, reads otherwise.
  parser.ondoctype =
    parser.onprocessinginstruction =
    parser.onopencdata =
      () => {
        found.isHarmless = false;
      };
  parser.write(text).close();
  return { ...found, isWhole: found.isWhole && roots === 1 };
}
