import ts from 'typescript';
import { parseScript, type SourceFile, scriptsOf, visit } from './source-file.ts';

const longestFile = 300;
const longestFunction = 50;

/** Files to split: nobody reads more code lines than this at once. Data files are as long as their data. */
export function findLongFiles(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => /\.(ts|mjs|svelte|astro|css)$/.test(path))
    .map(({ path, text }) => [path, codeLinesOf(text)] as const)
    .filter(([, lines]) => lines > longestFile)
    .map(([path, lines]) => `${path}: ${lines} code lines; split at ${longestFile}`);
}

/** Lines that are neither empty nor a comment of their own. */
function codeLinesOf(text: string): number {
  return text.split('\n').filter((line) => !/^\s*($|\/\/|\/?\*|<!--)/.test(line)).length;
}

/** Functions to split. The callbacks of a test file are its table of contents, not functions. */
export function findLongFunctions(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => !/\.(test|spec)\.ts$/.test(path))
    .flatMap((file) =>
      scriptsOf(file.path, file.text).flatMap((script) => longFunctionsOf(parseScript(file.path, script))),
    );
}

function longFunctionsOf(parsed: ts.SourceFile): string[] {
  const found: string[] = [];
  visit(parsed, (node) => {
    if (!ts.isFunctionDeclaration(node) && !ts.isMethodDeclaration(node)) return;
    const first = parsed.getLineAndCharacterOfPosition(node.getStart(parsed)).line;
    const lines = parsed.getLineAndCharacterOfPosition(node.end).line - first + 1;
    const name = node.name?.getText(parsed) ?? 'a function';
    if (lines > longestFunction)
      found.push(`${parsed.fileName}: ${name} has ${lines} lines; split at ${longestFunction}`);
  });
  return found;
}

/** Names that say nothing about what is inside, and barrels that hide where a thing comes from. */
export function findEmptyNames(files: readonly SourceFile[]): string[] {
  return files
    .map(({ path }) => path)
    .filter((path) => /(^|\/)(utils?|helpers?|misc|common)(\.\w+)+$|(^|\/)index\.(ts|js|mjs)$/.test(path))
    .map((path) => `${path}: name the file by its topic`);
}
