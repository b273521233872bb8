import path from 'node:path';
import { describeProblem } from '#src/platform/data-files/data-problem.ts';
import type { FileTexts } from '#src/platform/data-files/file-texts.ts';
import { findSignProblems } from '#src/platform/words/check-words.ts';

/** Files that hold letters and marks apart (NFD) on purpose, as patterns with the reason. */
const apartOnPurpose: Readonly<Record<string, string>> = {
  'tests/search/*.yaml': 'rows of the kind "nfd": what a phone may send to the search',
};

const isApartOnPurpose = (file: string) =>
  Object.keys(apartOnPurpose).some((pattern) => path.posix.matchesGlob(file, pattern));

/** Lines whose letters and marks are not one sign each (NFC), as `file:line`. */
export function findLettersApart(texts: FileTexts): string[] {
  return Object.entries(texts)
    .filter(([file]) => !isApartOnPurpose(file))
    .flatMap(([file, text]) =>
      text.split('\n').flatMap((line, at) => (line === line.normalize('NFC') ? [] : [`${file}:${at + 1}`])),
    );
}

/** Exceptions that are none any more: no file that they name has letters apart. */
export function findIdleExceptions(texts: FileTexts): string[] {
  const apart = Object.entries(texts).filter(([, text]) => text !== text.normalize('NFC'));
  return Object.keys(apartOnPurpose).filter(
    (pattern) => !apart.some(([file]) => path.posix.matchesGlob(file, pattern)),
  );
}

/** Signs that the eye does not see or takes for others, and byte order marks, as `file:line:column  what to do`. */
export function findOddLetters(texts: FileTexts): string[] {
  const withMark = Object.entries(texts).filter(([, text]) => text.startsWith('\uFEFF'));
  return [
    ...withMark.map(([file]) => `${file}: begins with a byte order mark`),
    ...findSignProblems(texts).map(describeProblem),
  ];
}
