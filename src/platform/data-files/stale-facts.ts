import type { DataProblem } from './data-problem.ts';
import { fieldMessages as say } from './messages.vi.ts';
import type { DataFile } from './read-data-file.ts';

type Path = readonly PropertyKey[];

/**
 * What stands in a file and should have been read again by now (`reviewBy` has come): the build warns, the page says so.
 * @param today a local date
 */
export function findStaleFacts(files: readonly DataFile<unknown>[], today: string): readonly DataProblem[] {
  return files.flatMap(({ file, value, placeOf }) =>
    staleFacts(value, [], today).map(({ path, reviewBy }) => ({
      file,
      ...placeOf(path),
      text: say.stale(path.slice(0, -1).join('.'), reviewBy),
    })),
  );
}

interface StaleFact {
  readonly path: Path;
  readonly reviewBy: string;
}

function staleFacts(value: unknown, path: Path, today: string): readonly StaleFact[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === 'reviewBy' && typeof inner === 'string')
      return inner <= today ? [{ path: here, reviewBy: inner }] : [];
    return staleFacts(inner, here, today);
  });
}
