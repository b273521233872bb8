import { doReadNumber, ReadingConfig } from 'read-vietnamese-number';
import { numberWords } from './messages.vi.ts';

/** The library adds 1.3 KB (brotli): import this file only where words are shown or compared. */
const reading = Object.assign(new ReadingConfig(), {
  unit: [],
  units: [[], [numberWords.thousand], [numberWords.million], [numberWords.billion]],
  oddText: numberWords.odd,
});

/** A whole number from 0 up in Vietnamese words, in lower case: 1956 → "một nghìn chín trăm năm mươi sáu". */
export function numberInWords(number: number): string {
  if (!Number.isSafeInteger(number) || number < 0) {
    throw new RangeError(`Expected a whole number from 0 up, got ${number}.`);
  }
  return doReadNumber(String(number), reading);
}
