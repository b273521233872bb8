import type { YAMLError } from 'yaml';
import type { yamlFaults } from './messages.vi.ts';

/** The first thing that keeps a text from being YAML; `line` is counted from 1 within the text. */
export interface YamlFault {
  readonly line: number;
  readonly fault: keyof typeof yamlFaults;
}

/** Errors that follow from a line beginning at the wrong column. */
const indentCodes = new Set(['BAD_INDENT', 'UNEXPECTED_TOKEN', 'MISSING_CHAR', 'BLOCK_AS_IMPLICIT_KEY']);

/**
 * What a person has to mend for the first of the parser's errors: the later ones are its consequences.
 * @param lineAt line, from 1, of an offset
 */
export function findYamlFault(
  text: string,
  errors: readonly YAMLError[],
  lineAt: (offset: number) => number,
): YamlFault | undefined {
  const [error] = errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  if (error === undefined) return undefined;
  const lines = text.split('\n');
  const line = lineAt(error.pos[0]);
  const tab = lines.findIndex((candidate, index) => index + 1 >= line - 1 && /^ *\t/.test(candidate));
  const hasTab = errors.some(({ code }) => code === 'TAB_AS_INDENT');
  if (hasTab && tab >= 0) return { line: tab + 1, fault: 'tab' };
  const open = lines.slice(0, line - 1).findIndex((candidate) => /^[^#]*: +"[^"]*$/.test(candidate));
  if (open >= 0) return { line: open + 1, fault: 'quote' };
  const near = [line, line - 1].filter((candidate) => candidate > 0);
  for (const candidate of near) {
    const fault = faultOfLine(lines[candidate - 1] ?? '', error);
    if (fault !== undefined) return { line: candidate, fault };
  }
  if (!indentCodes.has(error.code)) return { line, fault: 'unreadable' };
  const isNextDeeper = error.code === 'BLOCK_AS_IMPLICIT_KEY' && isTooDeep(lines, line);
  return { line: isNextDeeper ? line + 1 : line, fault: 'indent' };
}

/** What can be seen in the line alone. */
function faultOfLine(line: string, error: YAMLError): YamlFault['fault'] | undefined {
  const [, value = ''] = /^\s*(?:- +)*[\w-]+:(?: +(.*))?$/.exec(line) ?? [];
  if (/^\s*(?:- +)*[A-Za-z]\w*:[^\s/]/.test(line)) return 'colon-space';
  if (/^["']/.test(value) && !/^(["']).*\1\s*(#.*)?$/.test(value)) return 'quote';
  if (/^(["']).*\1.+$/.test(value) && error.code === 'UNEXPECTED_TOKEN') return 'quote';
  if (/^[[{]/.test(value) && !/[\]}]\s*(#.*)?$/.test(value)) return 'bracket';
  if (/^[@`%|>]/.test(value) && error.code === 'BAD_SCALAR_START') return 'sign';
  if (/^[^"'[{].*: /.test(value)) return 'colon-inside';
  if (/^\s*(?:- +)*[a-z]\w* +\S/.test(line) && !line.includes(':')) return 'colon-missing';
  return undefined;
}

/** Whether the line after this one begins too far right, while this one stands below the one before. */
function isTooDeep(lines: readonly string[], line: number): boolean {
  const [before = '', here = '', next = ''] = lines.slice(Math.max(0, line - 2), line + 1);
  return keyColumn(here) === keyColumn(before) && keyColumn(next) > keyColumn(here);
}

/** Column at which the name of a field begins, after the dash of a list. */
function keyColumn(line: string): number {
  return /^\s*(?:- +)*/.exec(line)?.[0].length ?? 0;
}
