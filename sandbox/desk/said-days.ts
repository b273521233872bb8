import type { LocalDate } from '#src/platform/text/dates.ts';
import { withoutMarks } from '#src/platform/text/fold.ts';
import { limitFillers, limitWords } from './desk-words.vi.ts';

const words = (list: readonly string[]) => [...list, ...list.map(withoutMarks)].join('|');
/** A word for a limit, then day and month, with or without a year. */
const limit = new RegExp(
  `(?:${words(limitWords)})(?:\\s+(?:${words(limitFillers)}))*\\s+(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})(?:\\s*[/.-]\\s*(\\d{4}))?`,
  'giu',
);

/** Whether a text names another last day than the form: whoever reads both does not know which one holds. */
export function saysOtherDay(text: string, date: LocalDate | undefined): boolean {
  if (date === undefined) return false;
  const [year, month, day] = date.split('-').map(Number);
  return [...text.normalize('NFC').matchAll(limit)].some(
    ([, saidDay, saidMonth, saidYear]) =>
      Number(saidDay) !== day ||
      Number(saidMonth) !== month ||
      (saidYear !== undefined && Number(saidYear) !== year),
  );
}
