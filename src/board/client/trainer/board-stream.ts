/** Whether what is shown is of now. */
export type Line = 'connecting' | 'live' | 'lost';

/** What to do after it was lost: open it again, try again later, or wait until it is told to. */
export type AfterLoss = 'open' | 'later' | 'wait';

interface StreamParts {
  /** Where the stream goes on from what is known. */
  readonly address: () => string;
  /** By the name of each message; the id is 0 where there is none. */
  readonly hear: Readonly<Record<string, (data: never, id: number) => void>>;
  readonly online: (line: Line) => void;
  /** Read the board as any page does, which also tells why it was lost: `EventSource` does not. */
  readonly afterLoss: () => Promise<AfterLoss>;
}

/** The server says something every 20 seconds; a Wi-Fi that went away says nothing at all. */
const silenceMs = 30_000;
/** A Wi-Fi of a hall is gone for moments: the next tries come soon, and few trainers make them. */
const firstPauseMs = 500;
const longestPauseMs = 2_000;
/** The server ends each stream now and then: what is back so soon was never lost, and nobody is told. */
const graceMs = 1_500;

/**
 * A stream of server-sent events that always comes back, and soon: the browser's own `EventSource` gives up for good
 * after some answers (401, 503), waits two seconds after others, and never notices a connection that is dead.
 */
export class BoardStream {
  readonly #parts: StreamParts;
  #source: EventSource | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #grace: ReturnType<typeof setTimeout> | undefined;
  #pauseMs = firstPauseMs;
  #isStopped = true;

  constructor(parts: StreamParts) {
    this.#parts = parts;
  }

  /** Listen, and come back at once when there is a network again or somebody looks. @returns how to stop */
  start(): () => void {
    this.#isStopped = false;
    const fresh = () => this.#open(); // what stood open goes through the old network
    const lost = () => this.#parts.online('lost');
    const look = () => document.visibilityState === 'visible' && this.again();
    addEventListener('online', fresh);
    addEventListener('offline', lost);
    document.addEventListener('visibilitychange', look);
    this.#open();
    return () => {
      removeEventListener('online', fresh);
      removeEventListener('offline', lost);
      document.removeEventListener('visibilitychange', look);
      this.stop();
    };
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#grace);
    this.#close();
  }

  /** There is a new chance: unless it is listening well, it begins again now. */
  again(): void {
    if (!this.#isStopped && this.#source?.readyState !== EventSource.OPEN) this.#open();
  }

  #close(): void {
    this.#source?.close();
    this.#source = undefined;
    clearTimeout(this.#silence);
    clearTimeout(this.#pause);
  }

  #open(): void {
    this.#close();
    if (this.#isStopped) return;
    const source = new EventSource(this.#parts.address());
    this.#source = source;
    source.onopen = () => this.#alive();
    source.onerror = () => {
      this.#grace ??= setTimeout(() => this.#parts.online('lost'), graceMs);
      this.#later();
    };
    for (const [event, hear] of Object.entries(this.#parts.hear))
      source.addEventListener(event, ({ data, lastEventId }: MessageEvent<string>) => {
        this.#alive();
        hear(JSON.parse(data) as never, Number(lastEventId));
      });
    this.#watchSilence();
  }

  #alive(): void {
    this.#pauseMs = firstPauseMs;
    clearTimeout(this.#grace);
    this.#grace = undefined;
    this.#parts.online('live');
    this.#watchSilence();
  }

  #watchSilence(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      this.#parts.online('lost');
      this.#open();
    }, silenceMs);
  }

  #later(): void {
    this.#close();
    this.#pause = setTimeout(() => void this.#askWhy(), this.#pauseMs);
    this.#pauseMs = Math.min(this.#pauseMs * 2, longestPauseMs);
  }

  async #askWhy(): Promise<void> {
    const next = await this.#parts.afterLoss();
    if (this.#isStopped || this.#source !== undefined) return; // somebody was faster
    if (next === 'open') this.#open();
    else if (next === 'later') this.#later();
  }
}
