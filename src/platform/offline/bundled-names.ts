/** Base name with a hash, as the build and the server have it → base name inside packs. */
export type BundledNames = ReadonlyMap<string, string>;

/** One run of characters that base names are made of: linear also on a text without any dot. */
const MAYBE_NAME = /[\w@~.-]+/g;
/** As the build writes an address: in the folder of bundled files, or beside the file that names it. */
const MAYBE_FILE = /((?:_astro|["'`(]\.)\/)([\w@~.-]+)/g;

/** Replaces every hashed name in a text (page, script, style sheet, data) by its stable one. */
export function withStableNames(text: string, names: BundledNames): string {
  return text.replace(MAYBE_NAME, (hashed) => names.get(hashed) ?? hashed);
}

/**
 * Gives a script or style sheet from a pack its hashed file names back. A page keeps to one kind of names, the kind it
 * came with: the same code under two addresses would run twice.
 */
export function withHashedNames(text: string, names: BundledNames): string {
  const hashedNames = reversed(names);
  return text.replace(
    MAYBE_FILE,
    (_, before: string, stable: string) => before + (hashedNames.get(stable) ?? stable),
  );
}

/** Stable name → hashed name. */
export function reversed(names: BundledNames): ReadonlyMap<string, string> {
  return new Map([...names].map(([hashed, stable]) => [stable, hashed]));
}
