import { saveFile } from '#src/platform/ui/save-file.ts';
import type { TrailEntry } from '../schemas.ts';
import { troubleOf } from './loaded.ts';
import { fetchTrail, fetchTrailFile } from './staff-api.ts';
import type { StaffSession } from './staff-session.svelte.ts';

/** The trail as far as it was read, the newest first. */
export class TrailPages {
  #deeds = $state.raw<readonly TrailEntry[]>();
  #hasMore = $state(false);
  #isLoading = $state(false);
  #trouble = $state<string>();
  #notSaved = $state<string>();
  #isSaving = false;
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

  /** Why the file could not be had. */
  get notSaved(): string | undefined {
    return this.#notSaved;
  }

  /** Save the whole trail as a file. A session that is over is said here, and what was read stays. */
  async save(): Promise<void> {
    if (this.#isSaving) return;
    this.#isSaving = true;
    this.#notSaved = undefined;
    const answer = this.#session.hear(await fetchTrailFile());
    if (answer.kind === 'ok') saveFile(answer.value.name, answer.value.file);
    else this.#notSaved = troubleOf(answer);
    this.#isSaving = false;
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
