import type { DefectDetail, FaultId, MessageTemplate, ReasonCode } from './codes.ts';
import type { Answers, DeliveryWay, Mode } from './event-schema.ts';
import type { PaymentCheck, Proof } from './office/payment-duties.ts';
import type { Act, Actor, DossierStatus } from './office/transition-table.ts';
import type { Place } from './page.ts';
import type { PhotoFlaw, PhotoKind } from './photo-flaws.ts';

/** Everything that is derived from the events. Plain data: two equal runs have deeply equal states. Times are simulated epoch ms. */
export interface PracticeState {
  readonly started: boolean;
  readonly mode: Mode;
  readonly seed: number;
  /** The simulated clock. Only events move it. */
  readonly now: number;
  /** Gives every code, message and draft its own number; never goes back within a run. */
  readonly counter: number;
  readonly place: Place;
  readonly account: Account;
  readonly session: Session;
  readonly phone: Phone;
  /** Photos and files that the learner brought, in order of taking. */
  readonly ownPhotos: readonly OwnPhoto[];
  readonly drafts: readonly Draft[];
  /** The draft that form events act on. */
  readonly openDraft?: string;
  readonly lastSearch?: string;
  readonly dossiers: readonly Dossier[];
  readonly payments: readonly Payment[];
  readonly vault: readonly VaultItem[];
  readonly petitions: readonly Petition[];
  readonly schedule: readonly Scheduled[];
  /** Strangers and services that turned up, by the id of their file in `scams/`; each at most once in a run. */
  readonly encounters: readonly Encounter[];
  /** What was given away and not put right yet. */
  readonly exposed: readonly Exposure[];
  /** Injected faults that have struck. */
  readonly struck: readonly FaultId[];
  /** Questions answered rightly, with the choice. */
  readonly answered: Readonly<Record<string, string>>;
  /** Ids of the scenario's goals that were reached, in order of reaching. A reached goal stays reached. */
  readonly reached: readonly string[];
}

interface Account {
  readonly exists: boolean;
  /** Whether the SIM is in the persona's own name. */
  readonly simOwned: boolean;
  readonly simChecked: boolean;
  /** What was typed on the registration page; kept so that nobody types it twice. */
  readonly answers: Answers;
  readonly stage: 'none' | 'otp' | 'password' | 'done';
  readonly otp?: Otp;
  /** What the code is for: a new account, or a new password of the one there is. */
  readonly purpose: 'register' | 'recover';
  /** Until when no code is taken, after too many wrong ones. */
  readonly lockedUntil?: number;
  /** How many pictures with a verification code were drawn anew. */
  readonly captchaRound: number;
  /** The password is not known any more: only a new one leads in. */
  readonly forgotten: boolean;
  readonly passwordChanged: boolean;
  /** The number that the profile still has for news, though its owner does not use it any more. */
  readonly oldPhone?: string;
  /** Locked by its owner; opened again in person. */
  readonly locked: boolean;
  readonly wasLocked: boolean;
}

/** The code that was sent last. */
export interface Otp {
  readonly code: string;
  readonly sentAt: number;
  /** From this moment on the code is refused. */
  readonly expiresAt: number;
  /** Codes that were sent before this one. */
  readonly older: readonly string[];
  /** Wrong codes typed since it was sent. */
  readonly wrong: number;
}

interface Session {
  readonly status: 'signed-out' | 'signed-in' | 'expired';
  /** Where to go on after signing in. */
  readonly returnTo?: Place;
  /** Until when the sign-in system is too busy. */
  readonly busyUntil?: number;
}

interface Phone {
  readonly messages: readonly Message[];
  readonly images: readonly PhoneImage[];
  /** Nobody can read or answer anything on it. */
  readonly lost: boolean;
  /** Sign-ins of one's own that ask for a yes on the phone. */
  readonly approvals: readonly Approval[];
}

/** One own sign-in that waits for an answer on the phone. */
export interface Approval {
  readonly id: string;
  readonly at: number;
  readonly status: 'open' | 'approved' | 'denied';
}

/** What somebody got who should not have. */
export type Exposure = 'otp' | 'app' | 'data' | 'money' | 'sign-in';

/** A message, call, page or prompt of `scams/` on its way with the learner. */
export interface Encounter {
  readonly scam: string;
  readonly at: number;
  /** A call rings until it is answered; everything else is open at once. */
  readonly status: 'ringing' | 'open' | 'ended';
  /** Lines that were heard. */
  readonly heard: number;
  /** What the learner did, by the id of the choice; `undefined` when a call was hung up. */
  readonly choice?: string;
}

/** A message on the virtual phone; `from` is a service or a persona id. The portal has a text per template. */
export interface Message {
  readonly id: string;
  readonly at: number;
  readonly from: 'carrier' | 'portal' | 'bank' | (string & {});
  readonly template: MessageTemplate;
  readonly params: Readonly<Record<string, string | number>>;
  readonly images: readonly string[];
  readonly read: boolean;
}

/** A sample image as it is on the phone now: prepared ones differ from the original in type or size. */
export interface PhoneImage {
  readonly id: string;
  readonly source: string;
  readonly fileName: string;
  readonly fileType: 'jpg' | 'png' | 'pdf' | 'heic' | 'docx';
  readonly sizeBytes: number;
}

/** A photo or file of the learner's own: what was seen of it. The picture lives in the page, and nowhere else. */
export interface OwnPhoto {
  readonly id: string;
  readonly component: string;
  readonly kind: PhotoKind;
  readonly flaws: readonly PhotoFlaw[];
  readonly sizeBytes: number;
  /** The page that held the picture is gone: it has to be taken again. */
  readonly lost?: true;
}

interface Delivery {
  readonly way: DeliveryWay;
  readonly address?: string;
  readonly phone?: string;
}

/** Image ids by component id. */
export type Papers = Readonly<Record<string, readonly string[]>>;

/** What one fills in, for a new dossier or for the supplement of one. */
export interface Draft {
  readonly id: string;
  readonly procedure: string;
  /** Code of the dossier that is being supplemented. */
  readonly supplements?: string;
  readonly agency?: string;
  readonly answers: Answers;
  /** Form pages that were completed without an error. */
  readonly completed: readonly string[];
  readonly papers: Papers;
  readonly papersCompleted: boolean;
  /** A file that stopped on its way: it is not part of the draft yet. */
  readonly upload?: { readonly component: string; readonly image: string };
  /** Results from the vault that answers were taken from. */
  readonly reused?: readonly string[];
  readonly delivery?: Delivery;
  readonly attested: boolean;
  /** The check-answers page was seen: a corrected page leads back to it. */
  readonly reviewed: boolean;
  readonly attempts: number;
  /** Key of the last attempt to submit it. */
  readonly lastKey?: string;
  /** The answer to a submission was lost; true until the learner looks. */
  readonly outcomeUnknown: boolean;
  readonly savedAt: number;
}

/** One thing the officer finds wrong. */
export interface Defect {
  readonly reason: ReasonCode;
  readonly component?: string;
  readonly field?: string;
  /** What exactly, where the portal has plain words for it. */
  readonly detail?: DefectDetail;
  /** Own words of the scenario's officer. */
  readonly text?: string;
}

/** One move of a dossier: when, who, what, and the status it led to. */
export interface TrailEntry {
  readonly at: number;
  readonly actor: Actor;
  readonly act: Act | 'submit';
  readonly to: DossierStatus;
  /** Number of the official form, 01–05. */
  readonly form?: string;
  readonly defects: readonly Defect[];
  readonly note?: string;
}

/** What is to be paid for a dossier, and what was done about it. Amounts are whole dong. */
export interface Obligation {
  /** Id of the fee in the procedure. */
  readonly fee: string;
  readonly payee: string;
  /** What the bank's order says, where it differs from what is due; gone once it is corrected. */
  readonly order?: PaymentOrder;
  /** The learner has reported a wrong order. */
  readonly reported?: boolean;
  readonly dueDong: number;
  /** What the portal has booked; the bank may be ahead of it. */
  readonly bookedDong: number;
  readonly checks: readonly PaymentCheck[];
  readonly proofs: readonly Proof[];
}

/** To whom and how much: what the virtual bank is going to send. */
export interface PaymentOrder {
  readonly payee: string;
  readonly amountDong: number;
}

/** The office is late and says so, once, with form 04. */
interface Apology {
  readonly at: number;
  /** Why, in the office's own words. */
  readonly reason: string;
  /** The appointment that was missed, and the new one. */
  readonly missedDueAt: number;
  readonly newDueAt: number;
  readonly read: boolean;
}

/** What one thinks of how a dossier was handled: answers by question. */
interface Rating {
  readonly answers: Answers;
  readonly at: number;
}

/** What one has told the office about a dossier, and when it answered. */
export interface Petition {
  readonly id: string;
  readonly dossier: string;
  /** The day it is about. */
  readonly on: string;
  readonly counter: string;
  readonly words: string;
  readonly at: number;
  readonly answeredAt?: number;
}

/** What was submitted, and everything the office has made of it. Only `performAct` changes its status. */
export interface Dossier {
  readonly code: string;
  /** Keys of the submission and of the supplements: the same key never makes a second dossier. */
  readonly keys: readonly string[];
  readonly procedure: string;
  readonly agency: string;
  readonly answers: Answers;
  readonly papers: Papers;
  readonly delivery: Delivery;
  readonly status: DossierStatus;
  /** Where a payment leads back to. */
  readonly previous?: DossierStatus;
  readonly submittedAt: number;
  readonly acceptedAt?: number;
  /** Close of office hours of the day by which the result is due; moved on by a supplement. */
  readonly dueAt?: number;
  /** Since when the processing time stands still. */
  readonly pausedAt?: number;
  readonly endedAt?: number;
  readonly obligation?: Obligation;
  readonly supplement?: { readonly deadline: number; readonly defects: readonly Defect[] };
  /** Components the officer has already asked for, so that one is never asked twice. */
  readonly asked: readonly string[];
  /** How many times the office has asked for a supplement. */
  readonly supplements: number;
  readonly trail: readonly TrailEntry[];
  readonly apology?: Apology;
  /** The result went by post and came back. */
  readonly mailCameBack?: boolean;
  readonly rating?: Rating;
  /** The learner has opened its page, in this status. */
  readonly readStatus?: DossierStatus;
}

/** Money that left the virtual bank, in whole dong. `pending` = the portal does not know of it yet. */
export interface Payment {
  readonly id: string;
  readonly dossier: string;
  readonly amountDong: number;
  readonly at: number;
  readonly status: 'pending' | 'booked' | 'refund-asked' | 'refunded';
  /** Paid although the amount due was covered already. */
  readonly excess: boolean;
  /** It went to somebody else, or another sum, than the portal asked for. */
  readonly astray?: boolean;
}

/** A result in the personal vault; `result` is its id in the procedure. */
export interface VaultItem {
  readonly id: string;
  readonly dossier: string;
  readonly result: string;
  readonly at: number;
  readonly opened: boolean;
  /** What the office printed wrongly: the field, and what stands there. */
  readonly misprint?: { readonly field: string; readonly printed: string };
  readonly correction?: 'asked' | 'done';
  /** The learner has compared it with the paper and said that it is right. */
  readonly confirmed?: boolean;
}

/** Something that will happen by itself when simulated time passes. */
export type Scheduled =
  | { readonly at: number; readonly what: 'message'; readonly message: Message }
  | {
      readonly at: number;
      readonly what: 'officer';
      readonly dossier: string;
      readonly act: 'review' | 'process' | 'complete' | 'return' | 'apologise';
    }
  | { readonly at: number; readonly what: 'supplement-deadline'; readonly dossier: string }
  | { readonly at: number; readonly what: 'payment-booked'; readonly payment: string }
  | { readonly at: number; readonly what: 'refund'; readonly payment: string }
  | { readonly at: number; readonly what: 'correction'; readonly dossier: string }
  | { readonly at: number; readonly what: 'petition-answer'; readonly petition: string };
