import type { Page } from './fixtures.ts';

/** Paper in whole millimetres, as width × height, a sheet an entry. */
export async function printedSheets(page: Page): Promise<string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  const sheets = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  const millimetres = (points = '') => Math.round((Number(points) / 72) * 25.4);
  return sheets.map(([, width, height]) => `${millimetres(width)} × ${millimetres(height)}`);
}
