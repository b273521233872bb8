import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type BrowserContext, chromium, expect } from '@playwright/test';
import { browserArguments, findBrowser } from '../../scripts/browser.ts';

/** A browser with a profile on disk that can be killed like a phone that drops its apps. */
export interface KillableBrowser {
  readonly context: BrowserContext;
  kill(): Promise<void>;
}

/** Starts a browser of its own process group on a profile folder. */
export async function openKillableBrowser(profile: string): Promise<KillableBrowser> {
  const { executablePath = chromium.executablePath(), env } = await findBrowser();
  const flags = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  const child = spawn(executablePath, [...browserArguments, ...flags], {
    detached: true,
    env: env ?? process.env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const browser = await chromium.connectOverCDP(await debuggerAddress(child.stderr));
  const [context] = browser.contexts();
  if (!context || child.pid === undefined) throw new Error('the browser opened without a context');
  const group = -child.pid;
  return {
    context,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      process.kill(group, 'SIGKILL');
      await once(child, 'exit');
      await expect.poll(() => isAlive(group)).toBe(false); // Its helpers may still hold the database.
    },
  };
}

/** Whether any process of a group is left. */
function isAlive(group: number): boolean {
  try {
    return process.kill(group, 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}

async function debuggerAddress(output: NodeJS.ReadableStream): Promise<string> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: output })) {
    const address = /ws:\/\/\S+/.exec(line)?.[0];
    if (address) return address;
    lines.push(line);
  }
  throw new Error(`the browser did not start:\n${lines.join('\n')}`);
}
