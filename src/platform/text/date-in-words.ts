import { comparableWords } from './comparable-words.ts';
import { formatDate, type LocalDate } from './dates.ts';
import { foldForSearch } from './fold.ts';
import { numberWords } from './messages.vi.ts';
import { numberInWords } from './number-in-words.ts';

/** A date written out, in lower case, as the registration forms ask for it beside the figures. */
export function dateInWords(date: LocalDate): string {
  const [day = 0, month = 0, year = 0] = formatDate(date).split('/').map(Number);
  return [
    numberWords.day,
    numberInWords(day),
    numberWords.month,
    month === 4 ? numberWords.fourthMonth : numberInWords(month),
    numberWords.year,
    numberInWords(year),
  ].join(' ');
}

/**
 * Whether the words say this date. Case, punctuation, the place of tone marks and equally good words
 * ("nghìn" or "ngàn", "linh" or "lẻ", "mùng", "tháng giêng") do not count; a missing mark does.
 */
export function isDateInWords(typed: string, date: LocalDate): boolean {
  const expected = comparableWords(dateInWords(date));
  const words = comparableWords(typed);
  return words === expected || `${comparableWords(numberWords.day)} ${words}` === expected;
}

/** Whether the words say this date but for marks that are missing. */
export function isDateInUnmarkedWords(typed: string, date: LocalDate): boolean {
  const expected = foldForSearch(comparableWords(dateInWords(date)));
  const words = foldForSearch(comparableWords(typed));
  return words === expected || `${foldForSearch(numberWords.day)} ${words}` === expected;
}
