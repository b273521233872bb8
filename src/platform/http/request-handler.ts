import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Drain } from './draining.ts';
import { announcesTooMuch } from './limits.ts';
import { sendProblem } from './problem.ts';
import { refuseLargeBody } from './refuse-large-body.ts';
import { requestIdFor } from './request-id.ts';
import { logWhenAnswered } from './request-log.ts';
import type { HeadersFor } from './security-headers.ts';
import { isCodeAddress } from './server-addresses.ts';
import type { StaticSite } from './static-site.ts';

/** What every request passes through. */
export interface RequestHandlerParts {
  log: Logger;
  headers: HeadersFor;
  drain: Drain;
  api: RequestListener;
  site: StaticSite | undefined;
}

/** One request from its first byte to its answer: id, headers, log, limits, then the API or a file. */
export function createRequestHandler(parts: RequestHandlerParts): RequestListener {
  return (request, response) => {
    const id = requestIdFor(request.headers['x-request-id']);
    response.setHeaders(new Map(Object.entries({ ...parts.headers(request), 'X-Request-Id': id })));
    logWhenAnswered(parts.log, id, request, response);
    parts.drain.watch(response);
    try {
      answer(parts, request, response);
    } catch (error) {
      parts.log.error({ err: error, requestId: id }, 'failed');
      if (response.headersSent) response.destroy();
      else sendProblem(response, 'server.failed');
    }
  };
}

function answer(parts: RequestHandlerParts, request: IncomingMessage, response: ServerResponse): void {
  if (announcesTooMuch(request)) refuseLargeBody(request, response);
  else if (isCodeAddress(request.url ?? '/')) parts.api(request, response);
  else if (parts.site) parts.site(request, response);
  else sendProblem(response, 'site.absent', { 'Retry-After': '30' });
}
