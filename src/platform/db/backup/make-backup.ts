import { createHmac } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { codeOf, readIfThere } from '#src/platform/missing-file.ts';
import { sqliteFileName } from '../database.ts';
import { atOneMoment, openPatiently, wholeOfPostgres } from '../postgres-whole.ts';
import { copySqlite, findDamage, openCopy } from '../sqlite-whole.ts';
import type { FiguresByTable } from '../table-figures.ts';
import { countWhole, stepsOf } from '../whole-database.ts';
import { copyPrivately, describeFile, isThere, listDataFiles, settle, settleFolder } from './backup-files.ts';
import { type BackupFile, databaseNames, dataFolder, type Manifest, manifestName } from './manifest.ts';
import { dumpPostgres } from './postgres-client-programs.ts';

/** Of what a backup is made, and where it goes. */
export interface BackupParts {
  /** Address of a PostgreSQL server; undefined for the SQLite file in `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  /** The secret that the servers are given; undefined where they keep one in `dataDir`. */
  readonly appSecret: string | undefined;
  /** A folder that is not there yet. */
  readonly to: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

interface Copied {
  readonly steps: readonly string[];
  readonly tables: FiguresByTable;
}

/**
 * One moment of a database that servers go on writing to, with the secrets beside it, in a folder for its owner alone.
 * The folder has its name only once everything is in it, checked and on the disk.
 * @throws a sentence for the operator, when it was not made
 */
export async function makeBackup(parts: BackupParts): Promise<Manifest> {
  const to = path.resolve(parts.to);
  const dataDir = path.resolve(parts.dataDir);
  if (await isThere(to)) throw new Error(`${to} is there already: name a new folder`);
  if (`${to}${path.sep}`.startsWith(`${dataDir}${path.sep}`))
    throw new Error(
      `${to} is inside of DATA_DIR, and would be lost together with it: name a folder elsewhere`,
    );
  const draft = `${to}.${process.pid}.part`;
  await mkdir(draft, { recursive: true, mode: 0o700 });
  try {
    const manifest = await fill(draft, parts);
    await rename(draft, to);
    await settleFolder(path.dirname(to));
    return manifest;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

async function fill(draft: string, { databaseUrl, dataDir, appSecret, now }: BackupParts): Promise<Manifest> {
  const engine = databaseUrl === undefined ? 'sqlite' : 'postgres';
  const file = path.join(draft, databaseNames[engine]);
  const copied =
    databaseUrl === undefined
      ? await copyFromSqlite(path.join(dataDir, sqliteFileName), file)
      : await copyFromPostgres(databaseUrl, file);
  await settle(file);
  const files = [await describeFile(draft, databaseNames[engine]), ...(await copyData(draft, dataDir))];
  const manifest: Manifest = {
    ...{ product: 'cam-tay', format: 1, madeAt: new Date(now).toISOString(), engine },
    ...{
      steps: [...copied.steps],
      tables: copied.tables,
      files,
      secretMark: await findMark(dataDir, appSecret),
    },
  };
  const place = path.join(draft, manifestName);
  await writeFile(place, `${JSON.stringify(manifest, undefined, 2)}\n`, { mode: 0o600 });
  await settle(place);
  await settleFolder(draft);
  return manifest;
}

async function copyFromSqlite(from: string, to: string): Promise<Copied> {
  copySqlite(from, to);
  const damage = findDamage(to);
  if (damage.length > 0) throw new Error(`the database is damaged: ${damage.slice(0, 3).join('; ')}`);
  const copy = openCopy(to);
  try {
    return { steps: await stepsOf(copy), tables: await countWhole(copy) };
  } finally {
    copy.close();
  }
}

/** The dump and what is counted are of the same moment. */
async function copyFromPostgres(url: string, to: string): Promise<Copied> {
  const db = openPatiently(url);
  try {
    return await atOneMoment(db, async (transaction) => {
      const { rows } = await sql<{ name: string }>`select pg_export_snapshot() as name`.execute(transaction);
      await dumpPostgres(url, rows[0]?.name ?? '', to);
      const whole = wholeOfPostgres(transaction);
      return { steps: await stepsOf(whole), tables: await countWhole(whole) };
    });
  } finally {
    await db.destroy();
  }
}

/** What goes away while it is copied (a notice whose time is over) is left out. */
async function copyData(draft: string, dataDir: string): Promise<readonly BackupFile[]> {
  const described: BackupFile[] = [];
  for (const file of await listDataFiles(dataDir)) {
    const name = `${dataFolder}/${file}`;
    try {
      await copyPrivately(path.join(dataDir, file), path.join(draft, name));
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
      continue;
    }
    described.push(await describeFile(draft, name));
  }
  return described;
}

/** The secret that the servers use, if it is known here. */
export async function findMark(dataDir: string, appSecret: string | undefined): Promise<string | null> {
  const kept = async () => (await readIfThere(path.join(dataDir, 'app-secret')))?.trim();
  const secret = appSecret ?? (await kept());
  if (secret === undefined) return null;
  return createHmac('sha256', secret).update('cam-tay backup').digest('hex').slice(0, 16);
}
