import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readdir } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { ask, siteFiles, writeSite } from './platform/http/served-for-tests.ts';

// Every test starts a process; a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

const program = fileURLToPath(new URL('server.ts', import.meta.url));
const running = new Set<ChildProcess>();
const bigFileBytes = 64 * 1024 * 1024;
let siteDir: string;

beforeAll(async () => {
  siteDir = await writeSite({ ...siteFiles });
  const big = await open(path.join(siteDir, 'big.bin'), 'w');
  await big.truncate(bigFileBytes);
  await big.close();
});

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});

const part = (name: string) => JSON.stringify(new URL(`platform/${name}`, import.meta.url).href);

/** The same parts, with a time of grace that a test can wait for. */
const impatientServer = [
  '--input-type=module',
  '--eval',
  `import { createHttpServer } from ${part('http/http-server.ts')};
   import { listen } from ${part('http/listen.ts')};
   import { stopOnSignal } from ${part('http/stop-on-signal.ts')};
   import { createLog } from ${part('log.ts')};
   const log = createLog('info');
   const { server, drain } = createHttpServer({ log, siteDir: process.env.SITE_DIR, features: {} });
   stopOnSignal({ server, drain, log, graceMs: 300 });
   const { port } = await listen(server, { host: '127.0.0.1', port: 0 });
   log.info({ url: 'http://localhost:' + port }, 'listening');`,
];

interface Run {
  child: ChildProcess;
  /** Everything it wrote so far. */
  wrote: { out: string; error: string };
  exit: Promise<number | null>;
}

async function run(settings: Record<string, string>, args: readonly string[] = [program]): Promise<Run> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'camtay-data-'));
  const child = spawn(process.execPath, args, {
    env: { PORT: '0', SITE_DIR: siteDir, DATA_DIR: dataDir, ...settings },
  });
  running.add(child);
  const wrote = { out: '', error: '' };
  child.stdout.on('data', (part) => (wrote.out += part));
  child.stderr.on('data', (part) => (wrote.error += part));
  const exit = once(child, 'close').then(([code]) => code as number | null);
  return { child, wrote, exit };
}

async function runUntilListening(
  settings: Record<string, string> = {},
  args?: readonly string[],
): Promise<Run & { port: number }> {
  const server = await run(settings, args);
  const address = await vi.waitUntil(() => /"url":"http:\/\/localhost:(\d+)"/.exec(server.wrote.out), 30_000);
  return { ...server, port: Number(address[1]) };
}

/** Begin a download and read nothing of it: a request that stays in flight for as long as the test wants. */
async function beginDownload(port: number): Promise<IncomingMessage> {
  const [response] = await once(get({ port, path: '/big.bin', agent: false }), 'response');
  return response;
}

async function finishDownload(response: IncomingMessage): Promise<number> {
  let bytes = 0;
  for await (const part of response) bytes += part.length;
  return bytes;
}

describe('starting', () => {
  test.each([
    ['PORT', 'abc', 'PORT: got "abc", expected a whole number from 0 to 65535'],
    ['PUBLIC_URL', 'camtay', 'PUBLIC_URL: got "camtay", expected an http or https address'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL: got "loud", expected one of'],
    ['DATA_DIR', '/dev/null/data', 'DATA_DIR: got "/dev/null/data", expected a folder'],
    ['DATA_DIR', '/proc/camtay', 'DATA_DIR: got "/proc/camtay", expected a folder'],
    ['DATA_DIR', '/proc/camtay/data', 'DATA_DIR: got "/proc/camtay/data", expected a folder'],
    ['DATA_DIR', '/sys/camtay', 'DATA_DIR: got "/sys/camtay", expected a folder'],
    ['DATA_DIR', program, `DATA_DIR: got "${program}", expected a folder`],
    ['SITE_DIR', '/nowhere', 'SITE_DIR: got "/nowhere", expected the folder of a built site'],
    ['HOST', '203.0.113.1', 'HOST: got "203.0.113.1", expected an address of this machine'],
    ['HOST', 'no-such-name.invalid', 'HOST: got "no-such-name.invalid", expected a name that'],
  ])('%s=%s stops the start with a sentence and no stack', async (name, value, sentence) => {
    const { exit, wrote } = await run({ [name]: value });
    expect(await exit).toBe(78);
    expect(wrote.error).toMatch(/^[^\n]+\n$/);
    expect(wrote.error.startsWith(sentence)).toBe(true);
  });

  test('a data folder whose parents are missing is made, with the secret and the database in it', async () => {
    const folder = path.join(await mkdtemp(path.join(tmpdir(), 'camtay-data-')), 'a', 'b');
    const { child, exit } = await runUntilListening({ DATA_DIR: folder });
    expect(await readdir(folder)).toEqual(expect.arrayContaining(['app-secret', 'cam-tay.db']));
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
  });

  test('a port in use stops the start with a sentence', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = String(typeof address === 'object' ? address?.port : '');
    const { exit, wrote } = await run({ PORT: port });
    expect(await exit).toBe(78);
    expect(wrote.error).toBe(
      `PORT: got "${port}", expected a port that nothing else uses; stop the other program or choose one, for example 4322.\n`,
    );
    other.close();
  });
});

/** Loaded before the server: it fails, out of reach of every `catch`, when told to. */
const failing = (failure: string) =>
  `--import=data:text/javascript,${encodeURIComponent(`process.on('SIGUSR2', () => { ${failure} })`)}`;

describe('crashing', () => {
  test.each([
    ['an error that nobody caught', `throw new Error('made for this test');`, 'uncaughtException'],
    [
      'a promise that nobody waited for',
      `Promise.reject(new Error('made for this test'));`,
      'unhandledRejection',
    ],
  ])('%s stands in the log once and ends the process', async (_, failure, origin) => {
    const { child, exit, wrote } = await runUntilListening({ NODE_OPTIONS: failing(failure) });
    child.kill('SIGUSR2');
    expect(await exit).toBe(1);
    const fatal = wrote.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ level }) => level === 60);
    expect(fatal).toMatchObject([{ msg: 'crashed', origin, err: { message: 'made for this test' } }]);
    expect(wrote.error).toBe('');
  });
});

describe('stopping', () => {
  test('an idle server ends at once', async () => {
    const { child, port, exit, wrote } = await runUntilListening();
    expect((await ask(port, '/readyz')).status).toBe(200);
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
    expect(wrote.out).toContain('"outcome":"finished"');
  });

  test('a request in flight is answered whole, meanwhile the server is not ready', async () => {
    const { child, port, exit } = await runUntilListening();
    const download = await beginDownload(port);
    child.kill('SIGTERM');
    await vi.waitUntil(async () => (await ask(port, '/readyz')).status === 503);
    expect((await ask(port, '/')).headers.connection).toBe('close');
    expect(await finishDownload(download)).toBe(bigFileBytes);
    expect(await exit).toBe(0);
    await expect(ask(port, '/')).rejects.toThrow('ECONNREFUSED');
  });

  test('a second signal ends it at once, whatever is in flight', async () => {
    const { child, port, exit } = await runUntilListening();
    const download = await beginDownload(port);
    download.on('error', () => {}); // it is cut: that is the point
    const again = setInterval(() => child.kill('SIGINT'), 100);
    expect(await exit).toBe(1);
    clearInterval(again);
  });

  test.each([0, 3])('a log that nobody reads stops neither %i requests nor the stop', async (requests) => {
    const { child, port, exit } = await runUntilListening();
    child.stdout?.destroy();
    for (let request = 0; request < requests; request++) expect((await ask(port, '/')).status).toBe(200);
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
  });

  test('a request that never ends is cut when the time of grace is over', async () => {
    const { child, port, exit, wrote } = await runUntilListening({}, impatientServer);
    const download = await beginDownload(port);
    const cut = once(download, 'error');
    child.kill('SIGTERM');
    expect(await exit).toBe(1);
    expect(wrote.out).toContain('"outcome":"cut"');
    download.resume();
    await cut;
  });
});
