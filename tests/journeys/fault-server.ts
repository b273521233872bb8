import { once } from 'node:events';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { securityHeaders } from '#src/platform/http/security-headers.ts';
import { openStaticSite } from '#src/platform/http/static-site.ts';

/** What goes wrong with the network between the phone and the server. */
export interface Faults {
  /** Every connection is cut at once. */
  down: boolean;
  /** Answers to matching addresses hang after so many bytes, until they are cut. */
  stall: { address: RegExp; afterBytes: number } | undefined;
  /** Answers to matching addresses arrive with every byte changed. */
  spoil: RegExp | undefined;
  /** Matching addresses are answered with a log-in page, as a hotel's Wi-Fi does. */
  captivePortal: RegExp | undefined;
}

/** One answer as it went over the wire. */
export interface Answered {
  readonly address: string;
  readonly range: string | undefined;
  status: number;
  bytes: number;
  ended: 'whole' | 'stalled' | 'open';
}

/** The product's own static server behind a network that a test can break. */
export interface FaultServer {
  readonly url: string;
  readonly faults: Faults;
  readonly answered: Answered[];
  /** Puts another release on the server. */
  deploy(siteFolder: string): void;
  /** How many answers hang in the middle. */
  stalled(): number;
  /** Cuts every open connection. */
  cut(): void;
  /** Addresses of packs asked for since the log was last cleared, without their digests. */
  packsAsked(): string[];
  close(): Promise<void>;
}

const CAPTIVE_PAGE = '<!doctype html><title>Wi-Fi</title><h1>Wi-Fi</h1>';

/** Starts a server on a free port. */
export async function startFaultServer(siteFolder: string): Promise<FaultServer> {
  const faults: Faults = { down: false, stall: undefined, spoil: undefined, captivePortal: undefined };
  const answered: Answered[] = [];
  let site = openSite(siteFolder);
  const server = http.createServer((request, response) => {
    // Only the static site stands behind this network: classes are out of reach.
    const isOutOfReach = faults.down || request.url?.startsWith('/api/');
    if (isOutOfReach) return void request.socket.destroy();
    const record = recordOf(request);
    answered.push(record);
    breakAnswer(response, record, faults);
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    if (faults.captivePortal?.test(record.address)) {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(CAPTIVE_PAGE);
    } else site(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    faults,
    answered,
    deploy(folder) {
      site = openSite(folder);
    },
    stalled: () => answered.filter(({ ended }) => ended === 'stalled').length,
    cut: () => server.closeAllConnections(),
    packsAsked: () => answered.flatMap(({ address }) => /^\/packs\/([^.]+)\./.exec(address)?.[1] ?? []),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function openSite(folder: string) {
  const site = openStaticSite(folder);
  if (!site) throw new Error(`${folder} holds no built site`);
  return site;
}

function recordOf(request: IncomingMessage): Answered {
  return { address: request.url ?? '', range: request.headers.range, status: 0, bytes: 0, ended: 'open' };
}

/** Counts what goes out, lets no more out than the fault allows, and changes what the fault changes. */
function breakAnswer(response: ServerResponse, record: Answered, faults: Faults): void {
  const write = response.write.bind(response) as (chunk: Buffer) => boolean;
  const end = response.end.bind(response) as () => ServerResponse;

  const pass = (chunk: Buffer): boolean => {
    if (record.ended === 'stalled') return true;
    const limit = faults.stall?.address.test(record.address)
      ? faults.stall.afterBytes
      : Number.POSITIVE_INFINITY;
    const part = chunk.subarray(0, Math.max(0, limit - record.bytes));
    record.bytes += part.byteLength;
    record.status = response.statusCode;
    if (part.byteLength < chunk.byteLength) record.ended = 'stalled';
    return write(faults.spoil?.test(record.address) ? (part.map((byte) => byte ^ 1) as Buffer) : part);
  };
  response.write = ((chunk: Buffer) => pass(Buffer.from(chunk))) as typeof response.write;
  response.end = ((chunk?: Buffer | string) => {
    if (typeof chunk === 'string' || Buffer.isBuffer(chunk)) pass(Buffer.from(chunk));
    if (record.ended === 'stalled') return response;
    record.status = response.statusCode;
    record.ended = 'whole';
    return end();
  }) as typeof response.end;
}
