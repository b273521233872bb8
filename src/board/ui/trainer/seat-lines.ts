import { formatVietnamTimeOfDay } from '#src/platform/text/vietnam-clock.ts';
import type { Progress, Seat } from '../../board-schema.ts';
import { lastingText, trainerMessages } from '../../messages-trainer.vi.ts';
import { type BoardWords, faultTitle, stepTitle, subjectTitle } from '../../rules/board-words.ts';
import { standingOf, stuckForMs } from '../../rules/seat-standing.ts';
import { stuckAfterMs } from '../../rules/who-needs-help.ts';

/** What stands on one card, in words. */
interface SeatLines {
  /** What they do, where it is not what the class does. */
  readonly subject: string | undefined;
  /** The step by its name. */
  readonly step: string;
  /** Since when, and how it goes. */
  readonly standing: string;
  readonly fault: string | undefined;
  readonly counts: string;
}

const texts = trainerMessages.seat;

/** One learner in words. @param now milliseconds since 1970, by the server */
export function seatLines(
  seat: Seat,
  {
    words,
    subject,
    now,
  }: { readonly words: BoardWords; readonly subject: string | null; readonly now: number },
): SeatLines {
  const { progress } = seat;
  const isOther = progress !== null && progress.subject !== subject;
  return {
    subject: isOther ? (subjectTitle(words, progress.subject) ?? trainerMessages.otherSubject) : undefined,
    step: progress === null ? texts.waiting : (stepTitle(words, progress) ?? ''),
    standing: standingText(seat, now),
    fault: progress?.fault ? faultText(words, progress.fault) : undefined,
    counts: countsText(progress),
  };
}

function standingText(seat: Seat, now: number): string {
  const { progress, leftAt, seenAt, joinedAt, handRaisedAt } = seat;
  const since = (instant: string) => lastingText(now - Date.parse(instant));
  const standing = standingOf(seat, now);
  if (standing === 'left' && leftAt !== null) return texts.left(formatVietnamTimeOfDay(leftAt));
  if (handRaisedAt !== null) return texts.hand(since(handRaisedAt));
  if (progress !== null && progress.doneAt !== null)
    return texts.done(formatVietnamTimeOfDay(progress.doneAt));
  if (standing === 'lost') return texts.lost(since(seenAt));
  if (progress === null) return texts.joined(formatVietnamTimeOfDay(joinedAt));
  const stuckMs = stuckForMs(seat, now) ?? 0;
  return stuckMs >= stuckAfterMs ? texts.stuck(lastingText(stuckMs)) : texts.here(since(progress.since));
}

function faultText(words: BoardWords, code: string): string {
  const title = faultTitle(words, code);
  return title === undefined ? texts.someFault : texts.fault(title);
}

function countsText(progress: Progress | null): string {
  if (progress === null) return '';
  const { mistakes, hints } = progress;
  const parts = [mistakes > 0 && texts.mistakes(mistakes), hints > 0 && texts.hints(hints)];
  return parts.filter(Boolean).join(', ');
}
