import { formatDate } from '#src/platform/text/dates.ts';

/** The day, month or year a source was published, as people write it: 30/9/2021, 9/2020, 2021. */
export function formatPublished(date: string): string {
  const [year, month, day] = date.split('-');
  if (day !== undefined) return formatDate(date);
  return month === undefined ? String(year) : `${Number(month)}/${year}`;
}
