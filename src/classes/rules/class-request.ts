import type { ClassSession, Registration, RegistrationInput } from '../schemas.ts';

/** What became of a request, once the server has answered or the class has begun. */
export type Fate =
  | { readonly kind: 'registered'; readonly registration: Registration; readonly manageToken: string }
  | { readonly kind: 'refused'; readonly code: string; readonly title: string }
  /** The class began before the network came back: it was never sent. */
  | { readonly kind: 'too-late' }
  /** The centre has taken the person out of its books. */
  | { readonly kind: 'erased' };

/** One tap on "send", as it is kept on this phone. */
export interface ClassRequest {
  /** UUIDv7, made at the tap: names the intent, and goes along with every try. */
  readonly key: string;
  /** Which device asks; the server counts by it. */
  readonly device: string;
  readonly session: ClassSession;
  /** Stays when the form goes: people who share a phone tell their slips apart by it. */
  readonly name: string;
  /** What is sent; deleted once there is a registration. A refusal keeps it, so that nobody types it again. */
  readonly form?: RegistrationInput;
  /** Epoch milliseconds by the phone's clock. */
  readonly madeAt: number;
  /** When it was first sent. From then on it may have arrived, so that it can be repeated but not changed. */
  readonly sentAt?: number;
  readonly tries: number;
  /** Not before this moment: the server asked for patience. */
  readonly waitUntil?: number;
  readonly fate?: Fate;
  /** When the server last said what became of it, in epoch milliseconds. */
  readonly seenAt?: number;
}

/** What one try came to. */
export type Sending =
  /** `seenAt`: when that was so, by the server's clock. */
  | { readonly kind: 'settled'; readonly fate: Fate; readonly seenAt?: number }
  /**
   * No answer that counts. `afterMs`: how long the server wants to be left alone; `isForAll`: nothing else of this phone
   * would fare better now.
   */
  | { readonly kind: 'later'; readonly afterMs?: number; readonly isForAll?: boolean };

/** Longest pause between two tries while the server is in trouble and does not say for how long, in milliseconds. */
const longestPause = 5 * 60_000;
/** Longest pause that a server can ask for. */
const longestPatience = 10 * 60_000;
/** Every pause is drawn out by up to this part of it, so that a class of phones does not come back in one moment. */
const jitter = 0.5;

/** Whether the phone still has to send it. */
export function isWaiting(request: ClassRequest): request is ClassRequest & { form: RegistrationInput } {
  return request.fate === undefined && request.form !== undefined;
}

/** First come, first served: UUIDv7 sorts by the moment of the tap. */
export function inOrder(requests: readonly ClassRequest[]): ClassRequest[] {
  return requests.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** The request as it is sent for the first time, or once more. */
export function sent(request: ClassRequest, now: number): ClassRequest {
  return { ...request, sentAt: request.sentAt ?? now, tries: request.tries + 1 };
}

/**
 * Whether the server wants to be left alone with it. A wait that is longer than any was made by a clock that has been put
 * right since: it is none.
 */
export function isResting({ waitUntil = 0 }: ClassRequest, now: number): boolean {
  return waitUntil > now && waitUntil <= now + longestPatience * (1 + jitter);
}

/**
 * The request after a try. A registration takes the form off the phone.
 * @param random 0–1, how far the pause is drawn out
 */
export function afterTry(request: ClassRequest, sending: Sending, now: number, random: number): ClassRequest {
  const { form, waitUntil: _, ...rest } = request;
  const kept = { ...rest, ...(form && { form }) };
  if (sending.kind === 'settled') {
    const { fate, seenAt = now } = sending;
    return fate.kind === 'registered' ? { ...rest, fate, seenAt } : { ...kept, fate };
  }
  if (sending.afterMs === undefined) return kept;
  const patience = Math.min(longestPatience, sending.afterMs);
  const pause = Math.max(patience, Math.min(longestPause, 1000 * 2 ** request.tries));
  const again = { ...rest, ...(form && { form: withoutTraces(form) }) };
  return { ...again, waitUntil: now + pause * (1 + random * jitter) };
}

/** Who was told to wait, waits and comes back is no program: what looked like one is not said again. */
export function withoutTraces({
  website: _,
  filledMs: _ms,
  ...answers
}: RegistrationInput): RegistrationInput {
  return answers;
}

/**
 * The request with what the server says of its registration now: promoted, cancelled.
 */
export function refreshed(request: ClassRequest, registration: Registration, seenAt: number): ClassRequest {
  if (request.fate?.kind !== 'registered') return request;
  const { session } = registration;
  return { ...request, session, seenAt, fate: { ...request.fate, registration } };
}

/** The request of a slip that the centre knows no more: its code and its seat are gone. */
export function erased(request: ClassRequest): ClassRequest {
  return request.fate?.kind === 'registered' ? { ...request, fate: { kind: 'erased' } } : request;
}

/**
 * Whether a slip may have changed without this phone: somebody gave a seat back, or a human decided. Until the server says
 * that the class has begun: no clock of a phone is asked.
 */
export function mayMoveUp({ fate }: ClassRequest): boolean {
  if (fate?.kind !== 'registered') return false;
  const { status, session } = fate.registration;
  const isOver = session.status === 'running' || session.status === 'done';
  return (status === 'waitlisted' || status === 'pending') && !isOver;
}
