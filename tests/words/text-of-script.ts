import ts from 'typescript';
import { plainText } from '#src/platform/data-files/file-texts.ts';
import { blank, keepRanges, type Range } from '#src/platform/words/keep-ranges.ts';
import { isVietnamese } from '#src/platform/words/vietnamese-letters.ts';
import { parseScript, visit } from '../architecture/source-file.ts';

/** The Vietnamese strings of a script where they stand; everything else is blank. Comments are English. */
export function textOfScript(file: string, written: string): string {
  const text = plainText(written);
  const parsed = parseScript(file, text);
  const ranges: Range[] = [];
  visit(parsed, (node) => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node);
    if (isText && isVietnamese(node.getText(parsed))) ranges.push([node.getStart(parsed), node.getEnd()]);
  });
  return keepRanges(text, ranges).replace(/\\./g, blank);
}
