const MAYBE_FILE = /\/([\w@~.-]+)/g;

/**
 * Gives a script or style sheet from a pack its hashed file names back. A page that came from the server loaded its
 * first scripts by hashed names; were later ones to import the same code by stable names, it would run twice.
 */
export function withHashedNames(text: string, aliases: Readonly<Record<string, string>>): string {
  const hashedNames = new Map(Object.entries(aliases).map(([hashed, stable]) => [stable, hashed]));
  return text.replace(MAYBE_FILE, (_, stable: string) => `/${hashedNames.get(stable) ?? stable}`);
}
