import { photoLimits as limits } from './photo-limits.ts';
import type { Gray } from './pixels.ts';

/** Text is judged in this many strips, so that a sheet that lies a little askew still shows its lines. */
const strips = 10;

/** Whether lines of text run from top to bottom. False where no lines can be told. */
export function isSideways(sheet: Gray): boolean {
  const rows = stepsBetween(sheet, 'rows');
  const columns = stepsBetween(sheet, 'columns');
  return Math.sqrt(columns) >= limits.faintestLines && columns > rows * limits.sidewaysRatio;
}

/** Mean square of the step from one row (or column) of a strip to the next: high where black lines and white gaps take turns. */
function stepsBetween(sheet: Gray, kind: 'rows' | 'columns'): number {
  const [along, across] = kind === 'rows' ? [sheet.height, sheet.width] : [sheet.width, sheet.height];
  const level = (line: number, place: number) =>
    sheet.levels[kind === 'rows' ? line * sheet.width + place : place * sheet.width + line] ?? 0;
  let [sum, count] = [0, 0];
  for (let strip = 0; strip < strips; strip += 1) {
    const from = Math.floor((strip * across) / strips);
    const to = Math.max(from + 1, Math.floor(((strip + 1) * across) / strips));
    let before: number | undefined;
    for (let line = 0; line < along; line += 1) {
      let mean = 0;
      for (let place = from; place < to; place += 1) mean += level(line, place);
      mean /= to - from;
      if (before !== undefined) sum += (mean - before) ** 2;
      before = mean;
      count += 1;
    }
  }
  return sum / Math.max(1, count);
}
