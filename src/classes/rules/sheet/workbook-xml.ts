import type { Grid, Merge } from './grid.ts';

/** Longest text in a cell of Excel, and longest name of a tab. */
const longestCell = 32_767;
const longestName = 31;
/** So many rows are one piece: what a slow computer writes without being felt. */
const rowsAtOnce = 250;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A workbook of one sheet whose every cell is text: phone numbers keep their nought, also once somebody has typed over
 * them, and nothing runs as a formula. What was one cell stays one.
 * @returns its files by path, each in pieces that are written one after the other
 * @see https://learn.microsoft.com/en-us/office/open-xml/spreadsheet/structure-of-a-spreadsheetml-document
 */
export function workbookFiles(
  rows: readonly (readonly string[])[],
  { name, merges }: Pick<Grid, 'name' | 'merges'>,
): ReadonlyMap<string, Iterable<string>> {
  return new Map<string, Iterable<string>>([
    ['[Content_Types].xml', [contentTypes]],
    ['_rels/.rels', [relationships([['officeDocument', 'xl/workbook.xml']])]],
    ['xl/workbook.xml', [workbookXml(tabName(name))]],
    [
      'xl/_rels/workbook.xml.rels',
      [
        relationships([
          ['worksheet', 'worksheets/sheet1.xml'],
          ['styles', 'styles.xml'],
        ]),
      ],
    ],
    ['xl/styles.xml', [styles]],
    ['xl/worksheets/sheet1.xml', sheetXml(rows, merges)],
  ]);
}

function* sheetXml(rows: readonly (readonly string[])[], merges: readonly Merge[]): Iterable<string> {
  const whole = merges.filter(({ top, left, bottom }) => bottom < rows.length && rows[top]?.[left]);
  const covered = coveredBy(whole);
  yield `${head}<worksheet xmlns="${main}"><sheetData>`;
  for (let first = 0; first < rows.length; first += rowsAtOnce) {
    const piece = rows.slice(first, first + rowsAtOnce);
    yield piece.map((row, at) => rowXml(row, first + at, covered)).join('');
  }
  yield '</sheetData>';
  if (whole.length > 0) {
    const cells = whole.map(
      (one) => `<mergeCell ref="${placeOf(one.top, one.left)}:${placeOf(one.bottom, one.right)}"/>`,
    );
    yield `<mergeCells count="${cells.length}">${cells.join('')}</mergeCells>`;
  }
  yield '</worksheet>';
}

/** Places that are shown as part of another cell: nothing may stand in them. */
function coveredBy(merges: readonly Merge[]): ReadonlySet<string> {
  const places = new Set<string>();
  for (const { top, left, bottom, right } of merges)
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1)
        if (row !== top || column !== left) places.add(placeOf(row, column));
  return places;
}

function rowXml(row: readonly string[], at: number, covered: ReadonlySet<string>): string {
  const cells = row.map((text, column) => {
    const place = placeOf(at, column);
    if (text === '' || covered.has(place)) return '';
    const said = escaped(text.slice(0, longestCell));
    return `<c r="${place}" s="1" t="inlineStr"><is><t xml:space="preserve">${said}</t></is></c>`;
  });
  return `<row r="${at + 1}">${cells.join('')}</row>`;
}

/** `A1` of row 0 and column 0. */
function placeOf(row: number, column: number): string {
  return `${letters(column)}${row + 1}`;
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML cannot hold goes. */
function escaped(text: string): string {
  return text.replace(/[&<>"]|(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, (found) => entities[found] ?? '');
}

function tabName(name: string): string {
  const plain = name
    .replace(/[[\]/\\:*?]/gu, ' ')
    .slice(0, longestName)
    .trim();
  return plain === '' ? 'Sheet1' : plain;
}

const contentTypes = `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kinds}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kinds}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${kinds}.styles+xml"/></Types>`;

/** Format 49 is text. */
const styles = `${head}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`;

function workbookXml(tab: string): string {
  return `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${escaped(tab)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const all = targets.map(
    ([kind, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${relations}/${kind}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`;
}
