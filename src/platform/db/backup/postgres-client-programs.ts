import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

/** Programs of PostgreSQL itself: nobody else knows better what a database is made of. */
type ProgramName = 'pg_dump' | 'pg_restore' | 'psql';

/** Write a dump of one moment of a database. @param snapshot name of the moment, from `pg_export_snapshot()` */
export async function dumpPostgres(url: string, snapshot: string, file: string): Promise<void> {
  const how = ['--format=custom', '--no-owner', '--no-privileges', `--snapshot=${snapshot}`];
  await ended(start('pg_dump', url, [...how, `--file=${file}`], ['ignore', 'ignore', 'pipe']), 'pg_dump');
}

/** Bring a dump into a database, in one transaction that begins with statements of our own. */
export async function restorePostgres(url: string, file: string, first: readonly string[]): Promise<void> {
  const script = start(
    'pg_restore',
    undefined,
    ['--no-owner', '--no-privileges', '--file=-', file],
    ['ignore', 'pipe', 'pipe'],
  );
  const how = ['--no-psqlrc', '--quiet', '--single-transaction', '--variable=ON_ERROR_STOP=1'];
  const commands = first.map((statement) => `--command=${statement}`);
  const psql = start('psql', url, [...how, ...commands, '--file=-'], ['pipe', 'ignore', 'pipe']);
  if (script.stdout === null || psql.stdin === null)
    throw new Error('The programs need a pipe between them.');
  const piped = pipeline(script.stdout, psql.stdin);
  const endings = [ended(script, 'pg_restore'), ended(psql, 'psql')];
  // Who ended early says why itself, and is asked before the pipe that broke with it.
  const outcomes = await Promise.allSettled([piped, ...endings]);
  const failed = outcomes.toReversed().find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

/** The newest that is installed: a dump can be made by a program as new as the server, or newer. */
function start(
  name: ProgramName,
  url: string | undefined,
  args: readonly string[],
  stdio: StdioOptions,
): ChildProcess {
  const byVersion = (place: string) => Number(/\/(\d+)\/bin\//.exec(place)?.[1] ?? 0);
  const [newest] = globSync(`/usr/lib/postgresql/*/bin/${name}`).toSorted(
    (a, b) => byVersion(b) - byVersion(a),
  );
  return spawn(
    newest ?? name,
    [...args, ...(url === undefined ? [] : [`--dbname=${withoutPassword(url)}`])],
    {
      stdio,
      env: { ...process.env, ...passwordOf(url) },
    },
  );
}

async function ended(child: ChildProcess, name: ProgramName): Promise<void> {
  const says = child.stderr === null ? Promise.resolve('') : text(child.stderr);
  const [code] = await once(child, 'close').catch((error: Error) => {
    throw new Error(`${name} cannot be started (${error.message}): apt-get install postgresql-client`);
  });
  if (code !== 0) throw new Error(`${name} failed: ${(await says).trim()}`);
}

/** What stands on the command line can be read by everybody on the machine. */
function withoutPassword(url: string): string {
  const address = new URL(url);
  address.password = '';
  return address.href;
}

function passwordOf(url: string | undefined): Readonly<Record<string, string>> {
  const password = url === undefined ? '' : new URL(url).password;
  return password === '' ? {} : { PGPASSWORD: decodeURIComponent(password) };
}
