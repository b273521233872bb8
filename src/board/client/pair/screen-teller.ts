import { placeEvent } from '#src/platform/learning-log/client/tell-place.ts';
import type { ScreenInput } from '../../pair-schema.ts';
import type { ScreenWords } from '../../rules/screen-words.ts';
import { awayStep, controlId } from '../../rules/shown-control.ts';
import { findWords } from './find-words.ts';
import { nextSeq } from './kept-pair.ts';
import { showScreen } from './pair-api.ts';
import { type FoundControl, findControls, showsError } from './screen-controls.ts';

/** Who wants to know what was told. */
export interface TellerParts {
  readonly token: string;
  /** Another screen stands there, or the same one with other controls. */
  readonly onScreen: () => void;
  /** The same screen was drawn anew. */
  readonly onDrawn: () => void;
  readonly onOver: () => void;
}

/** The page changes in bursts: one telling for each is enough. */
const settleMs = 120;
const againMs = 3_000;
const away = { subject: awayStep, step: awayStep, stepIndex: 1, stepsTotal: 1 } as const;

/** Tells the helper which step this phone is at and which controls stand there, newest first, again when it failed. */
export class ScreenTeller {
  readonly #parts: TellerParts;
  readonly #stopping = new AbortController();
  readonly #observer = new MutationObserver(() => this.#soon());
  #timer: ReturnType<typeof setTimeout> | undefined;
  #words: ScreenWords | undefined;
  #wordsOf = '';
  /** The screen that was told last, as one text. */
  #told = '';
  #ids: readonly string[] = [];
  #controls: readonly FoundControl[] = [];
  #waiting: ScreenInput | undefined;
  #isSending = false;

  constructor(parts: TellerParts) {
    this.#parts = parts;
  }

  get words(): ScreenWords | undefined {
    return this.#words;
  }

  start(): void {
    const { signal } = this.#stopping;
    const attributeFilter = ['open', 'hidden', 'data-does', 'id', 'aria-invalid'];
    this.#observer.observe(document.body, { childList: true, subtree: true, attributeFilter });
    addEventListener(placeEvent, () => this.#soon(), { signal });
    addEventListener('online', () => void this.#send(), { signal });
    addEventListener('pagehide', () => this.#leave(), { signal });
    addEventListener('pageshow', () => this.#soon(), { signal });
    document.addEventListener('visibilitychange', () => this.#turn(), { signal });
    void this.#look();
  }

  stop(): void {
    this.#stopping.abort();
    this.#observer.disconnect();
    clearTimeout(this.#timer);
  }

  /** The control of an id, if it stands on the screen that was told last. */
  find(id: string): FoundControl | undefined {
    return this.#controls[this.#ids.indexOf(id)];
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), settleMs);
  }

  /** Somebody who reads a message meanwhile is told of as away; nothing of what they look at. */
  #turn(): void {
    if (document.visibilityState === 'hidden') this.#leave();
    else this.#soon();
  }

  #leave(): void {
    clearTimeout(this.#timer);
    this.#tell(away, [], true);
  }

  async #look(): Promise<void> {
    const place = await window.ctPlace?.();
    if (this.#stopping.signal.aborted || document.visibilityState === 'hidden') return;
    if (!place) return this.#tell(away, []);
    const { subject, step, stepIndex, stepsTotal, fault } = place;
    if (subject !== this.#wordsOf) {
      this.#wordsOf = subject;
      this.#words = await findWords(subject);
      if (!this.#words) this.#wordsOf = ''; // out of reach now: the next screen asks again
    }
    const wrong = showsError() && { fault: fault ?? 'screen.error' };
    this.#tell({ subject, step, stepIndex, stepsTotal, ...wrong }, findControls(step, this.#words));
  }

  #tell(
    place: Omit<ScreenInput, 'seq' | 'controls'>,
    controls: readonly FoundControl[],
    isLeaving = false,
  ): void {
    this.#controls = controls;
    const screen = JSON.stringify([place, controls.map(({ told }) => told)]);
    if (screen === this.#told) {
      this.#parts.onDrawn();
      return;
    }
    this.#told = screen;
    const seq = nextSeq();
    this.#ids = controls.map(({ told }) => controlId(told, seq));
    this.#waiting = { ...place, seq, controls: [...this.#ids] };
    this.#parts.onScreen();
    void this.#send(isLeaving);
  }

  /** One at a time, and only the newest: what came between is of no use to anybody. */
  async #send(isLeaving = false): Promise<void> {
    const screen = this.#waiting;
    if (!screen || (this.#isSending && !isLeaving)) return;
    this.#isSending = true;
    this.#waiting = undefined;
    const answer = await showScreen(this.#parts.token, screen, isLeaving);
    this.#isSending = false;
    if (this.#stopping.signal.aborted) return;
    if (answer.kind === 'problem' && [401, 410].includes(answer.status)) return this.#parts.onOver();
    if (answer.kind === 'ok') return this.#send();
    this.#waiting ??= screen;
    setTimeout(() => void this.#send(), answer.kind === 'offline' ? againMs : answer.afterMs);
  }
}
