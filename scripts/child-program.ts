import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Folder of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Start a Node program of this project with the Node that runs now, in the project's folder. It ends with us: a
 * signal that ends us is passed on first.
 * @param args as on the command line, such as `['--watch', 'src/server.ts']`
 */
export function startNode(args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    ...options,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...options.env },
  });
  const passOn = (signal: NodeJS.Signals) => {
    child.once('exit', () => process.exit(1));
    child.kill(signal);
  };
  process.once('SIGINT', passOn).once('SIGTERM', passOn);
  child.once('exit', () => process.off('SIGINT', passOn).off('SIGTERM', passOn));
  return child;
}

/** Run a Node program of this project to its end. @returns its exit code; 1 when a signal ended it */
export async function runNode(args: readonly string[]): Promise<number> {
  const [code] = await once(startNode(args), 'exit');
  return typeof code === 'number' ? code : 1;
}

/** Programs that packages bring. */
export const programs = {
  astro: 'node_modules/astro/bin/astro.mjs',
  biome: 'node_modules/@biomejs/biome/bin/biome',
  cspell: 'node_modules/cspell/bin.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
  svelteCheck: 'node_modules/svelte-check/bin/svelte-check',
  vitest: 'node_modules/vitest/vitest.mjs',
} as const;
