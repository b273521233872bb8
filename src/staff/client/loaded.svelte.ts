import type { Answer } from '#src/platform/api-client/ask.ts';
import { staffMessages } from '../messages.vi.ts';
import { isSignedOut, type StaffSession } from './staff-session.svelte.ts';

/** Something that a page of the staff shows, as the server told it last. */
export class Loaded<T> {
  #value = $state.raw<T>();
  #trouble = $state<string>();
  #isLoading = $state(false);
  readonly #session: StaffSession;
  readonly #fetch: () => Promise<Answer<T>>;

  constructor(session: StaffSession, fetch: () => Promise<Answer<T>>) {
    this.#session = session;
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
    this.#isLoading = true;
    this.#trouble = undefined;
    const answer = this.#session.hear(await this.#fetch());
    if (answer.kind === 'ok') this.#value = answer.value;
    else this.#trouble = troubleOf(answer);
    this.#isLoading = false;
  }
}

/** Why something was not done, in a sentence. */
export function troubleOf(answer: Exclude<Answer<unknown>, { kind: 'ok' }>): string {
  if (answer.kind === 'offline') return staffMessages.offline.text;
  return isSignedOut(answer) ? staffMessages.pressAgain : answer.problem.title;
}
