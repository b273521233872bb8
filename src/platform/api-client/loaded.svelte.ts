import type { Answer } from './ask.ts';

/** How something is asked for, and by whom. */
interface LoadedParts<T> {
  readonly fetch: () => Promise<Answer<T>>;
  /** Every answer passes here: any of them may say that the session is over. */
  readonly hear: (answer: Answer<T>) => Answer<T>;
  /** Why there is nothing newer, in a sentence. */
  readonly troubleOf: (answer: Exclude<Answer<unknown>, { kind: 'ok' }>) => string;
}

/** Something that a page shows, as the server told it last. */
export class Loaded<T> {
  #value = $state.raw<T>();
  #trouble = $state<string>();
  #isLoading = $state(false);
  readonly #parts: LoadedParts<T>;
  #turn = 0;

  constructor(parts: LoadedParts<T>) {
    this.#parts = parts;
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
    this.#turn += 1;
    const turn = this.#turn;
    this.#isLoading = true;
    this.#trouble = undefined;
    const { fetch, hear, troubleOf } = this.#parts;
    const answer = hear(await fetch());
    if (turn !== this.#turn) return; // it was asked for again: what comes now is older
    if (answer.kind === 'ok') this.#value = answer.value;
    else this.#trouble = troubleOf(answer);
    this.#isLoading = false;
  }
}
