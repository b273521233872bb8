import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** What a command came to. */
export interface Ended {
  readonly code: number | null;
  /** All that it wrote, for whoever ran it. */
  readonly says: string;
}

/** How a command of an operator is run. */
export interface CommandOptions {
  /** Settings, as of a test's database. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Largest file it may write, in KB: a disk that is full. */
  readonly mostFileKb?: number;
  /** Kills it, as a power cut does. */
  readonly cut?: AbortSignal;
}

/** Run a command beside a server that goes on meanwhile. */
export async function runOperator(
  script: 'backup' | 'restore' | 'move',
  args: readonly string[],
  { variables = {}, mostFileKb, cut }: CommandOptions = {},
): Promise<Ended> {
  const program = [process.execPath, `scripts/${script}.ts`, ...args];
  const limited = ['bash', '-c', `trap '' XFSZ; ulimit -f ${mostFileKb}; exec "$@"`, 'bash', ...program];
  const [command = '', ...rest] = mostFileKb === undefined ? program : limited;
  const child = spawn(command, rest, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...variables },
  });
  cut?.addEventListener('abort', () => child.kill('SIGKILL'));
  const closed = once(child, 'close');
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await closed;
  return { code: child.exitCode, says: `${said}${complained}`.trim() };
}

/** A place for a folder that is not there yet; taken away after the test. */
export async function newFolder(): Promise<string> {
  const parent = await mkdtemp(path.join(tmpdir(), 'camtay-backup-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  return path.join(parent, 'backup');
}
