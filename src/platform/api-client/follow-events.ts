import { type Answer, problemOf } from './ask.ts';
import { EventReader, type StreamEvent } from './event-reader.ts';

/** The server will not go on with a stream, and says why. */
export type StreamRefusal = Extract<Answer<never>, { kind: 'problem' }>;

/** Who follows a stream, and what is done with it. */
interface Following {
  /** Below `/api/v1`. */
  readonly path: string;
  /** What shows who asks, where it is no cookie. */
  readonly headers?: HeadersInit;
  /** How soon one comes back, first and at most; absent: as the server wants it. */
  readonly pauses?: { readonly firstMs: number; readonly longestMs: number };
  readonly onEvent: (event: StreamEvent) => void;
  /** Whether the stream is there, whenever that changes. */
  readonly onLink: (isThere: boolean) => void;
  /** Nothing comes after it. */
  readonly onEnd: (refusal: StreamRefusal) => void;
}

/** The server sends a beat every 20 seconds: who has heard nothing for so long is cut off without knowing it. */
const silentMs = 30_000;
const usualPauses = { firstMs: 2_000, longestMs: 30_000 };
/** Who asks may not any more, or what it is for is over: asking again does not help. */
const finalStatuses: ReadonlySet<number> = new Set([401, 403, 404, 410]);

/**
 * Follow a stream of server-sent events. A stream that ends or breaks is taken up after the last message, sooner when
 * the network or the person comes back. The browser's own `EventSource` sends no header, gives up for good after some
 * answers (401, 503) without saying why, and never notices a connection that is dead.
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
    this.#timer = setTimeout(() => void this.#connect(), this.#pauseMs());
    this.#failures += 1;
  }

  #pauseMs(): number {
    const { pauses } = this.#following;
    const { firstMs, longestMs } = pauses ?? usualPauses;
    const first = pauses === undefined ? (this.#reader.retryMs ?? firstMs) : firstMs;
    return Math.min(first * 2 ** this.#failures, longestMs);
  }

  async #readAll(signal: AbortSignal): Promise<void> {
    const { path, onEvent, onLink } = this.#following;
    this.#heardAt = Date.now();
    const headers = new Headers(this.#following.headers);
    headers.set('Accept', 'text/event-stream');
    if (this.#reader.lastId !== undefined) headers.set('Last-Event-ID', this.#reader.lastId);
    const response = await fetch(`/api/v1${path}`, { cache: 'no-store', headers, signal });
    if (finalStatuses.has(response.status)) return this.#end(await refusalOf(response));
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

  #end(refusal: StreamRefusal): void {
    this.stop();
    this.#following.onEnd(refusal);
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

/** The log-in page of a Wi-Fi answers as well. */
function isStream(response: Response): boolean {
  return response.ok && (response.headers.get('Content-Type') ?? '').startsWith('text/event-stream');
}

async function refusalOf(response: Response): Promise<StreamRefusal> {
  const problem = problemOf(Object(await response.json()));
  if (!problem) throw new Error(`answered ${response.status} without a reason`);
  return { kind: 'problem', status: response.status, problem, afterMs: 0 };
}
