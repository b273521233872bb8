import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** A connection on which nothing is asked for so long, in milliseconds, is not waited for when a server stops. */
const silentMs = 1_000;

/** How a server ended: every request answered, or some cut at the deadline. */
export type DrainOutcome = 'finished' | 'cut';

/** Keeps count of the requests being answered, so that a server can stop without losing one. */
export interface Drain {
  /** True from the first signal on: no longer ready, connections are not kept. */
  readonly started: boolean;
  /** Count one request in, until its answer is closed. */
  watch(response: ServerResponse): void;
  /** Answer what is in flight, then close. New connections are still heard meanwhile: a balancer must see 503. */
  finish(server: Server, graceMs: number): Promise<DrainOutcome>;
}

const endings = new WeakMap<ServerResponse, () => void>();
const stopping = new WeakSet<ServerResponse>();

/**
 * Say how an answer that has no end of its own is ended when its server stops; at once, if it is stopping already.
 * Whoever reads it comes back, and another process goes on.
 */
export function endOnDrain(response: ServerResponse, end: () => void): void {
  endings.set(response, end);
  if (stopping.has(response)) end();
}

/** A drain for one server. */
export function createDrain(): Drain {
  const inFlight = new Set<ServerResponse>();
  let started = false;

  return {
    get started() {
      return started;
    },
    watch(response) {
      inFlight.add(response);
      response.once('close', () => inFlight.delete(response));
      if (!started) return;
      response.setHeader('Connection', 'close');
      stopping.add(response);
    },
    async finish(server, graceMs) {
      started = true;
      for (const response of inFlight) if (!response.headersSent) response.setHeader('Connection', 'close');
      for (const response of inFlight) {
        stopping.add(response);
        endings.get(response)?.();
      }
      const outcome = await Promise.race([
        answerAndClose(server, inFlight),
        wait(graceMs, 'cut' as const, { ref: false }),
      ]);
      server.closeAllConnections();
      return outcome;
    },
  };
}

async function answerAndClose(server: Server, inFlight: ReadonlySet<ServerResponse>): Promise<DrainOutcome> {
  await Promise.all([...inFlight].map((response) => once(response, 'close')));
  const closed = once(server, 'close');
  server.close();
  await Promise.race([closed, untilSilent(inFlight)]);
  return 'finished';
}

/** Browsers open connections ahead and send nothing on them; Node would wait for those as well. */
async function untilSilent(inFlight: ReadonlySet<ServerResponse>): Promise<void> {
  do await wait(silentMs, undefined, { ref: false });
  while (inFlight.size > 0);
}
