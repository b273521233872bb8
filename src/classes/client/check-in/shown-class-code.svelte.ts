import type { ClassCode } from '../../attendance-schema.ts';
import { type StaffAtWork, troubleOf } from '../enter/staff-at-work.ts';
import { fetchClassCode } from './attendance-api.ts';

/** How often it is asked who has said that they are there, while the code is shown. */
const lookEveryMs = 10_000;
/** The shortest time until another code is asked for, whatever the clocks say. */
const shortestMs = 5_000;

/** The code that the trainer shows; another one comes by itself when its time is over. */
export class ShownClassCode {
  #code = $state.raw<ClassCode>();
  #trouble = $state<string>();
  #isOffline = $state(false);
  readonly #staff: StaffAtWork;
  readonly #sessionId: string;
  readonly #look: () => unknown;
  #next: ReturnType<typeof setTimeout> | undefined;

  constructor(staff: StaffAtWork, sessionId: string, look: () => unknown) {
    this.#staff = staff;
    this.#sessionId = sessionId;
    this.#look = look;
  }

  get code(): ClassCode | undefined {
    return this.#code;
  }
  get trouble(): string | undefined {
    return this.#trouble;
  }
  get isOffline(): boolean {
    return this.#isOffline;
  }

  /** @returns how to stop */
  start(): () => void {
    const look = () => document.visibilityState === 'visible' && navigator.onLine && void this.#look();
    const online = () => void this.load();
    const timer = setInterval(look, lookEveryMs);
    addEventListener('online', online);
    void this.load();
    look();
    return () => {
      clearInterval(timer);
      clearTimeout(this.#next);
      removeEventListener('online', online);
    };
  }

  async load(): Promise<void> {
    clearTimeout(this.#next);
    const answer = this.#staff.hear(await fetchClassCode(this.#sessionId));
    this.#isOffline = answer.kind === 'offline';
    this.#trouble = answer.kind === 'ok' ? undefined : troubleOf(answer);
    this.#code = answer.kind === 'ok' ? answer.value : undefined;
    if (answer.kind !== 'ok') return;
    // By the server's clock: the device's own may be a day off.
    const leftMs = Date.parse(answer.value.until) - answer.serverTime;
    this.#next = setTimeout(() => void this.load(), Math.max(shortestMs, leftMs));
  }
}
