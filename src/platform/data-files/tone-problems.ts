import { findMisplacedTones } from '#src/platform/text/tone-marks.ts';
import type { DataProblem } from './data-problem.ts';
import type { FileTexts } from './file-texts.ts';
import { fileMessages } from './messages.vi.ts';

/** Words whose tone mark stands otherwise than everywhere else in the product. */
export function findToneProblems(texts: FileTexts): readonly DataProblem[] {
  return Object.entries(texts).flatMap(([file, text]) =>
    text.split('\n').flatMap((line, index) =>
      findMisplacedTones(line).map(({ at, written, better }) => ({
        file,
        line: index + 1,
        column: at + 1,
        text: fileMessages.toneMark(written, better),
      })),
    ),
  );
}
