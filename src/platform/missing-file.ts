import { readFile } from 'node:fs/promises';

/** The system's word for what went wrong, such as `ENOENT`. */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** For a `catch`: what is not there counts as this; anything else is thrown on. */
export function ifMissing<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (codeOf(error) !== 'ENOENT') throw error;
    return instead;
  };
}

/** The text of a file; undefined when there is none. @throws what else keeps it from being read */
export async function readIfThere(file: string): Promise<string | undefined> {
  return await readFile(file, 'utf8').catch(ifMissing(undefined));
}
