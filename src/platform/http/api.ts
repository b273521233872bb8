import type { RequestListener } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';
import { isDatabaseAway } from '#src/platform/db/database-faults.ts';
import { bodyLimitBytes } from './limits.ts';
import { problemResponse } from './problem.ts';
import { refuseLargeBody } from './refuse-large-body.ts';
import { nameRoute } from './request-log.ts';
import { healthAddresses } from './server-addresses.ts';

/** What the routes below `/api/v1` run on. */
export interface ApiEnvironment {
  Bindings: HttpBindings;
}

/** What the API needs from the composition root. */
export interface ApiParts {
  log: Logger;
  /** Whether the product can be used now: the site is built, the database answers, no stop has begun. */
  isReady: () => boolean | Promise<boolean>;
  /** Routes of the features, by their first path segment: `{ classes: createClassRoutes(…) }`. */
  features: Readonly<Record<string, Hono<ApiEnvironment>>>;
  /** The description of the routes for programs; undefined when no feature has any. */
  openApi?: object | undefined;
}

/** In how many seconds to ask again while the database is away. */
const retryAfter = { 'Retry-After': '5' };

/** Everything that is answered by code instead of a file. */
export function createApi({ log, isReady, features, openApi }: ApiParts): RequestListener {
  const app = new Hono<ApiEnvironment>();
  app.use(async (c, next) => {
    await next();
    const route = routePath(c, -1);
    if (!route.endsWith('*')) nameRoute(c.env.outgoing, route);
    c.header('Cache-Control', 'no-store');
  });
  // Twelve weeks of class days are 8 KB of text that says the same over and over: 1 KB on a poor line.
  app.use('/api/*', compress());
  app.use('/api/*', async (c, next) => (await readHidden(c)) ?? (await next()));
  app.get(healthAddresses.alive, (c) => c.text('ok'));
  app.get(healthAddresses.ready, async (c) =>
    (await isReady()) ? c.text('ready') : c.text('not ready', 503),
  );
  if (openApi) app.get('/api/openapi.json', (c) => c.json(openApi));
  for (const [segment, routes] of Object.entries(features)) app.route(`/api/v1/${segment}`, routes);
  app.notFound((c) => {
    const methods = methodsOf(app, c.req.path);
    if (methods.length === 0) return problemResponse('route.unknown');
    return problemResponse('method.refused', { Allow: methods.join(', ') });
  });
  app.onError((error, c) => {
    const requestId = c.env.outgoing.getHeader('X-Request-Id');
    // First of all: a connection that the sender cut says the same as one that a database cut.
    if (c.env.incoming.destroyed && !c.env.incoming.complete) return problemResponse('body.cut');
    if (isDatabaseAway(error)) {
      log.error({ reason: error.message, requestId }, 'the database is away');
      return problemResponse('database.away', retryAfter);
    }
    log.error({ err: error, requestId }, 'failed');
    return problemResponse('server.failed');
  });
  return getRequestListener((request, bindings) => app.fetch(request, bindings), {
    overrideGlobalObjects: false,
  });
}

/** By which methods an address can be asked; those of middleware are all of them and say nothing. */
function methodsOf(app: Hono<ApiEnvironment>, path: string): readonly string[] {
  const answers = (method: string) => {
    const [handlers] = app.router.match(method, path);
    return handlers.some(([[, route]]) => route.method === method);
  };
  const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter(answers);
  return methods.includes('GET') ? ['HEAD', ...methods] : methods;
}

/**
 * A body that hides its length (`Transfer-Encoding: chunked`) is counted while it is read; hono's own limit cannot take
 * the requests of the Node adapter. One that announces it was looked at before.
 * @returns the refusal of a body that is too large
 */
async function readHidden(c: Context<ApiEnvironment>): Promise<Response | undefined> {
  if (c.req.header('Transfer-Encoding') === undefined) return undefined;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of c.env.incoming.iterator({ destroyOnReturn: false })) {
    size += part.length;
    if (size > bodyLimitBytes) {
      refuseLargeBody(c.env.incoming, c.env.outgoing);
      return RESPONSE_ALREADY_SENT;
    }
    parts.push(part);
  }
  const { method, url } = c.req;
  c.req.raw = new Request(url, { method, headers: c.req.raw.headers, body: Buffer.concat(parts) });
  return undefined;
}
