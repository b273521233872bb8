/** One package in `package-lock.json`; only what this file looks at, the rest is carried along. */
export interface LockedPackage {
  version?: string;
  resolved?: string;
  integrity?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

/** The part of `package-lock.json` that names packages, by their place: `node_modules/a/node_modules/b`. */
export type LockedPackages = Readonly<Record<string, LockedPackage>>;

/** An optional dependency that the lock does not hold, and so `npm ci` of npm 11 refuses. */
export interface MissingPackage {
  /** Place of the package that asks for it; '' is the project itself. */
  askedBy: string;
  name: string;
  version: string;
}

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

/** Optional dependencies without an entry. A range is npm's own choice; only an exact version must be there. */
export function findMissing(packages: LockedPackages): MissingPackage[] {
  return Object.entries(packages).flatMap(([askedBy, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, asked]) => !isLocked(packages, askedBy, name, asked))
      .map(([name, asked]) => ({ askedBy, name, version: asked.replace(/^[\^~]/, '') })),
  );
}

/**
 * The same lock with an entry for every missing platform package. npm writes locks that lack them when its
 * registry could not serve the newest binaries of other platforms; npm skips such an entry where it does not fit.
 */
export function completePackages(packages: LockedPackages): LockedPackages {
  const added = findMissing(packages).map((missing) => {
    const taken = findPlace(packages, missing.askedBy, missing.name) !== undefined;
    const place = `${taken && missing.askedBy ? `${missing.askedBy}/` : ''}node_modules/${missing.name}`;
    return [place, platformEntry(missing, packages[missing.askedBy]?.dev)] as const;
  });
  const all = [...Object.entries(packages), ...added];
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function isLocked(packages: LockedPackages, askedBy: string, name: string, asked: string): boolean {
  const place = findPlace(packages, askedBy, name);
  if (place === undefined) return false;
  return packages[place]?.version === asked || /^[^\d]/.test(asked);
}

/** Where Node finds a package from a place: in its own folder, then in each one above. */
function findPlace(packages: LockedPackages, from: string, name: string): string | undefined {
  const own = `${from ? `${from}/` : ''}node_modules/${name}`;
  if (packages[own]) return own;
  return from ? findPlace(packages, parentOf(from), name) : undefined;
}

function parentOf(place: string): string {
  return place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')));
}

/** What can be told from the name, such as `@rollup/rollup-linux-x64-musl`. */
function platformEntry({ name, version }: MissingPackage, dev: boolean | undefined): LockedPackage {
  const words = name.replace('windows', 'win32').split(/[/-]/);
  const system = words.find((word) => systems.includes(word));
  const processor = words.includes('wasm32') ? 'wasm32' : words.find((word) => processors.includes(word));
  if (!system && !processor)
    throw new Error(`${name}: cannot tell its platform from its name; add it by hand.`);
  const libc = words.find((word) => word === 'musl' || word === 'gnu');
  return {
    version,
    ...(processor ? { cpu: [processor] } : {}),
    ...(dev ? { dev } : {}),
    ...(libc && system === 'linux' ? { libc: [libc === 'gnu' ? 'glibc' : libc] } : {}),
    optional: true,
    ...(system ? { os: [system] } : {}),
  };
}
