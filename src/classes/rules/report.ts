import type { ClassFigures, Figures } from '../report-schema.ts';

const none: Figures = {
  ...{ attended: 0, absent: 0, notTaken: 0, gaveBack: 0, lapsed: 0, walkIns: 0, firstTimers: 0 },
};
const names = Object.keys(none) as readonly (keyof Figures)[];

/** One line of a report: what it is about, and its figures. */
export interface ReportLine extends Figures {
  /** Day, commune code, name of a trainer, month; see the functions that make lines. */
  readonly about: string;
}

/** All figures together. */
export function totalOf(rows: readonly Figures[]): Figures {
  const sums = names.map((name) => [name, rows.reduce((sum, row) => sum + row[name], 0)]);
  return Object.fromEntries(sums) as unknown as Figures;
}

/** Figures by what a row is about, in the order of `about`. */
export function linesBy(
  rows: readonly ClassFigures[],
  about: (row: ClassFigures) => string,
): readonly ReportLine[] {
  return [...Map.groupBy(rows, about)]
    .map(([key, own]) => ({ about: key, ...totalOf(own) }))
    .toSorted((a, b) => (a.about < b.about ? -1 : 1));
}

/** Share of those with a seat who came, 0–1; undefined while nobody could have come. */
export function attendanceRate({ attended, absent, walkIns }: Figures): number | undefined {
  const expected = attended - walkIns + absent;
  return expected === 0 ? undefined : (attended - walkIns) / expected;
}
