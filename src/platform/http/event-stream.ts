import type { ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import type { ApiEnvironment } from './api.ts';
import { endOnDrain } from './draining.ts';

/** One message of a stream. */
export interface StreamMessage {
  readonly event: string;
  /** Sent as JSON. */
  readonly data: unknown;
  /** Where to go on after this message; left out for what is not counted. */
  readonly id?: number;
}

/** An answer that goes on: server-sent events. */
export interface EventStream {
  readonly isOpen: boolean;
  send(message: StreamMessage): void;
  end(): void;
  /** Hear, once, that it is over, whoever ended it. */
  whenOver(listener: () => void): void;
  /** What the route answers with: the stream is written beside it. */
  readonly answer: Response;
}

/** Times of a stream, in milliseconds. */
export interface StreamTimes {
  /** A line without content goes out so often: proxies and our own `stalledTimeoutMs` cut what is silent. */
  readonly beatMs: number;
  /** When a reader who lost the stream comes back. */
  readonly retryMs: number;
  /** Then it is ended and read anew: whoever may no longer see it is asked again. */
  readonly longestMs: number;
}

const usualTimes: StreamTimes = { beatMs: 20_000, retryMs: 2_000, longestMs: 10 * 60_000 };

/** A reader who takes nothing for so long is cut, and begins again where it stopped: nothing piles up here. */
const mostUnreadBytes = 1024 * 1024;

const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // `no-transform` also keeps our own compression away, which would hold messages back.
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
};

/**
 * Begin a stream of server-sent events. It is written to the connection itself: a message leaves at once, and how much
 * was not taken yet is known.
 * @param onBeat done at each beat as well
 */
export function openEventStream(
  c: Context<ApiEnvironment>,
  onBeat: () => void,
  { beatMs, retryMs, longestMs }: StreamTimes = usualTimes,
): EventStream {
  const { outgoing } = c.env;
  const write = (text: string) => writeText(outgoing, text);
  outgoing.writeHead(200, headers);
  write(`retry: ${retryMs}\n\n`);
  const beat = setInterval(() => {
    write(': beat\n\n');
    onBeat();
  }, beatMs);
  const end = () => void outgoing.end();
  const longest = setTimeout(end, longestMs);
  outgoing.once('close', () => {
    clearInterval(beat);
    clearTimeout(longest);
  });
  if (c.req.method === 'HEAD') end();
  endOnDrain(outgoing, end);
  return {
    get isOpen() {
      return isOpen(outgoing);
    },
    send: (message) => write(textOf(message)),
    end,
    whenOver: (listener) => {
      if (outgoing.closed) listener();
      else outgoing.once('close', listener);
    },
    answer: RESPONSE_ALREADY_SENT,
  };
}

/** Where a reader goes on: the last id it heard, by the browser's own header or by the address; undefined at first. */
export function readCursor(c: Context): number | undefined {
  const text = c.req.header('Last-Event-ID') ?? c.req.query('after') ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

function writeText(outgoing: ServerResponse, text: string): void {
  if (!isOpen(outgoing)) return;
  outgoing.write(text);
  if (outgoing.writableLength > mostUnreadBytes) outgoing.destroy();
}

function isOpen(outgoing: ServerResponse): boolean {
  return !outgoing.writableEnded && !outgoing.destroyed;
}

/** JSON has no line breaks of its own, so one line of data is enough. */
function textOf({ event, data, id }: StreamMessage): string {
  const place = id === undefined ? '' : `id: ${id}\n`;
  return `event: ${event}\n${place}data: ${JSON.stringify(data)}\n\n`;
}
