import { numberWords } from './messages.vi.ts';
import { formatNumber } from './numbers.ts';

/** An amount in whole đồng; a no-break space (U+00A0) keeps number and word on one line: "1.234.567 đồng". */
export function formatDong(dong: number): string {
  return `${formatNumber(dong)}\u00a0${numberWords.dong}`;
}

/** An amount as people type it, "30.000.000 đồng" or "30 000 000", as bare digits; what is no amount stays as typed. */
export function normaliseDong(typed: string): string {
  const digits = typed.replace(/[.\s\u00a0]|đ(?:ồng)?$|₫$/giu, '');
  return /^\d+$/.test(digits) ? digits : typed;
}
