import type { Answer } from '#src/platform/api-client/ask.ts';
import { type StaffAtWork, troubleOf } from './staff-at-work.ts';

/** Something that the staff sees of classes, as the server told it last. */
export class Told<T> {
  #value = $state.raw<T>();
  #trouble = $state<string>();
  #isLoading = $state(false);
  readonly #staff: StaffAtWork;
  readonly #fetch: () => Promise<Answer<T>>;

  constructor(staff: StaffAtWork, fetch: () => Promise<Answer<T>>) {
    this.#staff = staff;
    this.#fetch = fetch;
  }

  /** What was told last, also while it is asked for again. */
  get value(): T | undefined {
    return this.#value;
  }
  /** Why there is nothing newer. */
  get trouble(): string | undefined {
    return this.#trouble;
  }
  get isLoading(): boolean {
    return this.#isLoading;
  }

  async load(): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    this.#trouble = undefined;
    const answer = this.#staff.hear(await this.#fetch());
    if (answer.kind === 'ok') this.#value = answer.value;
    else this.#trouble = troubleOf(answer);
    this.#isLoading = false;
  }
}
