import { EventReader, type StreamEvent } from './event-reader.ts';

/** Who follows a stream, and what is done with it. */
export interface Following {
  /** Below `/api/v1`. */
  readonly path: string;
  readonly token: string;
  readonly onEvent: (event: StreamEvent) => void;
  /** Whether the stream is there, whenever that changes. */
  readonly onLink: (isThere: boolean) => void;
  /** The server will not go on, and says why: the code of its problem. Nothing comes after it. */
  readonly onEnd: (code: string) => void;
}

/** The server sends a beat every 20 seconds: who has heard nothing for so long is cut off without knowing it. */
const silentMs = 45_000;
const shortestMs = 2_000;
const longestMs = 30_000;
/** The token holds no longer, or what it is for is over: asking again does not help. */
const finalStatuses: ReadonlySet<number> = new Set([401, 403, 404, 410]);

/**
 * Follow a stream of server-sent events by a token in a header. A stream that ends or breaks is taken up after the
 * last message, sooner when the network or the person comes back.
 * @returns how to stop
 */
export function followEvents(following: Following): () => void {
  const line = new EventLine(following);
  line.start();
  return () => line.stop();
}

class EventLine {
  readonly #following: Following;
  readonly #stopping = new AbortController();
  #reader = new EventReader();
  #failures = 0;
  #heardAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watch: ReturnType<typeof setInterval> | undefined;
  #connection: AbortController | undefined;

  constructor(following: Following) {
    this.#following = following;
  }

  start(): void {
    const { signal } = this.#stopping;
    // Another network carries no connection of the one before, even one that still looks alive.
    addEventListener('offline', () => this.#connection?.abort(), { signal });
    addEventListener('online', () => this.#begin(), { signal });
    document.addEventListener('visibilitychange', () => this.#comeBack(), { signal });
    this.#watch = setInterval(() => this.#connection && this.#look(), silentMs / 3);
    void this.#connect();
  }

  stop(): void {
    this.#stopping.abort();
    this.#connection?.abort();
    clearTimeout(this.#timer);
    clearInterval(this.#watch);
  }

  async #connect(): Promise<void> {
    clearTimeout(this.#timer);
    const { signal } = this.#stopping;
    const connection = new AbortController();
    this.#connection = connection;
    try {
      await this.#readAll(connection.signal);
    } catch (error) {
      if (signal.aborted) return;
      console.info(`[cam-tay] ${this.#following.path}`, error);
    }
    if (signal.aborted || this.#connection !== connection) return;
    this.#connection = undefined;
    this.#following.onLink(false);
    const ms = Math.min((this.#reader.retryMs ?? shortestMs) * 2 ** this.#failures, longestMs);
    this.#failures += 1;
    this.#timer = setTimeout(() => void this.#connect(), ms);
  }

  async #readAll(signal: AbortSignal): Promise<void> {
    const { path, token, onEvent, onLink } = this.#following;
    this.#heardAt = Date.now();
    const place = placeOf(this.#reader);
    const headers = { Accept: 'text/event-stream', Authorization: `Bearer ${token}`, ...place };
    const response = await fetch(`/api/v1${path}`, { cache: 'no-store', headers, signal });
    if (finalStatuses.has(response.status)) return this.#end(await codeOf(response));
    const body = isStream(response) ? response.body?.getReader() : undefined;
    if (!body) throw new Error(`answered ${response.status}`);
    const reader = new EventReader(this.#reader.lastId);
    this.#reader = reader;
    onLink(true);
    for (let piece = await body.read(); !piece.done; piece = await body.read()) {
      this.#heardAt = Date.now();
      this.#failures = 0;
      for (const event of reader.read(piece.value)) if (!signal.aborted) onEvent(event);
    }
  }

  #end(code: string): void {
    this.stop();
    this.#following.onEnd(code);
  }

  /** What is silent is given up, what waits does not wait. */
  #look(): void {
    if (!this.#connection || Date.now() - this.#heardAt >= silentMs) this.#begin();
  }

  #begin(): void {
    this.#connection?.abort();
    void this.#connect();
  }

  #comeBack(): void {
    if (document.visibilityState === 'visible') this.#look();
  }
}

function placeOf({ lastId }: EventReader): Record<string, string> {
  return lastId === undefined ? {} : { 'Last-Event-ID': lastId };
}

/** The log-in page of a Wi-Fi answers as well. */
function isStream(response: Response): boolean {
  return response.ok && (response.headers.get('Content-Type') ?? '').startsWith('text/event-stream');
}

async function codeOf(response: Response): Promise<string> {
  const { code }: { code?: unknown } = Object(await response.json());
  if (typeof code !== 'string') throw new Error(`answered ${response.status} without a code`);
  return code;
}
