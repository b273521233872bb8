import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, test, vi } from 'vitest';
import { root } from './child-program.ts';

const lookEveryMs = 20;

/** A server as npm starts it: it says its number, and lives until somebody ends it. */
const server = `
  import { endWithNpm } from ${JSON.stringify(path.join(root, 'scripts/end-with-npm.ts'))};
  endWithNpm(${lookEveryMs});
  setInterval(() => {}, 1000);
  console.log(process.pid);
`;
const throughShell = `"$NODE" --input-type=module -e "$SERVER"; exit $?`;
const asNpm = `import { spawn } from 'node:child_process';
  spawn('sh', ['-c', process.env.SHELL_LINE], { stdio: 'inherit' });`;

// Every test starts processes; a busy machine may take its time.
vi.setConfig({ testTimeout: 30_000 });

function start(command: string, args: string[], lifecycle: Record<string, string>): ChildProcess {
  const own = { NODE: process.execPath, SERVER: server, SHELL_LINE: throughShell, PATH: '/usr/bin:/bin' };
  return spawn(command, args, { env: { ...own, ...lifecycle }, stdio: ['ignore', 'pipe', 'inherit'] });
}

async function numberOf(child: ChildProcess): Promise<number> {
  if (!child.stdout) throw new Error('no output');
  const [line] = await once(createInterface(child.stdout), 'line');
  return Number(line);
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false; // ESRCH: that is the answer
  }
}

const underNpm = { npm_lifecycle_event: 'start' };

describe('a server started by npm', () => {
  test.each([
    ["npm's shell", 'SIGTERM', 'sh', ['-c', throughShell]],
    ["npm's shell", 'SIGKILL', 'sh', ['-c', throughShell]],
    ['npm itself', 'SIGKILL', process.execPath, ['--input-type=module', '-e', asNpm]],
  ] as const)('ends when %s gets %s', async (_, signal, command, args) => {
    const child = start(command, [...args], underNpm);
    const pid = await numberOf(child);
    expect(lives(pid)).toBe(true);
    child.kill(signal);
    await vi.waitUntil(() => !lives(pid), 20_000);
  });
});

test('a server started by hand outlives its shell', async () => {
  const child = start('sh', ['-c', throughShell], {});
  const pid = await numberOf(child);
  child.kill('SIGKILL');
  await once(child, 'exit');
  // One under npm would have noticed ten times.
  await expect(vi.waitUntil(() => !lives(pid), 10 * lookEveryMs)).rejects.toThrow();
  process.kill(pid, 'SIGKILL');
});
