import { dongSigns, numberWords } from './messages.vi.ts';
import { formatNumber } from './numbers.ts';
import { fail, ok, type Result } from './result.ts';

/** Why something typed is not an amount of money. */
export type MoneyProblem = 'money.empty' | 'money.shape';

/** Points, commas or spaces between groups of three, or no separator at all. */
const groups = /^\d{1,3}(?:([., ])\d{3}(?:\1\d{3})*)?$/u;
const plain = /^\d{1,15}$/u;

/** An amount in whole đồng; a no-break space (U+00A0) keeps number and word on one line: "1.234.567 đồng". */
export function formatDong(dong: number): string {
  return `${formatNumber(dong)}\u00a0${numberWords.dong}`;
}

/**
 * The amount a person typed: `8.000`, `8 000`, `8,000đ`, `8000 đồng`. There are no parts of a đồng, so a
 * group that is not three digits (`8.5`) is refused instead of guessed.
 */
export function parseDong(typed: string): Result<number, MoneyProblem> {
  const amount = typed.normalize('NFKC').replace(/\s+/gu, ' ').trim().replace(dongSigns, '');
  if (amount === '') return fail('money.empty');
  const isAmount = amount.length <= 19 && (groups.test(amount) || plain.test(amount));
  return isAmount ? ok(Number(amount.replace(/\D/gu, ''))) : fail('money.shape');
}
