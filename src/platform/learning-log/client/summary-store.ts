import { useDatabase } from '#src/platform/offline/client/database.ts';
import type { StorageTrouble } from '#src/platform/offline/client/storage-trouble.ts';
import type { Result } from '#src/platform/text/result.ts';
import { summarise, summaryAfter } from '../rules/summary.ts';
import { type LearningEvent, type NextStep, type Summary, SummarySchema } from '../schemas.ts';
import { browserKeys, readJson, writeText } from './browser-store.ts';
import { guest } from './current-profile.ts';
import { loadEvents } from './event-store.ts';
import { listPracticeRuns, openScenarios } from './practice-runs.ts';

/** What Home would show now. A broken or missing summary is `undefined`: the database has everything. */
export function readSummary(): Summary | undefined {
  const parsed = SummarySchema.safeParse(readJson(browserKeys.summary));
  return parsed.success ? parsed.data : undefined;
}

/** Keep what Home shows. */
export function writeSummary(summary: Summary): void {
  writeText(browserKeys.summary, JSON.stringify(summary));
}

/** Bring the summary up to date after one event: from the summary itself, or from the database when it is another person's. */
export async function refreshSummary(event: LearningEvent, next?: NextStep): Promise<void> {
  const before = readSummary();
  if (before?.profile.id === event.profileId) writeSummary(summaryAfter(before, event, next));
  else await rebuildSummary(event.profileId, next, [event]);
}

/** Make the summary anew from the database; without it, from what this page knows. */
export async function rebuildSummary(
  profileId: string,
  next?: NextStep,
  known: readonly LearningEvent[] = [],
): Promise<Result<void, StorageTrouble>> {
  const unnamed = { ...guest(), id: profileId };
  const made = await useDatabase(async (database) => {
    const [profile, events, runs] = await Promise.all([
      database.profiles.get(profileId),
      loadEvents(database, profileId),
      listPracticeRuns(database, profileId),
    ]);
    writeSummary(
      summarise({
        profile: profile ?? unnamed,
        events: [...events, ...known],
        openRuns: openScenarios(runs),
        next,
      }),
    );
  });
  if (!made.ok) writeSummary(summarise({ profile: unnamed, events: known, openRuns: [], next }));
  return made;
}

/** Let Home and the list of tasks know which practice runs are under way. */
export async function refreshOpenRuns(profileId: string): Promise<void> {
  const before = readSummary();
  if (before?.profile.id !== profileId) return void (await rebuildSummary(profileId));
  const runs = await useDatabase((database) => listPracticeRuns(database, profileId));
  if (runs.ok) writeSummary({ ...before, openRuns: openScenarios(runs.value) });
}
