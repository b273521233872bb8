import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { writeSite } from '#src/platform/http/served-for-tests.ts';
import { findFreePort } from '../../scripts/free-port.ts';
import type { TestDatabase } from './engines.ts';

/** The product's own server in processes of its own, as an operator starts it. */
export interface ServerProcess {
  readonly url: string;
  /** Every line of its log so far. */
  readonly log: readonly string[];
  /** Process ids of the workers that serve now; Linux only, as the rest of these tests. */
  workers(): readonly number[];
  /** Take the whole process group away, as a power cut does. */
  kill(): Promise<void>;
  /** Ask it to end. @returns its exit code */
  stop(): Promise<number | null>;
}

const siteDir = await writeSite();

/** How the server is started. */
export interface ServerOptions {
  readonly workers: number;
  readonly port?: number;
  /** Settings beside those of the database. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Largest file it may write, in KB: a disk that is full. */
  readonly mostFileKb?: number;
}

/** Start a server over a test's database and wait until it is ready. */
export async function startServer(place: TestDatabase, options: ServerOptions): Promise<ServerProcess> {
  const port = options.port ?? (await findFreePort());
  const program = [process.execPath, 'src/server.ts', '--workers', String(options.workers)];
  const limited = [
    'bash',
    '-c',
    `trap '' XFSZ; ulimit -f ${options.mostFileKb}; exec "$@"`,
    'bash',
    ...program,
  ];
  const [command = '', ...args] = options.mostFileKb === undefined ? program : limited;
  const child = spawn(command, args, {
    detached: true, // a group of its own, so that it can be killed as one
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ...place.variables,
      ...{ HOST: '127.0.0.1', PORT: String(port), SITE_DIR: siteDir, ABUSE_LIMITS: 'off', LOG_LEVEL: 'info' },
      ...options.variables,
    },
  });
  const closed = once(child, 'close');
  const log: string[] = [];
  const end = async (signal: NodeJS.Signals, group: 1 | -1) => {
    const isAlive = child.exitCode === null && child.signalCode === null;
    if (child.pid !== undefined && isAlive) process.kill(group * child.pid, signal);
    await closed;
    return child.exitCode;
  };
  // A test that fails stops nothing, and a group of its own would outlive the run.
  onTestFinished(async () => void (await end('SIGKILL', -1)));
  await listening(child, log);
  return {
    log,
    url: `http://127.0.0.1:${port}`,
    workers: () => {
      const children = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8');
      return children.split(' ').filter(Boolean).map(Number);
    },
    kill: async () => void (await end('SIGKILL', -1)),
    stop: () => end('SIGTERM', 1),
  };
}

/** The first line that says so: whoever listens has tried to prepare the database before. */
async function listening(child: ChildProcess, log: string[]): Promise<void> {
  if (child.stdout === null) throw new Error('The server needs an output to be heard.');
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const lines = createInterface(child.stdout);
  lines.on('line', (line) => {
    log.push(line);
    if (line.includes('"msg":"listening"')) resolve();
  });
  lines.on('close', () => reject(new Error('The server ended before it listened.')));
  await promise;
}

/** What a registration came to: its status and body, or undefined when nobody answered. */
export interface Reply {
  readonly status: number;
  readonly body: string;
  readonly replayed: boolean;
}

/** Send a registration once. */
export async function send(url: string, key: string, input: unknown): Promise<Reply | undefined> {
  try {
    const answer = await fetch(`${url}/api/v1/registrations`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify(input),
    });
    const replayed = answer.headers.get('Idempotency-Replayed') === 'true';
    return { status: answer.status, body: await answer.text(), replayed };
  } catch {
    return undefined; // the connection was cut: nobody knows, which is what the key is for
  }
}

/** Number of rounds: few in every test run, all of them in `npm run soak`. */
export function rounds(few: number, all: number): number {
  return process.env['SOAK'] === '1' ? all : few;
}
