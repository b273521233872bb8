import type { TrailEntry } from '../schemas.ts';
import { troubleOf } from './loaded.ts';
import { fetchTrail } from './staff-api.ts';
import type { StaffSession } from './staff-session.svelte.ts';

/** The trail as far as it was read, the newest first. */
export class TrailPages {
  #deeds = $state.raw<readonly TrailEntry[]>();
  #hasMore = $state(false);
  #isLoading = $state(false);
  #trouble = $state<string>();
  readonly #session: StaffSession;

  constructor(session: StaffSession) {
    this.#session = session;
  }

  /** Undefined until the first ones are here. */
  get deeds(): readonly TrailEntry[] | undefined {
    return this.#deeds;
  }
  get hasMore(): boolean {
    return this.#hasMore;
  }
  get isLoading(): boolean {
    return this.#isLoading;
  }
  get trouble(): string | undefined {
    return this.#trouble;
  }

  /** The first ones, or those before what was read. */
  async load(): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    this.#trouble = undefined;
    const known = this.#deeds ?? [];
    const answer = this.#session.hear(await fetchTrail(known.at(-1)?.id));
    if (answer.kind === 'ok') {
      this.#deeds = [...known, ...answer.value.deeds];
      this.#hasMore = answer.value.more;
    } else this.#trouble = troubleOf(answer);
    this.#isLoading = false;
  }
}
