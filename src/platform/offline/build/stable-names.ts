import path from 'node:path';
import type { BundledNames } from '../bundled-names.ts';

const HASHED = /^(.+)\.[\w-]{8}(\.\w+)$/;

/**
 * Names without hashes for files inside packs. All packs of a release switch together, so a changed chunk need not
 * change the pages that name it: an edited component then costs an installed phone one pack instead of all.
 * Every bundled file gets one, also those that share a base name: a hashed name must always mean the server's file.
 */
export function stableNames(files: Iterable<string>): BundledNames {
  const hashed = [...files]
    .filter((file) => file.startsWith('_astro/'))
    .map((file) => path.posix.basename(file));
  const byStableName = Map.groupBy(hashed.sort(), withoutHash);
  return new Map(
    [...byStableName].flatMap(([stable, sharing]) =>
      sharing.map((name, index) => [name, numbered(stable, index)]),
    ),
  );
}

function withoutHash(name: string): string {
  return name.replace(HASHED, '$1$2');
}

function numbered(name: string, index: number): string {
  return index === 0 ? name : name.replace(/(\.\w+)$/, `~${index + 1}$1`);
}
