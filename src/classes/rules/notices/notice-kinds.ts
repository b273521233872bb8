import type { RegistrationStatus } from '../../schemas.ts';

/** What a notice is about; `changed` stands for everything that has no words of its own. */
const noticeKinds = [
  ...(['confirmed', 'waitlisted', 'pending', 'promoted', 'lapsed', 'cancelled'] as const),
  ...(['session-cancelled', 'make-up', 'moved', 'moved-to-queue', 'renumbered'] as const),
  ...(['reminder-days', 'reminder-hours', 'changed'] as const),
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** For which registrations a notice still says the truth; another status has brought a notice of its own. */
const trueFor: Readonly<Record<NoticeKind, readonly RegistrationStatus[] | 'all'>> = {
  confirmed: ['confirmed', 'attended'],
  waitlisted: ['waitlisted'],
  pending: ['pending'],
  promoted: ['confirmed', 'attended'],
  lapsed: ['cancelled'],
  cancelled: ['cancelled'],
  'session-cancelled': ['cancelled'],
  'make-up': ['cancelled'],
  moved: ['confirmed', 'waitlisted', 'pending'],
  'moved-to-queue': ['waitlisted'],
  renumbered: ['waitlisted'],
  'reminder-days': ['confirmed'],
  'reminder-hours': ['confirmed'],
  changed: 'all',
};

/** How long after the begin somebody is still told that nobody gave a seat back: nothing could be said before. */
const lapsedKeptMs = 24 * 3_600_000;

/** Before this much time to the class, a seat from the queue is also told by a human. */
const lateSeatMs = 24 * 3_600_000;

/** @param template as it stands in the outbox, such as `registration.promoted` */
export function noticeKindOf(template: string): NoticeKind {
  const word = template.replace(/^registration\./, '');
  return noticeKinds.find((kind) => kind === word) ?? 'changed';
}

/** Whether anybody has to be told: who came or stayed away knows it, and nobody heard of a mark that is taken back. */
export function isNews(template: string): boolean {
  return template !== 'attended' && template !== 'no-show' && template !== 'undone';
}

/** Whether it is planned ahead for one begin of the class: another begin has a plan of its own. */
export function isReminder(kind: NoticeKind): boolean {
  return kind === 'reminder-days' || kind === 'reminder-hours';
}

/** Whether a registration still stands as the notice says. */
export function isStillTrue(kind: NoticeKind, status: RegistrationStatus): boolean {
  const statuses = trueFor[kind];
  return statuses === 'all' || statuses.includes(status);
}

/** Two begins of a class: as planned, and of the day that is held instead. */
export interface Begins {
  readonly startsAt: number;
  readonly makeupStartsAt: number | null;
}

/** Until when it is worth telling: the begin of the class. */
export function noticeExpiry(kind: NoticeKind, { startsAt, makeupStartsAt }: Begins): number {
  if (kind === 'make-up') return makeupStartsAt ?? startsAt;
  return kind === 'lapsed' ? startsAt + lapsedKeptMs : startsAt;
}

/** Whether a human calls even when a machine has told it: nobody looks at a phone every hour. */
export function needsCallToo(kind: NoticeKind, msToStart: number): boolean {
  return kind === 'promoted' && msToStart < lateSeatMs;
}
