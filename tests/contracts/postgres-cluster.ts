import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { findFreePort } from '../../scripts/free-port.ts';
import { findPostgresPrograms } from '../../scripts/postgres-programs.ts';

/** A PostgreSQL server of one test run, in a folder of its own. */
export interface PostgresCluster {
  /** Address of the server without the name of a database. */
  readonly url: string;
  /** Address of a new, empty database. */
  createDatabase(): Promise<string>;
  /** End the server as a power cut would, and start it again. */
  kill(): Promise<void>;
  /** Run statements on a connection of its own, one after the other. */
  run(...statements: readonly string[]): Promise<void>;
  /** @param mostFileKb largest file it may write, in KB: a disk that is full; above a megabyte, no multiple of 8 */
  start(mostFileKb?: number): Promise<void>;
  remove(): Promise<void>;
}

/** The server refuses to run as root, so root lends it the user that its package made. */
function postgresUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const ask = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: ask('-u'), gid: ask('-g') };
}

/** Make and start a server. @param settings further ones of `initdb` @throws when no PostgreSQL is installed */
export async function createPostgresCluster(settings: readonly string[] = []): Promise<PostgresCluster> {
  const server = await prepareServer(settings);
  await server.start();
  let count = 0;
  return {
    ...server,
    createDatabase: async () => {
      count += 1;
      const name = `camtay_${process.pid}_${Date.now()}_${count}`;
      await ask(`${server.url}/postgres`, `create database ${name}`);
      return `${server.url}/${name}`;
    },
    run: async (...statements) => {
      for (const statement of statements) await ask(`${server.url}/postgres`, statement);
    },
    remove: async () => {
      await server.kill();
      await rm(server.folder, { recursive: true, force: true });
    },
  };
}

async function prepareServer(settings: readonly string[]) {
  const programs = findPostgresPrograms();
  if (programs === undefined) throw new Error('No PostgreSQL server found: apt-get install postgresql.');
  const folder = mkdtempSync(path.join(tmpdir(), 'camtay-postgres-'));
  const user = postgresUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, 'data');
  const identity = { ...user, cwd: folder };
  const make = [
    '-D',
    data,
    '-U',
    'camtay',
    '--auth=trust',
    '--encoding=UTF8',
    '--no-locale',
    '--no-sync',
    ...settings,
  ];
  execFileSync(path.join(programs, 'initdb'), make, { ...identity, stdio: 'pipe' });
  const port = await findFreePort();
  const url = `postgres://camtay@127.0.0.1:${port}`;
  const serve = ['-D', data, '-k', folder, '-h', '127.0.0.1', '-p', String(port)];
  serve.push('-c', 'max_connections=200');
  let server: ChildProcess | undefined;
  return {
    folder,
    url,
    start: async (mostFileKb?: number) => {
      const program = [path.join(programs, 'postgres'), ...serve];
      const limited = `${mostFileKb === undefined ? '' : `ulimit -f ${mostFileKb};`} exec "$@"`;
      server = spawn('bash', ['-c', limited, 'bash', ...program], { ...identity, stdio: 'ignore' });
      await waitUntilAnswers(`${url}/postgres`);
    },
    kill: async () => {
      if (server?.exitCode !== null) return;
      const ended = once(server, 'close');
      server.kill('SIGQUIT'); // immediate shutdown: no checkpoint, recovery from the log at the next start
      await ended;
    },
  };
}

/** Run one statement on a connection of its own. */
async function ask(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 });
  client.on('error', () => undefined); // a connection that a test cuts; what was asked fails by itself
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

async function waitUntilAnswers(url: string): Promise<void> {
  const end = performance.now() + 30_000;
  for (;;) {
    try {
      return await ask(url, 'select 1');
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
