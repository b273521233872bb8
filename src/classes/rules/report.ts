import type { ClassFigures, Figures } from '../report-schema.ts';
import type { ReportUnit } from './report-units.ts';

const none: Figures = {
  ...{ attended: 0, absent: 0, notTaken: 0, gaveBack: 0, lapsed: 0, walkIns: 0, firstTimers: 0 },
};
const names = Object.keys(none) as readonly (keyof Figures)[];

/** One line of a report: what it is about, and its figures. */
export interface ReportLine extends Figures {
  /** Day, month `YYYY-MM`, commune code or name of a trainer; '' where that is not known. */
  readonly about: string;
  /** Class days with anybody in them. */
  readonly sessions: number;
}

/** All figures together. */
export function totalOf(rows: readonly Figures[]): Figures {
  const sums = names.map((name) => [name, rows.reduce((sum, row) => sum + row[name], 0)]);
  return Object.fromEntries(sums) as unknown as Figures;
}

/** Everything as one line: a class day of two communes is one class day. */
export function wholeLine(rows: readonly ClassFigures[], about = ''): ReportLine {
  const sessions = new Set(rows.map(({ sessionId }) => sessionId)).size;
  return { about, sessions, ...totalOf(rows) };
}

const aboutOf: Readonly<Record<ReportUnit, (row: ClassFigures) => string>> = {
  day: ({ localDate }) => localDate,
  month: ({ localDate }) => localDate.slice(0, 7),
  commune: ({ communeCode }) => communeCode,
  trainer: ({ trainer }) => trainer ?? '',
};

/** Figures line by line: days and months as they came, communes and trainers with the most people first. */
export function reportLines(rows: readonly ClassFigures[], by: ReportUnit): readonly ReportLine[] {
  const groups = new Map<string, ClassFigures[]>();
  for (const row of rows) {
    const about = aboutOf[by](row);
    const own = groups.get(about);
    if (own) own.push(row);
    else groups.set(about, [row]);
  }
  const lines = [...groups].map(([about, own]) => wholeLine(own, about));
  const isTime = by === 'day' || by === 'month';
  return lines.sort((a, b) => (isTime ? 0 : placesOf(b) - placesOf(a)) || (a.about < b.about ? -1 : 1));
}

/** Most days that are told one by one; a longer time is told by month. */
const mostDays = 31;

/** Whether a time is told by its days or by its months. */
export function timeUnitOf(rows: readonly ClassFigures[]): 'day' | 'month' {
  return reportLines(rows, 'day').length > mostDays ? 'month' : 'day';
}

/** Places that were somebody's when the class began, and people who came without one. */
function placesOf({ attended, absent, notTaken }: Figures): number {
  return attended + absent + notTaken;
}

/** Of whom it is known whether they came: they had a seat, in a class where somebody looked. */
export function expectedOf({ attended, absent, walkIns }: Figures): number {
  return attended - walkIns + absent;
}

/** Of fewer than so many a percentage says more than is known: the counts stand alone. */
export const fewestForShare = 10;

/** Share of those with a seat who came, 0–1, for the page and every file; undefined where they are too few to say. */
export function attendanceShare(came: number, expected: number): number | undefined {
  return expected < fewestForShare ? undefined : came / expected;
}
