import type { z } from 'zod';
import { isLocalDate } from '#src/platform/text/dates.ts';
import { dateCode } from './date-field-schema.ts';
import { fieldMessages as say } from './messages.vi.ts';
import { findNearest } from './nearest.ts';
import { suggest } from './suggest.ts';

/** What a kind of file knows about its own fields, in the words of those who fill it in. */
export interface FieldWords {
  /** What belongs into a field, by its name, or by `group.name` where one name means several things. */
  readonly hints: Readonly<Record<string, string>>;
  /** A sentence for each code that the schema gives as its error. */
  readonly codes: Readonly<Record<string, string>>;
}

/** Longest piece of what was found that is quoted. */
const longestQuote = 40;

/** A sentence about a field that is not there. */
export function sayMissing(issue: z.core.$ZodIssue, words: FieldWords): string {
  const general = choicesOf(issue) ? say.chooseFrom(choicesOf(issue) ?? []) : typeHint(issue);
  return [say.missing(fieldOf(issue.path)), hintFor(issue.path, words) ?? general].join(' ').trim();
}

/** A sentence about what stands in a field and should be otherwise. */
export function sayWrong(issue: z.core.$ZodIssue, value: unknown, words: FieldWords): string {
  const field = fieldOf(issue.path);
  if (field === '') return value === undefined || value === null ? say.fileEmpty : say.fileShape;
  const hint = hintFor(issue.path, words);
  const advice = specialAdvice(issue, value, words) ?? hint ?? generalAdvice(issue);
  return [sayFound(field, value), advice].join(' ').trim();
}

/** The name of the field at a path, as it is written in the file; `''` for the file itself. */
export function fieldOf(path: readonly PropertyKey[]): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}

function sayFound(field: string, value: unknown): string {
  if (value === '' || value === null || (Array.isArray(value) && value.length === 0)) return say.empty(field);
  if (typeof value === 'object') return say.wrong(field);
  const text = String(value);
  return say.found(field, text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text);
}

function hintFor(path: readonly PropertyKey[], { hints }: FieldWords): string | undefined {
  const names = path.filter((step) => typeof step === 'string');
  return hints[names.slice(-2).join('.')] ?? hints[names.at(-1) ?? ''];
}

/** Advice that knows more than the field's own hint, because it has seen what was written. */
function specialAdvice(issue: z.core.$ZodIssue, value: unknown, { codes }: FieldWords): string | undefined {
  if (typeof value === 'string' && /^[“”„]/.test(value)) return say.quoteCurly;
  const choices = choicesOf(issue);
  if (choices !== undefined) return sayChoice(String(value), choices);
  if (isAboutDay(issue)) return sayDate(value);
  if (Object.hasOwn(codes, issue.message)) return codes[issue.message];
  if (issue.code !== 'invalid_type') return undefined;
  const wantsNumber = issue.expected === 'number' || issue.expected === 'int';
  if (wantsNumber && typeof value === 'string' && /^-?\d+([.]\d+)?$/.test(value))
    return say.numberInQuotes(value);
  if (issue.expected === 'boolean' && (value === 'true' || value === 'false'))
    return say.truthInQuotes(value);
  if (issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return say.quoteThis(String(value));
  return undefined;
}

function sayChoice(value: string, choices: readonly string[]): string {
  const all = choices.length > 1 && choices.length <= 8 ? say.chooseFrom(choices) : '';
  const [only] = choices;
  if (choices.length === 1 && only !== undefined) return say.writeOnly(only);
  return findNearest(value, choices) === undefined
    ? suggest(value, choices)
    : `${suggest(value, choices)} ${all}`.trim();
}

function isAboutDay(issue: z.core.$ZodIssue): boolean {
  return issue.message === dateCode || (issue.code === 'invalid_format' && issue.format === 'date');
}

/** People write 22/11/2026; the file wants 2026-11-22. */
function sayDate(value: unknown): string {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(String(value)) ?? [];
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return isLocalDate(date) ? say.writeDate(date) : say.date;
}

function generalAdvice(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small') {
    const least = Number(issue.minimum);
    if (issue.origin === 'string') return say.textShort(least);
    return issue.origin === 'array' ? say.listShort(least) : say.numberSmall(least);
  }
  if (issue.code === 'too_big') {
    const most = Number(issue.maximum);
    if (issue.origin === 'string') return say.textLong(most);
    return issue.origin === 'array' ? say.listLong(most) : say.numberLarge(most);
  }
  return typeHint(issue);
}

function typeHint(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_type') return '';
  return Object.hasOwn(say.types, issue.expected)
    ? say.types[issue.expected as keyof typeof say.types]
    : say.types.object;
}

function choicesOf(issue: z.core.$ZodIssue): readonly string[] | undefined {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  const { discriminator, options } = issue as { discriminator?: string; options?: readonly unknown[] };
  return discriminator === undefined ? undefined : options?.map(String);
}
