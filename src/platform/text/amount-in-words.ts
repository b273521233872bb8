import { numberWords } from './messages.vi.ts';
import { numberInWords } from './number-in-words.ts';

/** An amount of money written out, in lower case: 8000 → "tám nghìn đồng". */
export function amountInWords(dong: number): string {
  return `${numberInWords(dong)} ${numberWords.dong}`;
}
