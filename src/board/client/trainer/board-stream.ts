/** Whether what is shown is of now. */
export type Line = 'connecting' | 'live' | 'lost';

/** What to do after the browser has given up: open it again, try again later, or wait until it is told to. */
export type AfterGivingUp = 'open' | 'later' | 'wait';

interface StreamParts {
  /** Where the stream goes on from what is known. */
  readonly address: () => string;
  /** By the name of each message; the id is 0 where there is none. */
  readonly hear: Readonly<Record<string, (data: never, id: number) => void>>;
  readonly online: (line: Line) => void;
  /** Ask why: `EventSource` does not tell. */
  readonly afterGivingUp: () => Promise<AfterGivingUp>;
}

/** The server says something every 20 seconds; a Wi-Fi that went away says nothing at all. */
const silenceMs = 30_000;
const firstPauseMs = 1_000;
const longestPauseMs = 10_000;

/**
 * A stream of server-sent events that always comes back: the browser's own `EventSource` gives up for good after some
 * answers (401, 503), and never notices a connection that is dead.
 */
export class BoardStream {
  readonly #parts: StreamParts;
  #source: EventSource | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #pauseMs = firstPauseMs;
  #isStopped = true;

  constructor(parts: StreamParts) {
    this.#parts = parts;
  }

  /** Listen, and come back at once when there is a network again or somebody looks. @returns how to stop */
  start(): () => void {
    this.#isStopped = false;
    const lost = () => this.#parts.online('lost');
    const look = () => document.visibilityState === 'visible' && this.again();
    addEventListener('online', this.again);
    addEventListener('offline', lost);
    document.addEventListener('visibilitychange', look);
    this.#open();
    return () => {
      removeEventListener('online', this.again);
      removeEventListener('offline', lost);
      document.removeEventListener('visibilitychange', look);
      this.stop();
    };
  }

  stop(): void {
    this.#isStopped = true;
    this.#close();
  }

  /** There is a new chance: unless it is listening well, it begins again now. */
  again = (): void => {
    if (!this.#isStopped && this.#source?.readyState !== EventSource.OPEN) this.#open();
  };

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
      this.#parts.online('lost');
      if (source.readyState === EventSource.CLOSED) this.#later();
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
    const next = await this.#parts.afterGivingUp();
    if (this.#isStopped || this.#source !== undefined) return; // somebody was faster
    if (next === 'open') this.#open();
    else if (next === 'later') this.#later();
  }
}
