import { tryAgainSoon } from '#src/platform/api-client/try-again-soon.ts';
import type { StaffAtWork } from '../enter/staff-at-work.ts';
import { onAttendanceNews } from './attendance-news.ts';
import type { CheckInDesk } from './check-in-desk.svelte.ts';
import { type Flushed, flushMarks, isPassing } from './flush-marks.ts';

/** What is tapped in so long goes out together: one request, and one line in the trail. */
const gatherMs = 2_000;
const everyMs = 60_000;
/** A list that was told so lately is not asked for again after each sending. */
const freshMs = 20_000;

interface Parts {
  readonly staff: StaffAtWork;
  readonly desk: CheckInDesk;
  /** Whether somebody is signed in at this moment; else what waits stays where it is. */
  readonly isIn: () => boolean;
}

/** Sends what this device saw for as long as the page lives, and says why something still waits. */
export class MarkSender {
  #flushed = $state.raw<Flushed>('sent');
  readonly #parts: Parts;
  #gathering: ReturnType<typeof setTimeout> | undefined;
  readonly #trySoon = tryAgainSoon({
    attempt: () => this.#flush(),
    isWorthwhile: async () => navigator.onLine && isPassing(this.#flushed),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** What came of the last try. */
  get flushed(): Flushed {
    return this.#flushed;
  }

  /** @returns how to stop */
  start(): () => void {
    const { desk } = this.#parts;
    const seen = () => document.visibilityState === 'visible' && this.sendNow();
    const online = () => {
      this.sendNow();
      void desk.load();
    };
    const timer = setInterval(seen, everyMs);
    const stop = onAttendanceNews(() => {
      void desk.read();
      this.#gathering ??= setTimeout(() => this.sendNow(), gatherMs);
    });
    addEventListener('online', online);
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearInterval(timer);
      clearTimeout(this.#gathering);
      stop();
      removeEventListener('online', online);
      document.removeEventListener('visibilitychange', seen);
    };
  }

  sendNow(): void {
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    if (this.#parts.isIn()) void this.#trySoon();
  }

  async #flush(): Promise<void> {
    const { staff, desk } = this.#parts;
    const hadSome = desk.waiting > 0;
    const flushed = await flushMarks();
    this.#flushed = flushed;
    if (flushed !== 'sent') staff.hear(flushed);
    else if (hadSome) await desk.loadRoster(freshMs);
  }
}
