import type { ToldPlace } from '#src/platform/learning-log/client/tell-place.ts';
import type { OwnSeat } from '../board-schema.ts';
import type { StepReport } from '../told-schema.ts';

/** A report that waits on the phone. */
export interface WaitingReport extends Omit<StepReport, 'secondsAgo'> {
  /** Milliseconds since 1970, by the phone. */
  readonly at: number;
}

/** A seat as the phone of its learner keeps it: ids, counts, and the name by which they are called. */
export interface KeptSeat {
  readonly token: string;
  /** Six digits. */
  readonly code: string;
  readonly name: string;
  readonly number: number | null;
  /** What the class is to do; null for anything. */
  readonly subject: string | null;
  /** The last number given to a report. */
  readonly seq: number;
  readonly isHandRaised: boolean;
  /** What the learner wants of their hand, until the server has heard it. */
  readonly wantsHand?: boolean | undefined;
  readonly waiting: readonly WaitingReport[];
  /** The place told last, so that the same is not told twice. */
  readonly last?: ToldPlace | undefined;
  /** When the server was heard of last: milliseconds since 1970, by the phone. */
  readonly heardAt: number;
  /** Why it is over; the learner has not read it yet. */
  readonly over?: SeatEnd | undefined;
}

/** How a seat ends without its learner. */
export type SeatEnd = 'board.closed' | 'seat.unknown';

/** A packet holds no more; of one subject only its newest state and its ends wait, so that this is a whole day. */
const mostWaiting = 50;

/** A seat that has just been taken. @param heardAt milliseconds since 1970, by the phone */
export function newSeat(token: string, code: string, seat: OwnSeat, heardAt: number): KeptSeat {
  const { name, number, subject, isHandRaised, lastSeq } = seat;
  return { token, code, name, number, subject, seq: lastSeq, isHandRaised, waiting: [], heardAt };
}

/** Whether the same learner has sat down again in the same class: the server gives them back the seat they had. */
export function isSameSeat(one: KeptSeat, other: KeptSeat): boolean {
  return one.code === other.code && one.name === other.name && one.number === other.number;
}

/** A seat that was taken again under a new token: what waited for the old one still waits. */
export function goOnWith(again: KeptSeat, { waiting, seq, last, wantsHand }: KeptSeat): KeptSeat {
  return { ...again, waiting, last, wantsHand, seq: Math.max(again.seq, seq) };
}

/**
 * A place waits to be told. Of each subject only the newest waits, and when it was finished: an end is never lost, and
 * who stays at a step has been there since the first report of it.
 * @param at milliseconds since 1970, by the phone
 */
export function withPlace(seat: KeptSeat, place: ToldPlace, at: number): KeptSeat {
  if (seat.last && isSame(seat.last, place)) return seat;
  const seq = seat.seq + 1;
  const before = seat.waiting.findLast(({ subject }) => subject === place.subject);
  const since = before && !before.isDone && isStill(before, place) ? before.at : at;
  const report: WaitingReport = { ...onlyTold(place), seq, at: since };
  const others = seat.waiting.filter(({ subject, isDone }) => subject !== place.subject || isDone);
  return { ...seat, seq, last: onlyTold(place), waiting: [...others, report].slice(-mostWaiting) };
}

/** What is to be sent now. @param now milliseconds since 1970, by the phone */
export function packetOf({ waiting }: Pick<KeptSeat, 'waiting'>, now: number): readonly StepReport[] {
  return waiting.map(({ at, ...told }) => ({
    ...told,
    secondsAgo: Math.min(86_400, Math.max(0, Math.round((now - at) / 1000))),
  }));
}

/**
 * The server has answered a packet: what was in it need not wait any more, and its word on the hand holds, unless the
 * learner has changed their mind in the meantime.
 * @param sent numbers of the reports that were in the packet
 */
export function afterAnswer(
  seat: KeptSeat,
  answer: OwnSeat,
  heardAt: number,
  sent: readonly number[] = [],
): KeptSeat {
  const { name, number, subject, isHandRaised, lastSeq } = answer;
  const waiting = seat.waiting.filter(({ seq }) => !sent.includes(seq));
  const wantsHand = seat.wantsHand === isHandRaised ? undefined : seat.wantsHand;
  return {
    ...{ ...seat, name, number, subject, isHandRaised, wantsHand, waiting, heardAt },
    seq: Math.max(seat.seq, lastSeq),
  };
}

/** Whether the hand is up, as the learner sees it: also while nobody could be told. */
export function isHandUp({ isHandRaised, wantsHand }: KeptSeat): boolean {
  return wantsHand ?? isHandRaised;
}

/** What the phone kept, if it is a seat; anything can stand in its storage. */
export function readKeptSeat(value: unknown): KeptSeat | undefined {
  const { token, code, seq, waiting } = Object(value) as Partial<Record<keyof KeptSeat, unknown>>;
  const isSeat = typeof token === 'string' && typeof code === 'string' && Number.isInteger(seq);
  return isSeat && Array.isArray(waiting) ? (value as KeptSeat) : undefined;
}

function isSame(a: ToldPlace, b: ToldPlace): boolean {
  return JSON.stringify(onlyTold(a)) === JSON.stringify(onlyTold(b));
}

function isStill(before: ToldPlace, now: ToldPlace): boolean {
  return before.step === now.step && !now.isDone;
}

/** Nothing else leaves the phone, whatever stands beside it. */
function onlyTold(place: ToldPlace): ToldPlace {
  const { subject, step, stepIndex, stepsTotal, fault, mistakes, hints, isDone } = place;
  return { subject, step, stepIndex, stepsTotal, fault, mistakes, hints, isDone };
}
