import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { sqliteFileName } from '../database.ts';
import { atOneMoment, countServers, openPatiently, wholeOfPostgres } from '../postgres-whole.ts';
import { findDamage, openAlone, openCopy } from '../sqlite-whole.ts';
import { compareFigures } from '../table-figures.ts';
import { ageOfSchema, countWhole } from '../whole-database.ts';
import { copyPrivately, describeFile, isThere, setAsidePrefix, settleFolder } from './backup-files.ts';
import { databaseNames, dataFolder, type Manifest, readManifest } from './manifest.ts';
import { restorePostgres } from './postgres-client-programs.ts';

/** Where a backup goes back to. */
export interface RestoreParts {
  /** Folder of the backup. */
  readonly from: string;
  /** Address of a PostgreSQL server; undefined for a SQLite file in `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  /** Names of the steps that this program knows. */
  readonly knownSteps: readonly string[];
  /** Take the place of what is there. */
  readonly mayOverwrite: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What is wrong with the seats of a database, as sentences; asked only where the schema is this program's. */
  readonly auditSeats: (place: Pick<RestoreParts, 'databaseUrl' | 'dataDir'>) => Promise<readonly string[]>;
}

/** What was restored. */
export interface Restored {
  readonly manifest: Manifest;
  /** An older schema: the next start of the server brings it up to date. */
  readonly isOlder: boolean;
  /** Where what was there before is kept; undefined when nothing was. */
  readonly setAside: string | undefined;
  /** What is wrong with its seats: it was so when the backup was made, so that is no reason to be without the data. */
  readonly findings: readonly string[];
}

/**
 * Bring a backup back. Everything is checked before anything is touched; of a SQLite folder what was there is set
 * aside, a PostgreSQL database is emptied and filled in one transaction.
 * @throws a sentence for the operator, when it was not done
 */
export async function restoreBackup(parts: RestoreParts): Promise<Restored> {
  const manifest = await readManifest(parts.from);
  const engine = parts.databaseUrl === undefined ? 'sqlite' : 'postgres';
  if (manifest.engine !== engine) throw new Error(wrongEngine(manifest.engine));
  const age = ageOfSchema(manifest.steps, parts.knownSteps);
  if (age === 'newer') throw new Error('the backup is newer than this program: use the program that made it');
  await checkFiles(parts.from, manifest);
  const restore = parts.databaseUrl === undefined ? restoreFolder : restoreToPostgres;
  const setAside = await restore(parts, manifest);
  const findings = age === 'same' ? await parts.auditSeats(parts) : [];
  return { manifest, isOlder: age === 'older', setAside, findings };
}

function wrongEngine(engine: Manifest['engine']): string {
  return engine === 'sqlite'
    ? 'the backup is of SQLite, and DATABASE_URL names a PostgreSQL server: restore it into a folder first, without DATABASE_URL, then `npm run move`'
    : 'the backup is of PostgreSQL: set DATABASE_URL to an empty PostgreSQL database';
}

async function checkFiles(folder: string, { files }: Manifest): Promise<void> {
  for (const { path: file, bytes, sha256 } of files) {
    const found = await describeFile(folder, file).catch(() => {
      throw new Error(`the backup is broken: ${file} is missing`);
    });
    if (found.bytes !== bytes || found.sha256 !== sha256)
      throw new Error(`the backup is broken: ${file} is not what was written`);
  }
}

/** @returns where what was there before is kept */
async function restoreFolder(parts: RestoreParts, manifest: Manifest): Promise<string | undefined> {
  const { dataDir, mayOverwrite } = parts;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const live = path.join(dataDir, sqliteFileName);
  const isUsed = await isThere(live);
  if (isUsed && !mayOverwrite) throw new Error(`${live} is there already: --overwrite takes its place`);
  const alone = isUsed ? openAlone(live) : undefined;
  const draft = path.join(dataDir, `.restore-${process.pid}`);
  try {
    await copyDraft(parts, manifest, draft);
    await checkDraft(draft, manifest);
    return await takePlace(draft, parts, namesOf(manifest));
  } finally {
    alone?.close();
    await rm(draft, { recursive: true, force: true });
  }
}

/** Files of a backup by where they go in DATA_DIR; the database is the last to take its place. */
function namesOf({ engine, files }: Manifest): readonly (readonly [file: string, name: string])[] {
  const data = files
    .filter(({ path: file }) => file.startsWith(`${dataFolder}/`))
    .map(({ path: file }) => [file, file.slice(dataFolder.length + 1)] as const);
  return engine === 'sqlite' ? [...data, [databaseNames.sqlite, sqliteFileName]] : data;
}

async function copyDraft({ from }: RestoreParts, manifest: Manifest, draft: string): Promise<void> {
  await mkdir(draft, { mode: 0o700 });
  for (const [file, name] of namesOf(manifest))
    await copyPrivately(path.join(from, file), path.join(draft, name));
}

async function checkDraft(draft: string, manifest: Manifest): Promise<void> {
  const file = path.join(draft, sqliteFileName);
  const damage = findDamage(file);
  if (damage.length > 0) throw new Error(`the backup is broken: ${damage.slice(0, 3).join('; ')}`);
  const copy = openCopy(file);
  const problems = compareFigures(manifest.tables, await countWhole(copy).finally(copy.close));
  if (problems.length > 0) throw new Error(`the backup is broken: ${problems.join('; ')}`);
}

async function takePlace(
  draft: string,
  { dataDir, now }: RestoreParts,
  names: readonly (readonly [string, string])[],
): Promise<string | undefined> {
  const stamp = new Date(now).toISOString().replaceAll(/[:.]/g, '-');
  const aside = path.join(dataDir, `${setAsidePrefix}${stamp}`);
  const own = names.map(([, name]) => name);
  let isAside = false;
  for (const name of [...own, `${sqliteFileName}-wal`, `${sqliteFileName}-shm`]) {
    if (!(await isThere(path.join(dataDir, name)))) continue;
    await mkdir(path.dirname(path.join(aside, name)), { recursive: true, mode: 0o700 });
    await rename(path.join(dataDir, name), path.join(aside, name));
    isAside = true;
  }
  for (const name of own) {
    await mkdir(path.dirname(path.join(dataDir, name)), { recursive: true, mode: 0o700 });
    await rename(path.join(draft, name), path.join(dataDir, name));
  }
  await settleFolder(dataDir);
  return isAside ? aside : undefined;
}

/** @returns where the files that were there before are kept */
async function restoreToPostgres(parts: RestoreParts, manifest: Manifest): Promise<string | undefined> {
  const { from, databaseUrl = '', mayOverwrite } = parts;
  const db = openPatiently(databaseUrl);
  try {
    const tables = await atOneMoment(db, (transaction) => wholeOfPostgres(transaction).tables());
    if (tables.length > 0 && !mayOverwrite)
      throw new Error('the database is not empty: --overwrite deletes what is in it');
    if ((await countServers(db)) > 0)
      throw new Error('a server is using the database: stop it first, then try again');
    const dropping = tables.map((table) => `drop table "${table}" cascade`);
    await restorePostgres(databaseUrl, path.join(from, databaseNames.postgres), dropping);
    const arrived = await atOneMoment(db, (transaction) => countWhole(wholeOfPostgres(transaction)));
    const problems = compareFigures(manifest.tables, arrived);
    if (problems.length > 0)
      throw new Error(`what arrived is not what was backed up: ${problems.join('; ')}`);
  } finally {
    await db.destroy();
  }
  return await restoreFiles(parts, manifest);
}

async function restoreFiles(parts: RestoreParts, manifest: Manifest): Promise<string | undefined> {
  await mkdir(parts.dataDir, { recursive: true, mode: 0o700 });
  const draft = path.join(parts.dataDir, `.restore-${process.pid}`);
  try {
    await copyDraft(parts, manifest, draft);
    return await takePlace(draft, parts, namesOf(manifest));
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
