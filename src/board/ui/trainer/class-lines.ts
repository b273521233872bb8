import type { BoardState } from '../../board-schema.ts';
import { trainerMessages } from '../../messages-trainer.vi.ts';
import { type BoardWords, faultTitle, stepTitlesOf, subjectTitle } from '../../rules/board-words.ts';
import { type ClassProgress, classProgress } from '../../rules/class-progress.ts';

/** How a whole class stands, in words and figures. */
export interface ClassLines {
  readonly joined: number;
  readonly hands: number;
  /** Share from 0 to 1 of those who have finished. */
  readonly doneShare: number;
  /** How far they are, in words: a hall may read it. */
  readonly sentences: readonly string[];
  /** Who does something else or nothing yet, and what goes wrong. */
  readonly more: readonly string[];
  /** How many have each step behind them. */
  readonly steps: readonly { readonly name: string; readonly passed: number; readonly share: number }[];
}

const texts = trainerMessages.class;

/** How the class stands. @param now milliseconds since 1970, by the server */
export function classLines({ board, seats }: BoardState, words: BoardWords, now: number): ClassLines {
  const progress = classProgress(seats, board.subject, now);
  const { subject, count, doneCount, passed, stepsTotal } = progress;
  const present = seats.filter(({ leftAt }) => leftAt === null);
  const titles = stepTitlesOf(words, present, subject);
  const nameOf = (step: number) => {
    const title = titles.get(step);
    return title === undefined ? trainerMessages.seat.bare(step) : trainerMessages.seat.named(step, title);
  };
  // A task of one step is begun or done: there is no way to show.
  const steps = stepsTotal > 1 ? passed : [];
  const chosen = board.subject === null ? subject : null;
  const title = chosen && (subjectTitle(words, chosen) ?? trainerMessages.otherSubject);
  return {
    joined: present.length,
    hands: present.filter(({ handRaisedAt }) => handRaisedAt !== null).length,
    doneShare: count === 0 ? 0 : doneCount / count,
    sentences: wayIn(progress, title, nameOf),
    more: restIn(progress, words),
    steps: steps.map((many, index) => ({
      name: nameOf(index + 1),
      passed: many,
      share: count === 0 ? 0 : many / count,
    })),
  };
}

/** @param title of what most of them chose; null where all were to do the same */
function wayIn(
  { count, doneCount, medianStep, stepsTotal }: ClassProgress,
  title: string | null,
  nameOf: (step: number) => string,
): readonly string[] {
  if (count === 0) return [texts.notBegun];
  const done = title === null ? texts.done(doneCount, count) : texts.doneOf(title, doneCount, count);
  if (medianStep === null || doneCount === count || stepsTotal < 2) return [done];
  return [done, (title === null ? texts.median : texts.medianOf)(nameOf(medianStep))];
}

function restIn({ count, elsewhere, notBegun, worstFault }: ClassProgress, words: BoardWords) {
  const fault = worstFault === null ? undefined : faultTitle(words, worstFault.fault);
  return [
    ...(elsewhere > 0 ? [texts.elsewhere(elsewhere)] : []),
    ...(notBegun > 0 && count + elsewhere > 0 ? [texts.waiting(notBegun)] : []),
    ...(fault === undefined ? [] : [texts.worst(fault, worstFault?.count ?? 0)]),
  ];
}
