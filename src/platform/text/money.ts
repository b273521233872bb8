import { numberWords } from './messages.vi.ts';
import { formatNumber } from './numbers.ts';

/** An amount in whole đồng; a no-break space (U+00A0) keeps number and word on one line: "1.234.567 đồng". */
export function formatDong(dong: number): string {
  return `${formatNumber(dong)}\u00a0${numberWords.dong}`;
}
