import type { MessageTemplate } from '../codes.ts';
import type { OfficerAct } from '../event-schema.ts';

/** The ten official statuses of the synchronisation list, and one of our own between supplement and officer. */
export type DossierStatus =
  | 'submitted'
  | 'accepted'
  | 'rejected'
  | 'processing'
  | 'supplement-required'
  | 'resubmitted'
  | 'payment-required'
  | 'withdrawn'
  | 'stopped'
  | 'completed'
  | 'returned';

/** Number of the status in the official list; a resubmitted dossier still counts as 5 until the officer takes it up. */
export const officialCodes: Readonly<Record<DossierStatus, number>> = {
  submitted: 1,
  accepted: 2,
  rejected: 3,
  processing: 4,
  'supplement-required': 5,
  resubmitted: 5,
  'payment-required': 6,
  withdrawn: 7,
  stopped: 8,
  completed: 9,
  returned: 10,
};

/** Who does something to a dossier. */
export type Actor = 'resident' | 'portal' | 'officer';

/** Everything that can be done to a dossier: at the officer's desk, and by resident and portal alone. */
export type Act = OfficerAct | 'supply' | 'pay' | 'withdraw';

/** What must be true of the dossier besides its status. */
export type Guard = 'not-accepted-yet' | 'accepted-before' | 'due-soon-once';

/** One row of the table: an act is allowed when status, person and guard fit. */
export interface Transition {
  readonly act: Act;
  readonly by: readonly Actor[];
  readonly from: readonly DossierStatus[];
  /** `previous` = the status before the payment request; `same` = the status stays. */
  readonly to: DossierStatus | 'previous' | 'same';
  readonly guard?: Guard;
  /** Whether at least one reason must be given. */
  readonly reason: 'required' | 'none';
  /** What the act does to the processing time. */
  readonly clock?: 'start' | 'pause' | 'resume' | 'end';
  /** Number of the official form that goes with it (01–07 of Circular 03/2025). */
  readonly form?: '01' | '02' | '03' | '04' | '05';
  /** Every change is told to the resident at once. */
  readonly notice: MessageTemplate;
}

/**
 * Everything that can happen to a dossier, for the scripted officer, the desk and the resident alike.
 * @see docs/decisions/006-sandbox-engine.md
 */
export const transitionTable: readonly Transition[] = [
  {
    act: 'accept',
    by: ['officer'],
    from: ['submitted', 'resubmitted'],
    to: 'accepted',
    guard: 'not-accepted-yet',
    reason: 'none',
    clock: 'start',
    form: '01',
    notice: 'dossier-accepted',
  },
  {
    act: 'reject',
    by: ['officer'],
    from: ['submitted'],
    to: 'rejected',
    reason: 'required',
    form: '03',
    notice: 'dossier-rejected',
  },
  {
    act: 'process',
    by: ['officer'],
    from: ['accepted'],
    to: 'processing',
    reason: 'none',
    notice: 'dossier-processing',
  },
  {
    act: 'process',
    by: ['officer'],
    from: ['resubmitted'],
    to: 'processing',
    guard: 'accepted-before',
    reason: 'none',
    clock: 'resume',
    notice: 'dossier-processing',
  },
  {
    act: 'request-supplement',
    by: ['officer'],
    from: ['submitted', 'processing', 'resubmitted'],
    to: 'supplement-required',
    reason: 'required',
    clock: 'pause',
    form: '02',
    notice: 'dossier-supplement',
  },
  {
    act: 'supply',
    by: ['resident'],
    from: ['supplement-required'],
    to: 'resubmitted',
    reason: 'none',
    notice: 'dossier-resubmitted',
  },
  {
    act: 'request-payment',
    by: ['portal', 'officer'],
    from: ['submitted', 'accepted', 'processing'],
    to: 'payment-required',
    reason: 'none',
    notice: 'dossier-payment',
  },
  {
    act: 'pay',
    by: ['portal'],
    from: ['payment-required'],
    to: 'previous',
    reason: 'none',
    notice: 'dossier-paid',
  },
  {
    act: 'withdraw',
    by: ['resident'],
    from: ['submitted', 'accepted', 'processing', 'supplement-required', 'resubmitted', 'payment-required'],
    to: 'withdrawn',
    reason: 'none',
    clock: 'end',
    notice: 'dossier-withdrawn',
  },
  {
    act: 'stop',
    by: ['officer', 'portal'],
    from: ['supplement-required', 'processing'],
    to: 'stopped',
    reason: 'required',
    clock: 'end',
    form: '05',
    notice: 'dossier-stopped',
  },
  {
    act: 'complete',
    by: ['officer'],
    from: ['processing'],
    to: 'completed',
    reason: 'none',
    clock: 'end',
    notice: 'dossier-completed',
  },
  {
    act: 'return',
    by: ['officer', 'portal', 'resident'],
    from: ['completed'],
    to: 'returned',
    reason: 'none',
    notice: 'dossier-returned',
  },
  {
    act: 'apologise',
    by: ['officer'],
    from: ['accepted', 'processing'],
    to: 'same',
    guard: 'due-soon-once',
    reason: 'required',
    form: '04',
    notice: 'dossier-apology',
  },
];
