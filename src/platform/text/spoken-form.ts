import { dateInWords } from './date-in-words.ts';
import { isLocalDate } from './dates.ts';
import { numberWords, spokenWords } from './messages.vi.ts';
import { numberInWords } from './number-in-words.ts';

/** A text as it is read aloud, and what in it nobody has said how to read. */
export interface SpokenForm {
  readonly text: string;
  /** Abbreviations, foreign words and signs that are left, each once. */
  readonly unknown: readonly string[];
}

/** What is written → what is said. */
export type Pronunciations = ReadonlyMap<string, string>;

/**
 * A text written out as it is spoken: no digits, signs or abbreviations, for somebody who reads it to a loudspeaker.
 * Sentence marks, commas, colons and capitals stay.
 * @param pronunciations how abbreviations and foreign words are said; longer ones win
 */
export function spokenForm(text: string, pronunciations: Pronunciations): SpokenForm {
  const steps = [withoutQuotes, pronounce(pronunciations), sayDates, sayTimes, sayNumbers, saySigns, tidy];
  const spoken = steps.reduce((so, step) => step(so), text.normalize('NFC'));
  return { text: spoken, unknown: [...new Set(spoken.match(unreadable) ?? [])] };
}

/** Two capitals in a row, letters that Vietnamese has not, digits, and signs other than those of sentences. */
const unreadable =
  /[\p{L}\p{N}.]*(?:\p{Lu}[\p{Lu}\p{N}]|[fjwzFJWZ\p{N}])[\p{L}\p{N}]*|[^\p{L}\p{M}\s.,:;?!]/gu;

function withoutQuotes(text: string): string {
  return text.replace(/["“”‘’']/g, '');
}

function pronounce(pronunciations: Pronunciations): (text: string) => string {
  const written = [...pronunciations.keys()].sort((a, b) => b.length - a.length).map(escapeSigns);
  if (written.length === 0) return (text) => text;
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${written.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) => text.replace(any, (found) => pronunciations.get(found) ?? found);
}

function escapeSigns(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function sayDates(text: string): string {
  return text
    .replace(/(?<![\d/])(ngày )?(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?![\d/])/giu, sayDate)
    .replace(/(?<=tháng )4(?!\d)/giu, numberWords.fourthMonth);
}

/** A leap year stands in for a year that is not said. */
function sayDate(found: string, before = '', day: string, month: string, year = '2000'): string {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isLocalDate(date)) return found;
  const words = dateInWords(date).slice(before.length);
  const isYearSaid = found.endsWith(`/${year}`);
  return before + (isYearSaid ? words : words.replace(` ${numberWords.year} ${numberInWords(2000)}`, ''));
}

/** `08:00`, and from–to of two. */
function sayTimes(text: string): string {
  return text
    .replace(/(?<=\d) ?[–-] ?(?=\d)/g, ` ${spokenWords.to} `)
    .replace(/(?<!\d)(\d{1,2}):(\d\d)(?!\d)/g, (_, hour, minute) => {
      const hours = `${numberInWords(Number(hour))} ${spokenWords.hour}`;
      return minute === '00' ? hours : `${hours} ${numberInWords(Number(minute))} ${spokenWords.minute}`;
    });
}

/** `1.234`, `35,07`, `03`; a number that begins with zero is said digit by digit. */
function sayNumbers(text: string): string {
  return text.replace(/\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?/g, (found) => {
    const [whole = '', decimals] = found.replaceAll('.', '').split(',');
    const words = sayDigits(whole);
    return decimals === undefined ? words : `${words} ${spokenWords.decimal} ${sayDigits(decimals)}`;
  });
}

function sayDigits(digits: string): string {
  if (digits.length === 1 || !digits.startsWith('0')) return numberInWords(Number(digits));
  return [...digits].map((digit) => numberInWords(Number(digit))).join(' ');
}

function saySigns(text: string): string {
  return spokenWords.signs
    .reduce((so, [sign, words]) => so.replace(sign, words), text)
    .replace(/(?<=\p{L}) ?\/ ?(?=\p{L})/gu, ` ${spokenWords.or} `)
    .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
    .replace(/\s*[·–—]\s*/g, ', ')
    .replace(/\s*\(([^)]*)\)/g, ', $1,')
    .replace(/…+/g, '.');
}

function tidy(text: string): string {
  return text
    .replace(/[,;]+\s*(?=[.,:;?!])/g, '')
    .replace(/,\s*$/, '')
    .replace(/\s+(?=[.,:;?!])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
