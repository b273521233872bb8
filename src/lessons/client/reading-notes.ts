import { readJson, writeText } from '#src/platform/learning-log/client/browser-store.ts';
import { currentProfileId, guest } from '#src/platform/learning-log/client/current-profile.ts';
import { isSummary } from '#src/platform/learning-log/rules/summary.ts';
import type { NextStep, PendingEvent, Summary } from '#src/platform/learning-log/schemas.ts';

/** The recorder takes the queue in when it is next loaded; a phone that never practises must not fill up. */
const mostPending = 50;

/** Leave an event for the recorder, without the database library. The oldest openings give way first. */
export function notePending(
  draft: Pick<PendingEvent, 'type' | 'subject' | 'contentVersion'>,
  at: string,
): void {
  const queue = readPending();
  const last = queue.at(-1);
  if (last?.type === draft.type && last.subject === draft.subject) return;
  queue.push({ ...draft, at, profileId: currentProfileId() });
  while (queue.length > mostPending) {
    queue.splice(
      Math.max(
        0,
        queue.findIndex(({ type }) => type === 'lesson-opened'),
      ),
      1,
    );
  }
  writeText('ct.pending', JSON.stringify(queue));
}

/** Whether this person has finished the lesson, as far as the summary knows. */
export function isDone(slug: string): boolean {
  return ownSummary()?.doneLessons.includes(slug) ?? false;
}

/** What Home offers to continue with. */
export function noteNext(next: NextStep): void {
  const summary = ownSummary();
  if (summary) writeSummary({ ...summary, next });
}

/** The lesson is done; Home goes on to the next one, if there is one. */
export function noteDone(slug: string, next?: NextStep): void {
  const summary = ownSummary();
  if (!summary) return;
  const { next: _before, ...rest } = summary;
  const doneLessons = [...new Set([...summary.doneLessons, slug])].sort();
  writeSummary({ ...rest, doneLessons, ...(next && { next }) });
}

/** A broken queue is left as it is: the recorder sets it aside. */
function readPending(): PendingEvent[] {
  const json = readJson('ct.pending');
  return Array.isArray(json) ? json : [];
}

/** `undefined` when the summary is another person's: the recorder makes it anew at the next event. */
function ownSummary(): Summary | undefined {
  const kept = readJson('ct.summary');
  const { id, name, picture } = guest();
  if (isSummary(kept)) return kept.profile.id === currentProfileId() ? kept : undefined;
  if (currentProfileId() !== id) return undefined;
  return { v: 1, profile: { id, name, picture }, doneLessons: [], openRuns: [] };
}

function writeSummary(summary: Summary): void {
  writeText('ct.summary', JSON.stringify(summary));
}
