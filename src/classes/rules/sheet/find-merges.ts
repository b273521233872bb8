import type { Merge } from './grid.ts';

/**
 * Merged cells of each sheet of a workbook, in the order of its tabs; the reader of workbooks does not tell them.
 * @param parts texts of the workbook's parts by their paths
 */
export function findMerges(parts: ReadonlyMap<string, string>): Merge[][] {
  const targets = new Map(
    tagsOf(parts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship').map((tag) => [
      attributeOf(tag, 'Id'),
      attributeOf(tag, 'Target').replace(/^\/?(?:xl\/)?/u, 'xl/'),
    ]),
  );
  return tagsOf(parts.get('xl/workbook.xml') ?? '', 'sheet').map((tag) => {
    const path = targets.get(attributeOf(tag, 'r:id')) ?? '';
    return tagsOf(parts.get(path) ?? '', 'mergeCell').flatMap((merge) => rangeOf(attributeOf(merge, 'ref')));
  });
}

function tagsOf(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'gu')) ?? [];
}

function attributeOf(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? '';
}

/** "B3:C4" → rows 2–3, columns 1–2. */
function rangeOf(reference: string): Merge[] {
  const [, left, top, right, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/u.exec(reference) ?? [];
  if (left === undefined || right === undefined) return [];
  return [{ top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right) }];
}

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
