import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { pino } from 'pino';
import { createHttpServer, type HttpServerParts } from './http-server.ts';
import { listen } from './listen.ts';

/** One line of the log; only these are looked at. */
export interface LogLine {
  msg: string;
  level: number;
  requestId?: string;
  bytes?: number;
}

/** A real server on a free port, and every line it logged. */
export interface Served {
  url: string;
  port: number;
  log: LogLine[];
  stop(): Promise<void>;
}

/** Start the product's own HTTP server for a test; the test stops it. */
export async function serve(parts: Partial<HttpServerParts> & { siteDir: string }): Promise<Served> {
  const log: LogLine[] = [];
  const logger = pino({ level: 'debug', base: null }, { write: (line) => log.push(JSON.parse(line)) });
  const { server, drain } = createHttpServer({
    log: logger,
    features: {},
    ...parts,
  });
  const listening = await listen(server, { host: '127.0.0.1', port: 0 });
  if (!listening.ok) throw new Error(listening.problem);
  return {
    url: `http://127.0.0.1:${listening.port}`,
    port: listening.port,
    log,
    stop: async () => void (await drain.finish(server, 1000)),
  };
}

/** Contents of the small site that the server tests serve; text that compresses, so that sizes tell. */
export const siteFiles = {
  'index.html': '<h1>home</h1>',
  '404.html': '<h1>not found page</h1>',
  'bai-hoc/a1/index.html': '<h1>lesson</h1>'.repeat(100),
  '_astro/app.12345678.js': 'console.log(1);'.repeat(100),
  'packs/core.0123.pack': 'pack '.repeat(1000),
  'packs.json': '{}',
  'sw.js': '// worker',
  '.build-fingerprint': 'secret',
  '.vite/manifest.json': 'secret',
  '.well-known/security.txt': 'Contact: mailto:lop-hoc@example.vn',
};

/** Write files into a new temporary folder, each with its compressed neighbours as the build makes them. */
export async function writeSite(files: Readonly<Record<string, string>> = siteFiles): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'camtay-site-'));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
    await writeFile(`${file}.br`, brotliCompressSync(text));
    await writeFile(`${file}.gz`, gzipSync(text));
  }
  return folder;
}

/** An answer as it came over the wire: not inflated, no address made prettier on the way. */
export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Ask with exactly this path and these headers; `fetch` would normalise both. */
export function ask(
  port: number,
  target: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const asking = request({ port, path: target, method, headers, agent: false }, async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part);
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
    });
    asking.on('error', reject).end();
  });
}

/** Write bytes to the server and read until it closes the connection, or until these words are heard. */
export function talk(port: number, bytes: string, until?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (part) => {
      heard += part;
      if (until !== undefined && heard.includes(until)) socket.end();
    });
    socket.on('error', reject).on('close', () => resolve(heard));
  });
}
