import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createServer } from 'vite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { watchContent } from '#src/content-gate.ts';
import { spoiltFiles } from './content-mistakes/read-mistakes.ts';

const parts = ['content', 'sandbox', 'src', 'scripts', 'public'];
const configs = [
  'package.json',
  'package-lock.json',
  'astro.config.mjs',
  'svelte.config.js',
  'tsconfig.json',
];
let copy = '';

/** A copy of the project, so that its files can be spoilt while others use the real ones. */
beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'broken-content-'));
  for (const part of [...parts, ...configs]) cpSync(part, path.join(copy, part), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'));
}, 60_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** `npm run build` in the copy, without npm. */
async function build(): Promise<{ code: number; output: string }> {
  const env = { ...process.env, FORCE_COLOR: '0', ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(process.execPath, ['scripts/build.ts'], { cwd: copy, env });
  let output = '';
  child.stdout.on('data', (part) => (output += part));
  child.stderr.on('data', (part) => (output += part));
  const [code] = await once(child, 'close');
  return { code: Number(code), output };
}

/** Files that can be spoilt together: what is wrong in one must not keep another from being looked at. */
const together = spoiltFiles.flatMap(([, { file, mistakes }], index) => {
  const isFirstOfFile = spoiltFiles.findIndex(([, other]) => other.file === file) === index;
  const [mistake] = mistakes;
  return isFirstOfFile && mistake ? [{ file, mistake }] : [];
});

test('a mistake in every kind of file stops the build before it begins, with a sentence for each', async () => {
  for (const { file, mistake } of together) {
    const target = path.join(copy, file);
    writeFileSync(
      target,
      readFileSync(target, 'utf8').replace(mistake.from, () => mistake.to),
    );
  }
  const { code, output } = await build();
  expect(code).toBe(1);
  for (const { file, mistake } of together)
    expect(
      output.split('\n').filter((line) => line.startsWith(`${file}:`) && line.endsWith(mistake.says)),
    ).toHaveLength(1);
  expect(output).not.toMatch(/^\s+at .+:\d+/m);
  expect(output).not.toMatch(/Error|astro|vite/i);
  expect(existsSync(path.join(copy, 'dist'))).toBe(false);
}, 60_000);

test('while editing, the same sentence stands where the page would be, until the file is mended', async () => {
  const [, { file, mistakes }] = spoiltFiles.find(([kind]) => kind === 'quiz') ?? [
    '',
    { file: '', mistakes: [] },
  ];
  const [mistake] = mistakes;
  const target = path.join(copy, file);
  const sound = readFileSync(file, 'utf8');
  for (const { file: other } of together) cpSync(other, path.join(copy, other));
  const told = [vi.spyOn(console, 'error'), vi.spyOn(console, 'log')].map((spy) => spy.mockReturnValue());
  const plugins = [watchContent(copy)];
  const server = await createServer({
    root: copy,
    configFile: false,
    server: { port: 0 },
    plugins,
    logLevel: 'silent',
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0] ?? '';
  /** Save the file, and open a page; saved again each time, because the watcher may still be starting. */
  const pageAfterSaving = async (text: string) => {
    writeFileSync(target, text);
    return (await fetch(address, { headers: { accept: 'text/html' } })).text();
  };

  const spoilt = sound.replace(mistake?.from ?? '', () => mistake?.to ?? '');
  await expect.poll(() => pageAfterSaving(spoilt), { timeout: 20_000 }).toContain(mistake?.says);
  expect(told[0]).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(`${file}:`));
  await expect.poll(() => pageAfterSaving(sound), { timeout: 20_000 }).not.toContain(mistake?.says);
  expect(told[1]).toHaveBeenCalledTimes(1);
  await server.close();
}, 60_000);
