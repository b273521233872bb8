import type { DataProblem } from './data-problem.ts';
import type { DataFile } from './read-data-file.ts';

/** What stands in a file and should have been read again by now; the build warns, and the page says so. */
export function findStaleFacts(files: readonly DataFile<unknown>[], today: string): readonly DataProblem[] {
  return files.flatMap(({ file, value, lineOf }) =>
    stalePaths(value, [], today).map((path) => ({
      file,
      line: lineOf(path),
      message: `${path.slice(0, -1).join('.')} should have been read again in its source: its reviewBy has passed`,
    })),
  );
}

type Path = readonly PropertyKey[];

function stalePaths(value: unknown, path: Path, today: string): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === 'reviewBy' && typeof inner === 'string') return inner < today ? [here] : [];
    return stalePaths(inner, here, today);
  });
}
