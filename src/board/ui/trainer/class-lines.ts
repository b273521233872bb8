import type { BoardState } from '../../board-schema.ts';
import { trainerMessages } from '../../messages-trainer.vi.ts';
import { type BoardWords, faultTitle, stepTitlesOf } from '../../rules/board-words.ts';
import { classProgress } from '../../rules/class-progress.ts';

/** How a whole class stands, in words and figures. */
export interface ClassLines {
  readonly joined: number;
  readonly hands: number;
  /** Share from 0 to 1 of those who have finished. */
  readonly doneShare: number;
  readonly sentences: readonly string[];
  /** How many have each step behind them. */
  readonly steps: readonly { readonly name: string; readonly passed: number; readonly share: number }[];
}

const texts = trainerMessages.class;

/** How the class stands. @param now milliseconds since 1970, by the server */
export function classLines({ board, seats }: BoardState, words: BoardWords, now: number): ClassLines {
  const { subject, count, doneCount, medianStep, passed, worstFault } = classProgress(
    seats,
    board.subject,
    now,
  );
  const present = seats.filter(({ leftAt }) => leftAt === null);
  const titles = stepTitlesOf(words, seats, subject);
  const nameOf = (step: number) => {
    const title = titles.get(step);
    return title === undefined ? trainerMessages.seat.bare(step) : trainerMessages.seat.named(step, title);
  };
  const fault = worstFault === null ? undefined : faultTitle(words, worstFault.fault);
  const sentences = [
    count === 0 ? texts.notBegun : texts.done(doneCount, count),
    medianStep === null || doneCount === count ? '' : texts.median(nameOf(medianStep)),
    fault === undefined ? '' : texts.worst(fault, worstFault?.count ?? 0),
  ];
  return {
    joined: present.length,
    hands: present.filter(({ handRaisedAt }) => handRaisedAt !== null).length,
    doneShare: count === 0 ? 0 : doneCount / count,
    sentences: sentences.filter((sentence) => sentence !== ''),
    steps: passed.map((many, index) => ({
      name: nameOf(index + 1),
      passed: many,
      share: count === 0 ? 0 : many / count,
    })),
  };
}
