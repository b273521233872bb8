import { formatNumber } from './numbers.ts';

/** A share from 0 to 1 as a percentage with at most two decimals: 0.3507 → "35,07%". */
export function formatPercent(share: number, maximumDecimals = 2): string {
  // Fifteen significant digits take out what binary fractions add: 0.07 * 100 is 7.000000000000001.
  return `${formatNumber(Number((share * 100).toPrecision(15)), maximumDecimals)}%`;
}
