import { foldForSearch } from '#src/platform/text/fold.ts';
import { checkPhone, normalisePhone, type PhoneProblem } from '#src/platform/text/phone.ts';
import { fail, ok, type Result } from '#src/platform/text/result.ts';
import type { Cell } from './grid.ts';

/** Why a cell gives no number; a rounded one is "9,05E+08", of which nobody knows the digits any more. */
export type SheetPhoneProblem = Exclude<PhoneProblem, 'phone.empty'> | 'phone.rounded';

/** What was made of a cell that the officer should know of. */
export type PhoneRemark = 'phone.nought-added' | 'phone.first-of-two' | 'phone.words-left-out';

/** A number, or null where people have none. */
export interface PhoneReading {
  readonly phone: string | null;
  readonly remarks: readonly PhoneRemark[];
}

/** What people write who have no phone, in plain letters without signs. */
const noPhone: readonly string[] = [
  ...['', '0', 'x', 'k', 'ko', 'khong', 'khong co', 'k co', 'ko co', 'chua co', 'khong dung', 'khong dt'],
  ...['khong sdt', 'khong co sdt', 'khong co dt', 'khong dien thoai', 'khong co dien thoai'],
  ...['none', 'no', 'null'],
];

/**
 * The mobile number of a cell. Numbers that were stored as numbers have lost their nought; of two the first mobile one
 * is taken; words beside it are left out.
 */
export function readPhone({ text }: Cell): Result<PhoneReading, SheetPhoneProblem> {
  const words = foldForSearch(text)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
  if (noPhone.includes(words)) return ok({ phone: null, remarks: [] });
  if (/^\d[.,]?\d*e\+?\d+$/iu.test(text)) return fail('phone.rounded');
  const numbers = numbersIn(text);
  const phone = numbers.find((number) => checkPhone(number) === undefined);
  if (phone === undefined) return fail(problemOf(numbers[0] ?? 'x'));
  return ok({ phone, remarks: remarksOn(text, numbers) });
}

function problemOf(number: string): SheetPhoneProblem {
  const problem = checkPhone(number);
  return problem === undefined || problem === 'phone.empty' ? 'phone.shape' : problem;
}

/** Everything in a cell that could be a number, with its nought. */
function numbersIn(text: string): string[] {
  return withoutDecimals(text)
    .split(/[/;,|&\n]|\s[-–]\s|\p{L}+/u)
    .flatMap(cutInTwo)
    .map(withNought);
}

/** "905123456.0", as programs write a number that was one. */
function withoutDecimals(text: string): string {
  return text.replace(/[.,]0$/u, '');
}

/** Two numbers with nothing but a space or a hyphen between them. */
function cutInTwo(piece: string): string[] {
  const digits = normalisePhone(piece);
  if (!/\d/u.test(digits)) return [];
  const [, first, second] = /^(0[35789]\d{8})(0[35789]\d{8})$/u.exec(digits) ?? [];
  return first !== undefined && second !== undefined ? [first, second] : [digits];
}

function withNought(digits: string): string {
  return /^[1-9]\d{8,9}$/u.test(digits) ? `0${digits}` : digits;
}

function remarksOn(text: string, numbers: readonly string[]): PhoneRemark[] {
  const digits = normalisePhone(withoutDecimals(text));
  const wasBare = withNought(digits) !== digits;
  return [
    ...(wasBare ? (['phone.nought-added'] as const) : []),
    ...(numbers.length > 1 ? (['phone.first-of-two'] as const) : []),
    ...(/\p{L}/u.test(text) ? (['phone.words-left-out'] as const) : []),
  ];
}
