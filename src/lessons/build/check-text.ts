import type { DataProblem } from '#src/platform/data-files/data-problem.ts';
import { findRealData } from '#src/platform/text/real-data.ts';
import { teacherMessages as say } from '../teacher-messages.vi.ts';

/** Addresses are taught as words; a link that can be pressed could be the one of a swindler. `.invalid` leads nowhere. */
const outsideLink = /\bhttps?:\/\/[^\s)"'>]+/iu;
const leadsNowhere = /^https?:\/\/[^/]*\.invalid\b/iu;

/** What no text of a teacher may hold: numbers that could be a real person's, and links out of the product. */
export function checkText(file: string, text: string): readonly DataProblem[] {
  return text.split('\n').flatMap((words, index) =>
    faultsIn(words).map(({ at, sentence }) => ({
      file,
      line: index + 1,
      column: at + 1,
      text: sentence,
    })),
  );
}

function faultsIn(words: string): readonly { readonly at: number; readonly sentence: string }[] {
  const real = findRealData(words);
  const link = outsideLink.exec(words);
  return [
    ...(real ? [{ at: Math.max(0, words.search(/\d/)), sentence: say.realNumber[real] }] : []),
    ...(link && !leadsNowhere.test(link[0]) ? [{ at: link.index, sentence: say.outsideLink(link[0]) }] : []),
  ];
}
