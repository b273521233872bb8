import type { Answer } from '#src/platform/api-client/ask.ts';
import type { ToldPlace } from '#src/platform/learning-log/client/tell-place.ts';
import { ifFree } from '#src/platform/offline/worker/locks.ts';
import type { OwnSeatAnswer } from '../../board-schema.ts';
import { afterAnswer, isHandUp, type KeptSeat, packetOf, withPlace } from '../../rules/kept-seat.ts';
import { nextReportIn } from '../../rules/next-report.ts';
import { tellHand, tellSteps } from './board-api.ts';
import { finishSeat } from './finish-seat.ts';
import { keepSeat, onSeatOfOtherTab, readSeat } from './seat-store.ts';

/** What is seen of a seat. */
export interface SeatView {
  /** Undefined once it is left. */
  readonly seat: KeptSeat | undefined;
  /** Whether the last try was answered by nobody. */
  readonly isOffline: boolean;
}

/**
 * Tells the class where its learner is. Everything is on the phone before it is sent, so that neither a reload nor an
 * hour without Wi-Fi loses it. Of several tabs one sends at a time; the server takes no packet twice.
 */
export class SeatReporter {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #pauseMs = 0;
  #isSending = false;
  readonly #onChange: (view: SeatView) => void;

  constructor(onChange: (view: SeatView) => void) {
    this.#onChange = onChange;
  }

  start(): void {
    window.addEventListener('online', () => this.#tryAnew());
    document.addEventListener('visibilitychange', () => this.#tryAnew());
    onSeatOfOtherTab(() => this.#changed());
    this.#changed();
  }

  /** The learner is at this place. */
  tell(place: ToldPlace): void {
    this.#change((seat) => withPlace(seat, place, Date.now()));
  }

  /** The learner wants their hand up or down. */
  wantHand(wantsHand: boolean): void {
    this.#change((seat) => ({ ...seat, wantsHand }));
    this.#tryAnew();
  }

  /** The learner leaves. The seat is gone from this phone at once; the class hears of it if it can be reached. */
  async leave(): Promise<void> {
    const seat = readSeat();
    keepSeat(undefined);
    this.#changed();
    if (seat) await finishSeat(seat);
  }

  /** The learner has read that it is over. */
  dismiss(): void {
    keepSeat(undefined);
    this.#changed();
  }

  /** A sign that there may be a network again: the pause is over. */
  #tryAnew(): void {
    this.#failures = 0;
    this.#pauseMs = 0;
    this.#plan();
  }

  #change(change: (seat: KeptSeat) => KeptSeat): void {
    const seat = readSeat();
    if (!seat || seat.over) return;
    const after = change(seat);
    if (after !== seat) keepSeat(after);
    this.#changed();
  }

  #changed(): void {
    this.#onChange({ seat: readSeat(), isOffline: this.#failures > 0 });
    this.#plan();
  }

  #plan(): void {
    clearTimeout(this.#timer);
    const seat = readSeat();
    if (!seat || seat.over) return;
    const inMs = nextReportIn({
      isWaiting: seat.waiting.length > 0 || seat.wantsHand !== undefined,
      isHandUp: isHandUp(seat),
      failures: this.#failures,
      pauseMs: this.#pauseMs,
      sinceHeardMs: Date.now() - seat.heardAt,
      isVisible: document.visibilityState === 'visible',
    });
    if (inMs !== undefined) this.#timer = setTimeout(() => void this.#send(), inMs);
  }

  async #send(): Promise<void> {
    // Browsers without Web Locks: the tab that is seen sends.
    const mayNot = !navigator.locks && document.visibilityState !== 'visible';
    if (this.#isSending || mayNot) return;
    this.#isSending = true;
    const isSent = await ifFree('ct-board', () => this.#sendNow());
    this.#isSending = false;
    if (!isSent) this.#pauseMs = 2_000; // another tab is at it
    this.#changed();
  }

  async #sendNow(): Promise<void> {
    const seat = readSeat();
    if (!seat || seat.over) return;
    this.#pauseMs = 0;
    const packet = packetOf(seat, Date.now());
    const numbers = packet.map(({ seq }) => seq);
    if (packet.length > 0 || seat.wantsHand === undefined)
      if (!this.#hear(seat, await tellSteps(seat.token, packet), numbers)) return;
    const now = readSeat();
    if (now?.token !== seat.token || now.wantsHand === undefined) return;
    this.#hear(seat, await tellHand(seat.token, now.wantsHand), []);
  }

  /** @param of the seat that spoke: another one may have been taken by now @returns whether the server took it */
  #hear(of: KeptSeat, answer: Answer<OwnSeatAnswer>, sent: readonly number[]): boolean {
    const seat = readSeat();
    if (seat?.token !== of.token) return false;
    if (answer.kind === 'ok') {
      this.#failures = 0;
      keepSeat(afterAnswer(seat, answer.value.seat, Date.now(), sent));
      return true;
    }
    const code = answer.kind === 'problem' ? answer.problem.code : undefined;
    if (code === 'seat.unknown' || code === 'board.closed') {
      keepSeat({ ...seat, over: code, waiting: [], wantsHand: undefined });
      return false;
    }
    if (code === 'input.invalid') {
      // Only a fault of ours: what the server will never take must not be sent for ever.
      console.error('[cam-tay] the class refused a report', answer);
      keepSeat({ ...seat, waiting: seat.waiting.filter(({ seq }) => !sent.includes(seq)) });
    }
    this.#failures += 1;
    this.#pauseMs = answer.kind === 'problem' ? answer.afterMs : 0;
    return false;
  }
}
