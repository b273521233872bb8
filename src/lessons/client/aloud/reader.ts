/** A voice that says one thing at a time. */
export interface Voice {
  /** @param onEnd called once, when it was said to the end or could not be said */
  say(text: string, rate: number, onEnd: () => void): void;
  silence(): void;
}

/** What the reader does at the moment. */
export type ReaderState = 'still' | 'speaking' | 'paused';

/** Somebody who wants to know where the reader is. */
export interface ReaderListener {
  /** @param at index of the sentence; `undefined` when it is over */
  moved(at: number | undefined, state: ReaderState): void;
}

const normalRate = 1;
export const slowRate = 0.75;

/**
 * Reads sentence by sentence: a phone cuts long speech, and pausing inside a sentence does not work on many. So a pause
 * ends the sentence, and going on says it again from its beginning.
 */
export class Reader {
  #at = 0;
  #state: ReaderState = 'still';
  #rate = normalRate;
  /** Goes up with every new sentence: the end of one that was cut off is not heard. */
  #turn = 0;
  readonly #sentences: readonly string[];
  readonly #voice: Voice;
  readonly #listener: ReaderListener;

  constructor(sentences: readonly string[], voice: Voice, listener: ReaderListener) {
    this.#sentences = sentences;
    this.#voice = voice;
    this.#listener = listener;
  }

  get isSlow(): boolean {
    return this.#rate === slowRate;
  }

  /** Begin at a sentence. */
  start(at: number): void {
    this.#at = at;
    this.#say();
  }
  pause(): void {
    this.#silence('paused');
  }
  goOn(): void {
    this.#say();
  }
  stop(): void {
    this.#at = 0;
    this.#silence('still');
  }
  /** Slower, or as before; the sentence is said again. */
  changePace(): void {
    this.#rate = this.isSlow ? normalRate : slowRate;
    if (this.#state === 'speaking') this.#say();
  }

  #silence(state: ReaderState): void {
    this.#turn += 1;
    this.#state = state;
    this.#voice.silence();
    this.#listener.moved(state === 'still' ? undefined : this.#at, state);
  }

  #say(): void {
    const text = this.#sentences[this.#at];
    if (text === undefined) {
      this.stop();
      return;
    }
    this.#silence('speaking');
    const turn = this.#turn;
    this.#voice.say(text, this.#rate, () => {
      if (turn !== this.#turn) return;
      this.#at += 1;
      this.#say();
    });
  }
}
