import type { LearningEvent, ReviewCard, ReviewState } from '../schemas.ts';
import { readSubject } from './subjects.ts';

/** Days from one look at a card to the next: on time, that is day 3, 10 and 30 after what went wrong. */
const gaps = [3, 7, 20] as const;

/** Seconds that looking at a card takes: choosing an answer, or doing one step of practice again. */
const secondsOf = { question: 20, step: 60 } as const;

/** "At most a minute a day". */
export const secondsPerDay = 60;

/**
 * The day in Vietnam, counted from 1 January 1970: a summary of small numbers, and no calendar on pages that only read.
 * @param at milliseconds since 1970 in UTC
 */
export function vietnamDay(at: number): number {
  return Math.floor((at + 7 * 3_600_000) / 86_400_000);
}

/** A card and what it is about. */
export interface DueCard extends ReviewCard {
  readonly subject: string;
}

/**
 * The cards after one more event. Whatever went wrong becomes a card, or begins again at day 3; what goes right when
 * its card is due moves it on, and the third time it is learnt. What goes right sooner proves nothing yet.
 */
export function reviewAfter(state: ReviewState, event: LearningEvent): ReviewState {
  const day = vietnamDay(Date.parse(event.at));
  return outcomesOf(state, event).reduce(
    (before, outcome) => afterOutcome(before, outcome, { day, contentVersion: event.contentVersion }),
    state,
  );
}

/**
 * What to look at now: the most overdue first, and no more than a minute's worth on one day.
 * @param isThere whether what a card is about still exists; one that is gone takes no time
 */
export function cardsForToday(
  { cards, day, seconds }: ReviewState,
  today: number,
  isThere: (card: DueCard) => boolean = () => true,
): DueCard[] {
  let left = secondsPerDay - (day === today ? seconds : 0);
  const due = Object.entries(cards)
    .map(([subject, card]) => ({ subject, ...card }))
    .filter((card) => isDue(card, today) && isThere(card))
    .sort((a, b) => a.due - b.due || compareText(a.subject, b.subject));
  const fitting = due.findIndex(({ kind }) => {
    left -= secondsOf[kind];
    return left < 0;
  });
  return fitting < 0 ? due : due.slice(0, fitting);
}

/** A card never waits longer than its longest gap: one that seems to was made while the clock was wrong. */
function isDue({ due }: ReviewCard, today: number): boolean {
  return due <= today || due > today + Math.max(...gaps);
}

/** How one thing went that is or could become a card. */
interface Outcome {
  readonly subject: string;
  readonly kind: ReviewCard['kind'];
  readonly isRight: boolean;
}

/** Rows that nobody checked come through here too, as in the summary. */
function outcomesOf(state: ReviewState, { type, subject, ...event }: LearningEvent): Outcome[] {
  const result: Record<string, unknown> = Object('result' in event ? event.result : undefined);
  if (type === 'question-answered') return [{ subject, kind: 'question', isRight: result['right'] === true }];
  if (type === 'practice-step-failed') return [{ subject, kind: 'step', isRight: false }];
  if (type === 'test-finished') {
    const answered = (part: 'right' | 'wrong') =>
      wordsOf(result[part]).map(
        (one): Outcome => ({ subject: one, kind: 'question', isRight: part === 'right' }),
      );
    return [...answered('wrong'), ...answered('right')];
  }
  if (type !== 'practice-finished' || result['passed'] !== true) return [];
  // A whole task that is passed is every step of it done.
  const { whole, part } = readSubject(subject);
  const isOfIt = (card: string) =>
    part === undefined ? readSubject(card).whole === whole : card === subject;
  return Object.keys(state.cards)
    .filter(isOfIt)
    .map((card) => ({ subject: card, kind: 'step', isRight: true }));
}

function afterOutcome(
  state: ReviewState,
  { subject, kind, isRight }: Outcome,
  { day, contentVersion }: { readonly day: number; readonly contentVersion: string },
): ReviewState {
  const card = state.cards[subject];
  const wasDue = card !== undefined && isDue(card, day);
  if (isRight && !wasDue) return state;
  const passes = isRight && card ? card.passes + 1 : 0;
  const gap = gaps[passes];
  const { [subject]: _, ...others } = state.cards;
  const cards =
    gap === undefined ? others : { ...others, [subject]: { kind, passes, due: day + gap, contentVersion } };
  if (!wasDue) return { ...state, cards };
  const before = state.day === day ? state.seconds : 0;
  return { cards, day, seconds: before + secondsOf[kind] };
}

function wordsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((word) => typeof word === 'string') : [];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
