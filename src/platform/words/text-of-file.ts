import { plainText } from '#src/platform/data-files/file-texts.ts';
import { blank, blankMatches } from './keep-ranges.ts';
import { type IsLeftOut, textOfData } from './text-of-data.ts';
import { textOfMarkup } from './text-of-markup.ts';

const frontmatter = /^---\r?\n[\s\S]*?\n---(?=\r?\n)/;

/** The Vietnamese that one file says to people, each letter where it stands in the file; everything else is blank. */
export function textOfFile(file: string, written: string, isLeftOut?: IsLeftOut): string {
  const text = plainText(written);
  if (/\.(?:json|webmanifest|ya?ml)$/.test(file)) return textOfData(text, isLeftOut);
  const head = /\.mdx?$/.test(file) ? (frontmatter.exec(text)?.[0] ?? '') : '';
  const data = head.replace(/^---|---$/g, blank);
  return textOfData(data, isLeftOut) + textOfMarkup(text.slice(head.length));
}

const historyBox = /<Fragment slot="then">[\s\S]*?<\/Fragment>/g;

/** A lesson without what its boxes tell of former days, when things had other names. */
export function withoutHistory(text: string): string {
  return blankMatches(text, historyBox);
}
