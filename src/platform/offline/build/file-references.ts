import path from 'node:path';
import { init, parse } from 'es-module-lexer';
import type { SiteFiles } from './site-files.ts';

/** Which files a file names: those it cannot do without, and those it may ask for later. */
export interface FileReferences {
  readonly needed: ReadonlySet<string>;
  readonly later: ReadonlySet<string>;
}

const READABLE = /\.(?:html|js|css|json|svg|webmanifest)$/;
/** One run of characters that file names are made of: linear also on a text without any dot. */
const MAYBE_NAME = /[\w@~./%-]+/g;

/**
 * Finds, for every text file of a site, the other files of the site that it names.
 * Pages and style sheets need what they name; a script needs its static imports and may ask for the rest.
 */
export async function findReferences(files: SiteFiles): Promise<Map<string, FileReferences>> {
  await init();
  const resolve = createResolver(files);
  const references = new Map<string, FileReferences>();
  for (const [file, bytes] of files) {
    if (READABLE.test(file)) references.set(file, referencesOf(file, bytes.toString('utf8'), resolve));
  }
  return references;
}

type Resolver = (name: string) => string | undefined;

function referencesOf(file: string, text: string, resolve: Resolver): FileReferences {
  const named = resolveAll(text.match(MAYBE_NAME) ?? [], resolve);
  named.delete(file);
  if (!file.endsWith('.js')) return { needed: named, later: new Set() };
  const needed = resolveAll(staticImports(text), resolve);
  return { needed, later: new Set([...named].filter((name) => !needed.has(name))) };
}

function staticImports(script: string): string[] {
  const [imports] = parse(script);
  return imports.flatMap((entry) =>
    entry.type === 'static' || entry.type === 'reexport-star' ? [entry.specifier] : [],
  );
}

function resolveAll(names: readonly string[], resolve: Resolver): Set<string> {
  return new Set(names.flatMap((name) => resolve(name) ?? []));
}

/** Bundled files are known by their base name, which holds a hash; others by their path from the root. */
function createResolver(files: SiteFiles): Resolver {
  const bundled = new Map(
    [...files.keys()].filter(isBundled).map((file) => [path.posix.basename(file), file]),
  );
  return (name) => {
    const fromRoot = name.startsWith('/') ? name.slice(1) : undefined;
    if (fromRoot && files.has(fromRoot)) return fromRoot;
    return bundled.get(path.posix.basename(name));
  };
}

function isBundled(file: string): boolean {
  return file.startsWith('_astro/');
}
