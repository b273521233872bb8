import { readJson, readText, writeText } from '#src/platform/learning-log/client/browser-store.ts';
import { currentProfileId, guest, guestId } from '#src/platform/learning-log/client/current-profile.ts';
import { readSubject } from '#src/platform/learning-log/rules/subjects.ts';
import {
  answered,
  emptySummary,
  finished,
  isSummary,
  touched,
} from '#src/platform/learning-log/rules/summary.ts';
import type { Summary } from '#src/platform/learning-log/schemas.ts';
import { type LessonStanding, lessonStanding, nothingDone } from '#src/progress/rules/lesson-standing.ts';

/** How far this person is with the lesson, as far as the summary knows. @param questions their ids */
export function standingOf(slug: string, questions: readonly string[]): LessonStanding {
  return lessonStanding(ownSummary() ?? nothingDone, slug, questions);
}

/** Questions of the lesson whose last answer was right. */
export function rightAnswersIn(slug: string): string[] {
  const ofLesson = (ownSummary()?.rightAnswers ?? []).map(readSubject).filter(({ whole }) => whole === slug);
  return ofLesson.flatMap(({ part }) => part ?? []);
}

/** The lesson was opened. */
export function noteOpened(slug: string, at: string): void {
  changeOwnSummary((summary) => touched(summary, { kind: 'lesson', id: slug, at }));
}

/** Read as far as this; only of a lesson under way. */
export function noteMinutesLeft(slug: string, minutesLeft: number): void {
  changeOwnSummary((summary) => ({
    ...summary,
    underWay: summary.underWay.map((one) =>
      one.kind === 'lesson' && one.id === slug ? { ...one, minutesLeft } : one,
    ),
  }));
}

/** A question was answered. @param subject see `questionSubject` */
export function noteAnswered(subject: string, right: boolean): void {
  changeOwnSummary((summary) => answered(summary, subject, right));
}

/** The lesson was read to the end. */
export function noteFinished(slug: string): void {
  changeOwnSummary((summary) => finished(summary, slug));
}

function changeOwnSummary(change: (before: Summary) => Summary): void {
  const summary = ownSummary();
  if (summary) writeText('ct.summary', JSON.stringify(change(summary)));
}

/** `undefined` when it is another person's, or cannot be read: the recorder makes it anew at the next event. */
function ownSummary(): Summary | undefined {
  const kept = readJson('ct.summary');
  if (isSummary(kept)) return kept.profile.id === currentProfileId() ? kept : undefined;
  return readText('ct.summary') === undefined && currentProfileId() === guestId
    ? emptySummary(guest())
    : undefined;
}
