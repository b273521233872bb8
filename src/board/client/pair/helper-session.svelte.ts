import type { PairState } from '../../pair-schema.ts';
import type { ScreenWords } from '../../rules/screen-words.ts';
import { awayStep } from '../../rules/shown-control.ts';
import { findWords } from './find-words.ts';
import { followPair } from './follow-pair.ts';
import { keepPair, readKeptPair } from './kept-pair.ts';
import { endPair, joinPair, pointAt } from './pair-api.ts';

/** What the last press did not bring about; a sentence of the server where it has one. */
type Trouble = { readonly kind: 'offline' } | { readonly kind: 'told'; readonly text: string };

/** The helper's side of a pair: sees the step, and points. It has no way to see or to type a content. */
export class HelperSession {
  #phase = $state<'opening' | 'code' | 'joining' | 'together' | 'over'>('opening');
  #state = $state.raw<PairState>();
  #words = $state.raw<ScreenWords>();
  #isThere = $state(true);
  #endsAt = $state('');
  #shownAt = $state<number>();
  #trouble = $state.raw<Trouble>();
  #wordsOf = '';
  #token = '';
  #stop: () => void = () => undefined;

  get phase() {
    return this.#phase;
  }
  /** The other phone's screen; null until it has told one. */
  get screen() {
    return this.#state?.screen ?? null;
  }
  /** The control that is pointed at now. */
  get pointed(): string | null {
    return this.#state?.pointed ?? null;
  }
  /** How the task on the other screen calls its parts, once it is known. */
  get words(): ScreenWords | undefined {
    return this.#words;
  }
  /** Whether what the other phone tells arrives here. */
  get isThere(): boolean {
    return this.#isThere;
  }
  get endsAt(): string {
    return this.#endsAt;
  }
  /** When the screen was heard of here, in milliseconds. */
  get shownAt(): number | undefined {
    return this.#shownAt;
  }
  get trouble(): Trouble | undefined {
    return this.#trouble;
  }

  /** Go on with the pair of this tab, if there is one. @returns how to end the visit */
  start(): () => void {
    const kept = readKeptPair('helper');
    if (kept) this.#follow(kept.token, kept.endsAt);
    else this.#phase = 'code';
    return () => this.#stop();
  }

  async join(code: string): Promise<void> {
    if (this.#phase === 'joining') return;
    this.#trouble = undefined;
    this.#phase = 'joining';
    const answer = await joinPair(code);
    if (answer.kind === 'ok') {
      const { token, endsAt } = answer.value;
      keepPair({ role: 'helper', token, endsAt });
      return this.#follow(token, endsAt);
    }
    this.#phase = 'code';
    this.#trouble =
      answer.kind === 'offline'
        ? answer
        : { kind: 'told', text: answer.problem.errors[0]?.detail ?? answer.problem.title };
  }

  async point(control: string): Promise<void> {
    this.#trouble = undefined;
    const answer = await pointAt(this.#token, control);
    if (answer.kind === 'offline') this.#trouble = answer;
    // The screen changed meanwhile, or the pair is over: the stream shows either at once.
    else if (answer.kind === 'problem') this.#trouble = { kind: 'told', text: answer.problem.title };
  }

  /** The other side hears of it, or at the latest when the pair's time is over. */
  end(): void {
    void endPair(this.#token);
    this.#over();
  }

  /** Another code. */
  again(): void {
    this.#phase = 'code';
    this.#trouble = undefined;
  }

  #follow(token: string, endsAt: string): void {
    this.#token = token;
    this.#endsAt = endsAt;
    this.#state = undefined;
    this.#isThere = true;
    this.#phase = 'together';
    this.#stop = followPair(token, {
      onState: (state, change) => {
        this.#state = state;
        if (change?.kind !== 'pointed') this.#trouble = undefined;
        if (!state.screen || (change && change.kind !== 'shown')) return;
        this.#shownAt = Date.now();
        if (state.screen.step !== awayStep) void this.#find(state.screen.subject);
      },
      onLink: (isThere) => {
        this.#isThere = isThere;
      },
      onEnd: () => this.#over(),
    });
  }

  async #find(subject: string): Promise<void> {
    if (subject === this.#wordsOf) return;
    this.#wordsOf = subject;
    this.#words = undefined;
    const words = await findWords(subject);
    if (subject !== this.#wordsOf) return;
    this.#words = words;
    if (!words) this.#wordsOf = ''; // out of reach now: the next screen asks again
  }

  #over(): void {
    this.#stop();
    keepPair(undefined);
    this.#phase = 'over';
  }
}
