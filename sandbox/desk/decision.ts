import { type LocalDate, parseLocalDate } from '#src/platform/text/dates.ts';
import { type ReasonCode, reasonCodes } from '../engine/codes.ts';
import type { Answers, DeliveryWay } from '../engine/event-schema.ts';
import {
  type ApologyPhrase,
  apologyPhrases,
  type ContactPhrase,
  contactPhrases,
  type HowPhrase,
  howPhrases,
  type Naming,
  namings,
  type ReceiptNote,
  type ResultCheck,
  receiptNotes,
  resultChecks,
  type SendingTime,
  type Signer,
  sendingTimes,
  signers,
} from './phrases.ts';
import type { Subject } from './subject.ts';

/** What the desk can do with a dossier. */
export const deskActs = [
  'accept',
  'request-supplement',
  'reject',
  'process',
  'return',
  'apologise',
  'stop',
] as const;
/** One decision of the desk, in the engine's words; `process` forwards the dossier to whoever works on it. */
export type DeskAct = (typeof deskActs)[number];

/** Acts that name what is wrong, point by point. */
export const actsWithItems: readonly DeskAct[] = ['request-supplement', 'reject', 'stop'];
/** Acts that set a day. */
export const actsWithDate: readonly DeskAct[] = ['accept', 'request-supplement', 'process', 'apologise'];
/** More than this on one form helps nobody. */
export const mostItems = 6;

const deliveryWays: readonly DeliveryWay[] = ['electronic', 'counter', 'post'];

/** One point of a request, a refusal or a stop. */
export interface AskedItem {
  readonly subject: Subject;
  readonly reason: ReasonCode | undefined;
  readonly how: HowPhrase | undefined;
  /** The officer's own words. */
  readonly own: string;
}

/** A form of the desk as it was filled in. What does not belong to the act is left empty. */
export interface Decision {
  readonly act: DeskAct | undefined;
  readonly items: readonly AskedItem[];
  /** The day that was set; undefined when nothing readable stands there. */
  readonly date: LocalDate | undefined;
  readonly contact: ContactPhrase | undefined;
  readonly target: string;
  readonly cause: string;
  readonly apology: ApologyPhrase | undefined;
  readonly sending: SendingTime | undefined;
  readonly signer: Signer | undefined;
  readonly naming: Naming | undefined;
  /** What else stands on the appointment slip; undefined when nothing was chosen. */
  readonly note: ReceiptNote | undefined;
  readonly check: ResultCheck | undefined;
  readonly way: DeliveryWay | undefined;
  readonly toVault: boolean;
}

/**
 * A form read from its fields, as they are kept on the device and in the event.
 * @param today a date typed with two digits of the year is read near it
 */
export function readDecision(letter: Answers, today: LocalDate): Decision {
  const text = (name: string) => String(letter[name] ?? '');
  const typed = parseLocalDate(text('date'), { today });
  return {
    act: oneOf(deskActs, letter['act']),
    items: readItems(letter),
    date: typed.ok ? typed.value : undefined,
    contact: oneOf(contactPhrases, letter['contact']),
    target: text('target'),
    cause: text('cause'),
    apology: oneOf(apologyPhrases, letter['apology']),
    sending: oneOf(sendingTimes, letter['sending']),
    signer: oneOf(signers, letter['signer']),
    naming: oneOf(namings, letter['naming']),
    note: oneOf(receiptNotes, letter['note']),
    check: oneOf(resultChecks, letter['check']),
    way: oneOf(deliveryWays, letter['way']),
    toVault: letter['toVault'] === true,
  };
}

/** How many points stand on the form: at least one. */
export function countItems(letter: Answers): number {
  const count = Number(letter['count'] ?? 1);
  return Number.isInteger(count) ? Math.min(Math.max(count, 1), mostItems) : 1;
}

function readItems(letter: Answers): readonly AskedItem[] {
  return Array.from({ length: countItems(letter) }, (_, index) => index + 1).map((number) => ({
    subject: String(letter[`subject${number}`] ?? ''),
    reason: oneOf(reasonCodes, letter[`reason${number}`]),
    how: oneOf(howPhrases, letter[`how${number}`]),
    own: String(letter[`own${number}`] ?? ''),
  }));
}

function oneOf<T extends string>(words: readonly T[], answer: unknown): T | undefined {
  return words.find((word) => word === answer);
}
