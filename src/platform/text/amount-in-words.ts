import { comparableWords } from './comparable-words.ts';
import { foldForSearch } from './fold.ts';
import { numberWords } from './messages.vi.ts';
import { numberInWords } from './number-in-words.ts';

/** An amount of whole dong written out, in lower case, as forms ask for it beside the figures. */
export function amountInWords(dong: number): string {
  return `${numberInWords(dong)} ${numberWords.dong}`;
}

/** Whether the words say this amount; "đồng" and "chẵn" at the end may be left out, a mark may not. */
export function isAmountInWords(typed: string, dong: number): boolean {
  return waysToSay(dong).includes(comparableWords(typed));
}

/** Whether the words say this amount but for marks that are missing. */
export function isAmountInUnmarkedWords(typed: string, dong: number): boolean {
  return waysToSay(dong)
    .map(foldForSearch)
    .includes(foldForSearch(comparableWords(typed)));
}

function waysToSay(dong: number): string[] {
  return numberWords.amountEnds.map((end) => comparableWords(`${numberInWords(dong)} ${end}`));
}
