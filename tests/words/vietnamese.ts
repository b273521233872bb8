import { describeProblem } from '#src/platform/data-files/data-problem.ts';
import type { FileTexts } from '#src/platform/data-files/file-texts.ts';
import { findToneProblems } from '#src/platform/data-files/tone-problems.ts';
import { type FindText, findWordProblems } from '#src/platform/words/check-words.ts';
import { textOfFile } from '#src/platform/words/text-of-file.ts';
import { isVietnamese, word } from '#src/platform/words/vietnamese-letters.ts';
import type { WordRules } from '#src/platform/words/word-rules.ts';
import { textOfScript } from './text-of-script.ts';

/** Vietnamese that `npm run content` does not look at: the interface, its drawings, the guide, what is new. */
const places =
  /\.vi\.ts$|^(?:content\/README|CHANGELOG)\.md$|^src\/.*\.svg$|^public\/.*\.(?:svg|webmanifest)$/;

/** Files that show both ways of placing a tone mark, to say which one is ours. */
const showBothWays = ['CHANGELOG.md'];

/**
 * Words that are misspelt, that we write otherwise, or whose tone mark stands elsewhere than ours. These texts name
 * fields and files, which are English: of their words only those with a Vietnamese letter are judged here, the others
 * by cspell.
 */
export function findWordsOfInterface(texts: FileTexts, { known, avoided }: WordRules): string[] {
  const spoken = Object.fromEntries(Object.entries(texts).filter(([file]) => places.test(file)));
  const words = Object.values(spoken).flatMap((text) => text.match(word) ?? []);
  const english = words.filter((found) => !isVietnamese(found));
  const rules = { known: new Set([...known, ...english]), avoided };
  const oneWay = Object.entries(spoken).filter(([file]) => !showBothWays.includes(file));
  const oneWayTexts = Object.fromEntries(oneWay.map(([file, text]) => [file, textIn(file, text)]));
  return [...findWordProblems(spoken, rules, textIn), ...findToneProblems(oneWayTexts)].map(describeProblem);
}

const textIn: FindText = (file, text, isLeftOut) =>
  file.endsWith('.ts') ? textOfScript(file, text) : textOfFile(file, text, isLeftOut);
