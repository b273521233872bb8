import type { DataProblem } from './data-problem.ts';
import type { FileTexts } from './file-texts.ts';
import { fileMessages } from './messages.vi.ts';

/** NUL comes of UTF-16 read as UTF-8; the replacement character of anything else that is not UTF-8. */
const otherEncoding = ['\0', '\ufffd'] as const;

/** Files that an editor saved in another encoding than UTF-8: nothing else said about them would help. */
export function findEncodingProblems(texts: FileTexts): readonly DataProblem[] {
  return Object.entries(texts).flatMap(([file, text]) => {
    const at = Math.min(...otherEncoding.map((sign) => text.indexOf(sign)).filter((place) => place >= 0));
    if (at === Number.POSITIVE_INFINITY) return [];
    const line = text.slice(0, at).split('\n').length;
    return [{ file, line, column: 1, text: fileMessages.notUtf8 }];
  });
}
