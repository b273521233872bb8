import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { readTypedValues, watchWhatIsSent } from './sent-watch.ts';

export { expect, type Page };

/** The product's own server, on its own port, for one worker; a journey may take it down and up again. */
export interface ProductServer {
  url: string;
  /** What it has written so far, a line each. */
  readonly log: readonly string[];
  /** Where its database lies: what happened days ago can only be written there. */
  readonly dataDir: string;
  stop(): Promise<void>;
  /** Does nothing while it runs. */
  start(): Promise<void>;
}

/** What every journey gets beside Playwright's own. */
export interface JourneyFixtures {
  /** Cut and restore the network of this learner's phone. */
  network: { cut(): Promise<void>; restore(): Promise<void> };
  /** Every address this learner's phone asked for, service worker included, in order. */
  requests: readonly string[];
  /** Console lines that this journey provokes on purpose; anything else on the console fails it. */
  expectedConsole: RegExp[];
  watched: undefined;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Lines that the browser and Playwright write about what the test itself cut or blocked; not by the product. */
const browserOwnLines = [
  /^Failed to load resource: net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|FAILED)/,
  /^Service Worker registration blocked by Playwright$/,
];

/**
 * The test of every journey: fails on an unexpected console warning or error, on an uncaught exception, on a
 * request that leaves the origin, and on one that carries what is typed in practice.
 */
export const test = base.extend<
  JourneyFixtures,
  { server: ProductServer; serverFor: string; serverEnvironment: NodeJS.ProcessEnv }
>({
  serverFor: ['all', { scope: 'worker', option: true }],
  serverEnvironment: [{}, { scope: 'worker', option: true }],
  server: [
    async ({ serverFor: _, serverEnvironment }, use) => {
      const dataDir = await mkdtemp(path.join(tmpdir(), 'camtay-journey-'));
      const server = createProductServer(await freePort(), dataDir, serverEnvironment);
      await server.start();
      await use(server);
      await server.stop();
      await rm(dataDir, { recursive: true });
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  expectedConsole: async ({ page: _ }, use) => use([]),
  requests: async ({ context }, use) => {
    const requests: string[] = [];
    context.on('request', (request) => requests.push(request.url()));
    await use(requests);
  },
  network: async ({ context }, use) => {
    await use({ cut: () => context.setOffline(true), restore: () => context.setOffline(false) });
  },
  watched: [
    async ({ context, requests, expectedConsole, server, baseURL }, use) => {
      const troubles = collectTroubles(context);
      const sent = watchWhatIsSent(context);
      await use(undefined);
      const unexpected = troubles.filter(
        (line) => ![...browserOwnLines, ...expectedConsole].some((expected) => expected.test(line)),
      );
      expect(unexpected, 'console warnings, console errors and uncaught exceptions').toEqual([]);
      expect(strangers(requests, baseURL ?? server.url), 'requests that leave the origin').toEqual([]);
      expect(sent.find(readTypedValues()), 'what is typed in practice and was sent').toEqual([]);
    },
    { auto: true },
  ],
});

/** A second learner, or the same one on another phone: storage of its own, watched like the first. */
export async function openAnotherPhone(context: BrowserContext, server: ProductServer): Promise<Page> {
  const other = await context.browser()?.newContext({ baseURL: server.url });
  if (!other) throw new Error('no browser behind this context');
  return other.newPage();
}

function collectTroubles(context: BrowserContext): string[] {
  const troubles: string[] = [];
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
  });
  context.on('weberror', (failure) => troubles.push(`uncaught: ${failure.error().message}`));
  return troubles;
}

function strangers(requests: readonly string[], origin: string): string[] {
  return requests.filter(
    (address) => !/^(data|blob|about):/.test(address) && new URL(address).origin !== origin,
  );
}

function createProductServer(port: number, dataDir: string, environment: NodeJS.ProcessEnv): ProductServer {
  let child: ChildProcess | undefined;
  const log: string[] = [];
  return {
    url: `http://localhost:${port}`,
    log,
    dataDir,
    async start() {
      if (child && child.exitCode === null && child.signalCode === null) return;
      child = spawn(process.execPath, [path.join(root, 'src/server.ts')], {
        cwd: root,
        env: {
          ...process.env,
          ...{ HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'info' },
          ABUSE_LIMITS: 'off', // a test fills in a form faster than a hand
          ...environment,
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const started = child;
      process.once('exit', () => started.kill()); // also when this worker ends by a failure
      await untilListening(started, log);
    },
    async stop() {
      if (!child || child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** Read the log until the server listens, and on, so that its pipe never fills. */
async function untilListening(child: ChildProcess, log: string[]): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  if (!child.stdout) throw new Error('the server has no output to read');
  createInterface(child.stdout).on('line', (line) => {
    log.push(line);
    if (line.includes('"msg":"listening"')) resolve();
    if (line.includes('no built site'))
      reject(new Error('There is no built site: run `npm run build` first.'));
  });
  child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  return promise;
}

/** A port that is free now; the server keeps it over a restart, so that the page's origin stays the same. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return address.port;
}
