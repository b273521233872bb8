import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { healthAddresses } from './server-addresses.ts';

const routes = new WeakMap<ServerResponse, string>();

/** Name of every address that we do not know: a mistyped one can hold anything, even a phone number. */
const unknownRoute = '(unknown)';

/** Say which known route or file answers; only this is logged, never what was typed into the address. */
export function nameRoute(response: ServerResponse, route: string): void {
  routes.set(response, route);
}

/**
 * One line for each answered request: no network address, no browser name, no query, nothing a person typed.
 * Health checks come every few seconds and are logged at `debug`.
 */
export function logWhenAnswered(
  log: Logger,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const began = performance.now();
  const sentBefore = request.socket.bytesWritten;
  response.once('close', () => {
    const route = routes.get(response) ?? unknownRoute;
    const bytes = request.socket.bytesWritten - sentBefore;
    log[levelFor(route, response.statusCode)](
      {
        requestId: id,
        method: request.method,
        route,
        status: response.statusCode,
        bytes,
        durationMs: Math.round((performance.now() - began) * 10) / 10,
        ...(isWhole(response, bytes) ? {} : { cut: true }),
      },
      'answered',
    );
  });
}

/** A browser that has every byte promised may hang up before the file behind the answer is closed: nothing was cut. */
function isWhole(response: ServerResponse, bytes: number): boolean {
  const promised = Number(response.getHeader('Content-Length') ?? Number.POSITIVE_INFINITY);
  return response.writableFinished || bytes - (response.socket?.writableLength ?? 0) > promised;
}

function levelFor(route: string, status: number): 'debug' | 'info' | 'error' {
  if (status >= 500 && route !== healthAddresses.ready) return 'error';
  return Object.values<string>(healthAddresses).includes(route) ? 'debug' : 'info';
}
