import path from 'node:path';

/** Hashed base name → base name without the hash. */
export type StableNames = ReadonlyMap<string, string>;

const HASHED = /^(.+)\.[\w-]{8}(\.\w+)$/;
/** One run of characters that base names are made of: linear also on a text without any dot. */
const MAYBE_NAME = /[\w@~.-]+/g;

/**
 * Names without hashes for files inside packs. All packs of a release switch together, so a changed chunk need not
 * change the pages that name it: an edited component then costs an installed phone one pack instead of all.
 * Two files that would get one name keep their hashed names.
 */
export function stableNames(files: Iterable<string>): StableNames {
  const byStableName = new Map<string, string[]>();
  for (const file of files) {
    const hashed = path.posix.basename(file);
    const match = file.startsWith('_astro/') ? HASHED.exec(hashed) : null;
    if (!match) continue;
    const stable = `${match[1]}${match[2]}`;
    byStableName.set(stable, [...(byStableName.get(stable) ?? []), hashed]);
  }
  const unique = [...byStableName].flatMap(([stable, [hashed, ...others]]) => {
    return hashed && others.length === 0 ? [[hashed, stable] as const] : [];
  });
  return new Map(unique);
}

/** Replaces every hashed name in a text (page, script, style sheet, data) by its stable one. */
export function withStableNames(text: string, names: StableNames): string {
  return text.replace(MAYBE_NAME, (hashed) => names.get(hashed) ?? hashed);
}
