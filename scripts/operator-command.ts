import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { isDatabaseAway } from '#src/platform/db/database-faults.ts';
import type { FiguresByTable } from '#src/platform/db/table-figures.ts';

/** EX_USAGE of sysexits.h. */
const wrongUse = 64;

/** The options of a command; ends the process with how it is used when they are wrong. */
export function readOptions<const Options extends ParseArgsOptionsConfig>(
  options: Options,
  usage: string,
): ReturnType<typeof parseArgs<{ options: Options }>>['values'] {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    console.error(`${sentenceOf(error)}\n${usage}`);
    process.exit(wrongUse);
  }
}

/** What an option has to say; ends the process with how the command is used when it says nothing. */
export function demandOption(value: string | undefined, usage: string): string {
  if (value !== undefined && value !== '') return value;
  console.error(usage);
  process.exit(wrongUse);
}

/** Run what a command does. Exit code 0: it is done; 1: it is not, and a sentence says why. */
export async function runCommand(nothing: string, work: () => Promise<void>): Promise<void> {
  process.umask(0o077); // what is written is about people: for nobody else on this machine
  try {
    await work();
  } catch (error) {
    console.error(`${nothing}: ${sentenceOf(error)}`);
    process.exitCode = 1;
  }
}

/** How much there is, in a few words. */
export function sumUp(tables: FiguresByTable): string {
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
  const registrations = tables['registration']?.rows ?? 0;
  return `${Object.keys(tables).length} tables, ${rows} rows, ${registrations} of them registrations`;
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const reason = error.message === '' && 'code' in error ? String(error.code) : error.message;
  return isDatabaseAway(error) ? `the database does not answer, or its disk is full (${reason})` : reason;
}
