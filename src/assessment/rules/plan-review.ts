import { moduleOfLesson } from '#src/lessons/rules/question-bank.ts';
import type { DueCard } from '#src/platform/learning-log/rules/review-cards.ts';
import { readSubject } from '#src/platform/learning-log/rules/subjects.ts';
import type { ReviewState } from '#src/platform/learning-log/schemas.ts';
import type { LocalDate } from '#src/platform/text/dates.ts';

/** Something to practise on, as cards name it. */
export interface Practicable {
  /** Subject of the whole: a task, a case of the desk, the row of messages. */
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** Whether the portal can put one before a single step of it. */
  readonly hasSteps: boolean;
}

/** What is remembered and then compared: its name, and what to do and why. */
export interface RecallWords {
  readonly name: string;
  readonly how: string;
}

/** A card as it is shown. */
export type ReviewItem =
  /** A question of a lesson. */
  | { readonly kind: 'question'; readonly subject: string; readonly module: string }
  /** One step of a task, or one message of the row: done again where it is practised. */
  | {
      readonly kind: 'step';
      readonly subject: string;
      readonly practice: Practicable;
      readonly step: string;
      readonly href: string;
    }
  /** One point of a letter of the desk or one step of the coach: remembered, then compared. */
  | {
      readonly kind: 'recall';
      readonly subject: string;
      readonly practice: Practicable;
      readonly step: string;
    };

/** What a card shows; `undefined` when what it is about exists no more. */
export function reviewItem({ subject }: DueCard, practice: readonly Practicable[]): ReviewItem | undefined {
  const { whole, part: step } = readSubject(subject);
  if (step === undefined) return undefined;
  const found = practice.find(({ id }) => id === whole);
  if (!found)
    return isLesson(whole) ? { kind: 'question', subject, module: moduleOfLesson(whole) } : undefined;
  if (!found.hasSteps) return { kind: 'recall', subject, practice: found, step };
  return { kind: 'step', subject, practice: found, step, href: withStep(found.href, step) };
}

/** The day on which the next card is due: tomorrow at the earliest. */
export function nextDueDay({ cards }: ReviewState, today: number): LocalDate | undefined {
  const days = Object.values(cards).map(({ due }) => Math.max(due, today + 1));
  return days.length === 0 ? undefined : new Date(Math.min(...days) * 86_400_000).toISOString().slice(0, 10);
}

/** The address that opens one step of it alone. */
function withStep(href: string, step: string): string {
  return `${href}${href.includes('?') ? '&' : '?'}on=${encodeURIComponent(step)}`;
}

/** Lessons are named by their code: `a1-nam-khong`. */
export function isLesson(whole: string): boolean {
  return /^[a-e]\d-/.test(whole);
}
