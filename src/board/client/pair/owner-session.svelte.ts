import type { PairChange, PairState } from '../../pair-schema.ts';
import type { ScreenWords } from '../../rules/screen-words.ts';
import type { ShownControl } from '../../rules/shown-control.ts';
import { followPair } from './follow-pair.ts';
import { type KeptPair, keepPair, readKeptPair } from './kept-pair.ts';
import { endPair, openPair } from './pair-api.ts';
import { clearRing, showRing } from './ring.ts';
import { ScreenTeller } from './screen-teller.ts';

/** The side that is helped: opens a pair, tells its screens while somebody sees them, and shows what is pointed at. */
export class OwnerSession {
  #phase = $state<'asking' | 'opening' | 'waiting' | 'together' | 'over'>('asking');
  #pair = $state.raw<KeptPair>();
  #isThere = $state(true);
  #trouble = $state<'offline' | { readonly text: string }>();
  #pointed = $state.raw<ShownControl>();
  readonly #ringLabel: string;
  #pointedId = '';
  #teller: ScreenTeller | undefined;
  #stop: () => void = () => undefined;

  /** @param ringLabel words on the frame round what is pointed at */
  constructor(ringLabel: string) {
    this.#ringLabel = ringLabel;
  }

  get phase() {
    return this.#phase;
  }
  get code(): string {
    return this.#pair?.code ?? '';
  }
  /** Until when the code is good. */
  get codeUntil(): string {
    return this.#pair?.codeUntil ?? '';
  }
  /** Whether the other side can see what this phone tells. */
  get isThere(): boolean {
    return this.#isThere;
  }
  get trouble() {
    return this.#trouble;
  }
  /** The control that the helper points at. */
  get pointed(): ShownControl | undefined {
    return this.#pointed;
  }
  get words(): ScreenWords | undefined {
    return this.#teller?.words;
  }

  /** Go on with the pair of this tab, if there is one. @returns whether there is */
  resume(): boolean {
    const kept = readKeptPair('owner');
    if (kept) this.#follow(kept);
    return kept !== undefined;
  }

  /** Ask for a code; one that nobody has used gives way to it. */
  async open(): Promise<void> {
    if (this.#phase === 'opening') return;
    this.#leave();
    this.#trouble = undefined;
    this.#phase = 'opening';
    const answer = await openPair();
    if (answer.kind === 'ok') {
      const { token, code, codeUntil, endsAt } = answer.value;
      return this.#follow({ role: 'owner', token, code, codeUntil, endsAt });
    }
    this.#phase = 'asking';
    this.#trouble = answer.kind === 'offline' ? 'offline' : { text: answer.problem.title };
  }

  /** Nobody sees anything from here on. */
  end(): void {
    this.#leave();
    this.#phase = 'over';
  }

  /** As if nobody had been asked. */
  forget(): void {
    this.#phase = 'asking';
  }

  /** The control was pressed or filled in: the frame has done its work. */
  touched(target: EventTarget | null): void {
    const frame = document.querySelector('[data-pointed]');
    if (target instanceof Node && frame?.contains(target)) this.#point(undefined);
  }

  #follow(pair: KeptPair): void {
    keepPair(pair);
    this.#pair = pair;
    this.#isThere = true;
    // Without a code somebody had come already, before this page was loaded anew.
    this.#phase = pair.code === undefined ? 'together' : 'waiting';
    this.#stop = followPair(pair.token, {
      onState: (state, change) => this.#hear(state, change),
      onLink: (isThere) => {
        this.#isThere = isThere;
      },
      onEnd: () => this.#over(),
    });
  }

  #hear(state: PairState, change?: PairChange): void {
    if (state.endedAt !== null) return;
    if (state.isJoined && !this.#teller) this.#begin();
    if (change?.kind === 'pointed') this.#point(change.control);
  }

  /** Only from here on anything is told: before, there was nobody to see it. */
  #begin(): void {
    const { token = '' } = this.#pair ?? {};
    this.#phase = 'together';
    if (this.#pair) keepPair({ role: 'owner', token, endsAt: this.#pair.endsAt });
    this.#teller = new ScreenTeller({
      token,
      onScreen: () => this.#point(undefined),
      onDrawn: () => this.#point(this.#pointedId),
      onOver: () => this.#over(),
    });
    this.#teller.start();
  }

  /** What is no longer on the screen is not pointed at: the ids of every screen are its own. */
  #point(id: string | undefined): void {
    const found = id ? this.#teller?.find(id) : undefined;
    this.#pointedId = found && id ? id : '';
    this.#pointed = found?.told;
    if (found) showRing(found.element, this.#ringLabel);
    else clearRing();
  }

  #over(): void {
    this.#drop();
    this.#phase = 'over';
  }

  #leave(): void {
    const { token } = this.#pair ?? {};
    this.#drop();
    if (token !== undefined) void endPair(token);
  }

  #drop(): void {
    this.#stop();
    this.#teller?.stop();
    this.#teller = undefined;
    this.#pair = undefined;
    this.#pointed = undefined;
    this.#pointedId = '';
    clearRing();
    keepPair(undefined);
  }
}
