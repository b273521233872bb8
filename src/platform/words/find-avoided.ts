import path from 'node:path';
import type { AvoidedWord } from './avoided-words-schema.ts';

/** A form that we do not write, where it stands. */
export interface AvoidedForm {
  readonly written: string;
  /** Offset in the text. */
  readonly at: number;
  readonly rule: AvoidedWord;
}

/** Every form of a text that we write otherwise, in the order of the rules. The text is NFC. */
export function findAvoided(file: string, text: string, rules: readonly AvoidedWord[]): AvoidedForm[] {
  return rules
    .filter((rule) => !isAllowed(file, rule))
    .flatMap((rule) =>
      [...text.matchAll(wholeWords(rule.avoid))]
        .filter(({ index }) => !isExcused(lineAt(text, index), rule))
        .map(({ 0: written, index }) => ({ written, at: index, rule })),
    );
}

function isAllowed(file: string, { allowed = [] }: AvoidedWord): boolean {
  return allowed.some(({ files }) => files.some((pattern) => path.posix.matchesGlob(file, pattern)));
}

function isExcused(line: string, { unless }: AvoidedWord): boolean {
  return unless !== undefined && line.search(wholeWords(unless)) >= 0;
}

/** Any of some phrases, with any letters large; a line may end inside of one. */
function wholeWords(phrases: readonly string[]): RegExp {
  const choices = phrases.map((phrase) => phrase.normalize('NFC').split(/\s+/).map(literally).join('\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${choices.join('|')})(?![\\p{L}\\p{M}])`, 'giu');
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function lineAt(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at);
  return text.slice(start, end < 0 ? undefined : end);
}
