import type { SendResult } from '../../rules/notices/after-sending.ts';
import type { Rung } from '../../rules/notices/ladder.ts';

/** A browser that a person has allowed to show notices. */
export interface PushSubscriber {
  readonly id: string;
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** What one person has so that a channel reaches them. */
export interface Addresses {
  readonly push: readonly PushSubscriber[];
  readonly email: string | null;
  readonly phone: string | null;
}

/** A notice in words, for every kind of channel. */
export interface NoticeText {
  readonly title: string;
  /** For a screen. */
  readonly text: string;
  /** For a phone without internet: letters of GSM 03.38 only. */
  readonly shortMessage: string;
  /** For a letter: everything, with its links. */
  readonly letter: string;
  /** The slip; whoever has the address has the slip. */
  readonly url: string;
  /** A button that leads to giving the seat back, where one belongs. */
  readonly cancel?: { readonly label: string; readonly url: string };
}

/** One notice to one person. */
export interface NoticeMessage extends NoticeText {
  /** The same for every try: whoever gets it twice can see that it is one. */
  readonly id: string;
  readonly registrationId: string;
  readonly to: Addresses;
  /** For how long it is worth delivering, in milliseconds. */
  readonly remainingMs: number;
}

/** What came of a try, and which browsers are gone for good. */
export type SendOutcome = SendResult & { readonly goneSubscribers?: readonly string[] };

/**
 * One way to tell people; a provider of short messages or of Zalo is one more of these, of reach `phone`, added where the
 * server is put together.
 */
export interface NoticeChannel extends Rung {
  /** Whether the same message twice is one message for the person; only then is it repeated when nobody knows. */
  readonly isIdempotent: boolean;
  /** Never throws for what the other side does; what is thrown counts as unknown. */
  send(message: NoticeMessage): Promise<SendOutcome>;
}
