import { createServer, type Server } from 'node:http';
import type { Logger } from 'pino';
import { type ApiParts, createApi } from './api.ts';
import { createDrain, type Drain } from './draining.ts';
import { type ConnectionLimits, connectionLimits, serverOptions } from './limits.ts';
import { createRequestHandler } from './request-handler.ts';
import { securityHeadersFor } from './security-headers.ts';
import { openStaticSite } from './static-site.ts';

/** What one HTTP server is made of. */
export interface HttpServerParts {
  log: Logger;
  /** Address people type, if it is known; https here turns on strict transport security. */
  publicUrl?: string | undefined;
  /** Folder of the built site; without one the server runs but is never ready. */
  siteDir: string;
  features: ApiParts['features'];
  openApi?: ApiParts['openApi'];
  /** Whether the database answers; left out where there is none. */
  isDatabaseReady?: () => Promise<boolean>;
  limits?: ConnectionLimits;
}

/** A server that does not listen yet, and the drain that stops it without losing a request. */
export function createHttpServer(parts: HttpServerParts): { server: Server; drain: Drain } {
  const { log, publicUrl, siteDir, features, openApi, limits = connectionLimits } = parts;
  const { isDatabaseReady = async () => true } = parts;
  const drain = createDrain();
  const site = openStaticSite(siteDir);
  if (!site) log.error({ siteDir }, 'no built site here: run `npm run build` and start again');

  const isReady = async () => site !== undefined && !drain.started && (await isDatabaseReady());
  const api = createApi({ log, isReady, features, openApi });
  const headers = securityHeadersFor(publicUrl);
  const server = createServer(
    serverOptions(limits),
    createRequestHandler({ log, headers, drain, api, site }),
  );
  server.setTimeout(limits.stalledTimeoutMs);
  return { server, drain };
}
