import type { LearningEventDraft, PendingEvent } from '../schemas.ts';
import { browserKeys, readJson, readText, writeText } from './browser-store.ts';
import { currentProfileId } from './current-profile.ts';

/** The recorder takes the queue in when it is next loaded; a phone whose database refuses must not fill up. */
const mostPending = 200;

/**
 * Leave an event for the recorder, for the person who learns now. It is on the device before this returns, without the
 * database library: whoever leaves the page in the same moment loses nothing. A lesson opened once more (a reload) takes
 * the place of the time before. When there are too many, the oldest openings give way first.
 */
export function leavePending(draft: LearningEventDraft, at = new Date().toISOString()): void {
  const entries = readPending();
  const last = Object(entries.at(-1));
  if (draft.type === 'lesson-opened' && last.type === draft.type && last.subject === draft.subject)
    entries.pop();
  entries.push({ ...draft, at, profileId: currentProfileId() } satisfies PendingEvent);
  while (entries.length > mostPending) entries.splice(leastNeeded(entries), 1);
  writePending(entries);
}

/** What was left and not taken in yet, unchecked. A broken whole counts as one entry. */
export function readPending(): unknown[] {
  const json = readJson(browserKeys.pending);
  if (Array.isArray(json)) return json;
  const broken = readText(browserKeys.pending);
  return broken === undefined ? [] : [broken];
}

/** Let go of entries that were taken in; what another tab has added since stays. */
export function dropPending(taken: readonly unknown[]): void {
  const known = new Set(taken.map((entry) => JSON.stringify(entry)));
  writePending(readPending().filter((entry) => !known.has(JSON.stringify(entry))));
}

function writePending(entries: readonly unknown[]): void {
  writeText(browserKeys.pending, entries.length > 0 ? JSON.stringify(entries) : undefined);
}

function leastNeeded(entries: readonly unknown[]): number {
  return Math.max(
    0,
    entries.findIndex((entry) => Object(entry).type === 'lesson-opened'),
  );
}
