import { builtinModules } from 'node:module';
import type { Import, SourceFile } from './source-file.ts';

/** What is wrong with one import, in a sentence; undefined when it is allowed. */
type Rule = (file: SourceFile, imported: Import) => string | undefined;

const nodePackages = ['hono', '@hono/node-server', 'pino', 'sirv', 'kysely', 'pg'];
/** The server, and what the commands of an operator stand on. */
const compositionRoots = ['src/server.ts', 'src/operator.ts'];
const sqlPackages = ['kysely', 'pg', 'node:sqlite'];

/** Every import that HOUSE-STYLE §2 does not allow, as `file → import: what the rule is`. */
export function findImportFaults(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => !isTest(file.path))
    .flatMap((file) =>
      file.imports.flatMap((imported) =>
        rules
          .map((rule) => rule(file, imported))
          .filter((sentence) => sentence !== undefined)
          .map((sentence) => `${file.path} → ${imported.specifier}: ${sentence}`),
      ),
    );
}

const rules: readonly Rule[] = [
  function sandboxIsPure({ path }, { target }) {
    if (!path.startsWith('sandbox/') || isDataReader(path)) return undefined;
    const pure = isZod(target) || isInside(target, 'sandbox') || isInside(target, 'src/platform/text');
    const checksData = !isInside(path, 'sandbox/engine') && isInside(target, 'src/platform/data-files');
    return pure || checksData ? undefined : 'the sandbox imports only zod, itself and platform/text';
  },
  function engineReadsNoFiles({ path }, { target }) {
    if (!isInside(path, 'sandbox/engine')) return undefined;
    return isDataReader(target) || target === 'sandbox/load.ts' ? 'the engine is given its data' : undefined;
  },
  function rulesAndSchemasArePure({ path }, { target, typeOnly }) {
    if (!isPure(path)) return undefined;
    const pure =
      isZod(target) || isPure(target) || isInside(target, 'sandbox') || isInside(target, 'src/platform/text');
    return pure || typeOnly
      ? undefined
      : 'schemas and rules import only zod, each other, the sandbox and platform/text';
  },
  function clientAndServerAreApart({ path }, { target }) {
    const browser = layerOf(path) === 'client' || layerOf(path) === 'ui';
    if (browser && layerOf(target) === 'server') return 'the browser talks to the server by HTTP only';
    const server = layerOf(path) === 'server';
    if (server && ['client', 'ui'].includes(layerOf(target)))
      return 'the server knows nothing of the browser';
    return undefined;
  },
  function onlyTheRootReachesServers({ path }, { target }) {
    const own = areaOf(path) === areaOf(target);
    if (layerOf(target) !== 'server' || own || compositionRoots.includes(path)) return undefined;
    return "only src/server.ts reaches a feature's server";
  },
  function databasesHaveTheirPlace({ path }, { target }) {
    const repository =
      /\/server\/(?:[\w-]+\/)?[\w-]+-repository\.ts$/.test(path) || isInside(path, 'src/platform/db');
    if (sqlPackages.includes(packageOf(target)) && !repository) {
      return 'SQL lives only in *-repository.ts of a server and platform/db';
    }
    const browserStore = layerOf(path) === 'client' || isInside(path, 'src/platform/offline');
    if (packageOf(target) === 'dexie' && !browserStore)
      return 'Dexie lives only in client and platform/offline';
    return undefined;
  },
  function featuresShareOnlyDataAndRules({ path }, { target, inProject }) {
    const [from, to] = [featureOf(path), featureOf(target)];
    if (!inProject || !from || !to || from === to || isPure(target)) return undefined;
    return 'of another feature, only its schemas and rules';
  },
  function platformStandsBelow({ path }, { target }) {
    if (!isInside(path, 'src/platform')) return undefined;
    const above = featureOf(target) ?? (isInside(target, 'src/pages') ? 'pages' : undefined);
    return above && `the platform does not know of ${above}`;
  },
  function contentHoldsNoCode({ path }) {
    return isInside(path, 'content') ? 'content imports nothing' : undefined;
  },
  function pathsAreWrittenAlike({ path }, { specifier, target, inProject }) {
    if (!/^(src|sandbox)\//.test(path) || !inProject) return undefined;
    if (specifier.startsWith('../') && areaOf(path) !== areaOf(target))
      return 'across folders import by #src/… or #sandbox/…';
    if (specifier.startsWith('#') && areaOf(path) === areaOf(target) && featureOf(path))
      return 'inside a feature import by a relative path';
    if (!/\.\w+(\?\w+)?$/.test(specifier)) return 'write the file extension';
    return undefined;
  },
];

/**
 * Code of the server that reaches a browser through any chain of imports: Node's modules, and the whole of zod
 * (24 KB, where `zod/mini` costs 6).
 */
export function findServerCodeInBrowser(files: readonly SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const faults = files
    .filter(({ path }) => !isTest(path))
    .flatMap((entry) => {
      const first = entry.imports.filter((imported) => runsInBrowser(entry.path, imported));
      return reachable(entry.path, first, byPath)
        .filter(({ target }) => target === 'zod' || isNode(target))
        .map(({ by, target }) => `${by}: takes ${target} into the browser, through ${entry.path}`);
    });
  return [...new Set(faults)];
}

/** Imports that run whenever `first` run, each with the file that names it. */
function reachable(
  path: string,
  first: readonly Import[],
  byPath: ReadonlyMap<string, SourceFile>,
): { by: string; target: string }[] {
  const found: { by: string; target: string }[] = [];
  const seen = new Set([path]);
  const toDo = [{ by: path, imports: first }];
  for (let file = toDo.pop(); file; file = toDo.pop()) {
    const { by } = file;
    for (const { target } of file.imports.filter(({ typeOnly }) => !typeOnly)) {
      found.push({ by, target });
      const next = byPath.get(target);
      if (!next || seen.has(target)) continue;
      seen.add(target);
      toDo.push({ by: target, imports: next.imports });
    }
  }
  return found;
}

/** Every ring of files that import each other, each once, as `a → b → a`. Imports of types count too. */
export function findCycles(files: readonly SourceFile[]): string[] {
  return findRings(new Map(files.map((file) => [file.path, targetsOf(file)])));
}

/** Folders that import each other for a reason, each ring by the import that closes it. */
const knownRings = new Set([
  // One database of the browser holds the tables of the log; the log opens that database.
  'src/platform/offline → src/platform/learning-log',
  // The frame of every page says whether it works offline, with a notice made of the frame's own parts.
  'src/platform/offline → src/platform/ui',
]);

/** Every ring of folders, as far as a folder is one thing: a feature, a part of the platform, the sandbox. */
export function findFolderCycles(files: readonly SourceFile[]): string[] {
  const edges = new Map<string, Set<string>>();
  for (const file of files.filter(({ path }) => !isTest(path))) {
    const from = areaOf(file.path);
    const to = targetsOf(file)
      .map(areaOf)
      .filter((area) => area !== from && !knownRings.has(`${from} → ${area}`));
    edges.set(from, new Set([...(edges.get(from) ?? []), ...to]));
  }
  return findRings(edges);
}

function targetsOf({ imports }: SourceFile): string[] {
  return imports.filter(({ inProject }) => inProject).map(({ target }) => target);
}

function findRings(edges: ReadonlyMap<string, Iterable<string>>): string[] {
  const done = new Set<string>();
  const cycles: string[] = [];
  function follow(path: string, trail: readonly string[]): void {
    const at = trail.indexOf(path);
    if (at >= 0) cycles.push([...trail.slice(at), path].join(' → '));
    if (at >= 0 || done.has(path)) return;
    for (const next of edges.get(path) ?? []) follow(next, [...trail, path]);
    done.add(path);
  }
  for (const path of edges.keys()) follow(path, []);
  return cycles;
}

function isTest(path: string): boolean {
  return /\.test\.ts$|-for-tests\.ts$|-fixtures?\/|^tests\//.test(path);
}

function isInside(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`);
}

function isZod(target: string): boolean {
  return target === 'zod' || target === 'zod/mini';
}

/** Reads the sandbox's data files while building and testing; the engine never sees a file. */
function isDataReader(path: string): boolean {
  return /^sandbox\/read-[\w-]+\.ts$/.test(path);
}

/** Schemas and rules: what any feature may build upon. */
function isPure(path: string): boolean {
  return /^src\/.+\/(schemas\.ts|[\w-]+-schema\.ts|rules\/.+)$/.test(path);
}

/** `src/lessons/…` → `lessons`; platform, pages and the composition root belong to no feature. */
function featureOf(path: string): string | undefined {
  const folder = /^src\/([^/]+)\//.exec(path)?.[1];
  return folder === 'platform' || folder === 'pages' ? undefined : folder;
}

/** `src/lessons` or `src/platform/offline`: the folder that a layer belongs to. */
function areaOf(path: string): string {
  return /^(src\/(platform\/)?[^/]+|sandbox)/.exec(path)?.[0] ?? path;
}

const layers = ['client', 'server', 'ui', 'rules', 'build', 'worker'];

/** Where a file runs, also in a part of a feature (`src/practice/desk/client`); the empty word for none of these. */
function layerOf(path: string): string {
  const inside = /^src\/(?:platform\/)?[^/]+\/(.+)\/[^/]+$/.exec(path)?.[1] ?? '';
  return inside.split('/').find((folder) => layers.includes(folder)) ?? '';
}

function packageOf(target: string): string {
  const [scope = '', name] = target.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

function isNode(target: string): boolean {
  return (
    target.startsWith('node:') || builtinModules.includes(target) || nodePackages.includes(packageOf(target))
  );
}

/** Where the browser's code begins: components, client and worker code, the scripts of pages. */
function runsInBrowser(path: string, { inFrontmatter }: Import): boolean {
  if (path.endsWith('.astro')) return !inFrontmatter;
  return path.endsWith('.svelte') || /^src\/.+\/(client|worker)\//.test(path);
}
