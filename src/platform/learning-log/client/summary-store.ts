import { type CamTayDatabase, keysUnder, useDatabase } from '#src/platform/offline/client/database.ts';
import type { StorageTrouble } from '#src/platform/offline/client/storage-trouble.ts';
import type { Result } from '#src/platform/text/result.ts';
import { summarise, summaryAfter } from '../rules/fold-summary.ts';
import { isSummary, type OpenRun, touched, withOpenRuns } from '../rules/summary.ts';
import type { LearningEvent, PracticeRun, Summary } from '../schemas.ts';
import { browserKeys, readJson, writeText } from './browser-store.ts';
import { guest } from './current-profile.ts';
import { pendingEvents } from './pending.ts';

/** What Home would show now. A broken or missing summary is `undefined`: the database has everything. */
export function readSummary(): Summary | undefined {
  const json = readJson(browserKeys.summary);
  return isSummary(json) ? json : undefined;
}

/** Keep what Home shows. */
export function writeSummary(summary: Summary): void {
  writeText(browserKeys.summary, JSON.stringify(summary));
}

/** Bring a person's summary up to date after events: from itself, or from the database when it is another person's. */
export async function refreshSummary(events: readonly LearningEvent[], profileId: string): Promise<void> {
  const before = readSummary();
  const isOfOlderApp = before !== undefined && before.review === undefined;
  if (before?.profile.id !== profileId || isOfOlderApp) return void (await rebuildSummary(profileId));
  changeSummary(profileId, (summary) => events.reduce(summaryAfter, summary));
}

/** Make the summary anew from the database. Without it a summary of the same person stays; else this page has to do. */
export async function rebuildSummary(profileId: string): Promise<Result<void, StorageTrouble>> {
  const unnamed = { ...guest(), id: profileId };
  const waiting = pendingEvents(profileId);
  const made = await useDatabase(async (database) => {
    const profile = (await database.profiles.get(profileId)) ?? unnamed;
    const events = [...(await storedEvents(database, profileId)), ...waiting];
    const openRuns = await findOpenRuns(database, profileId);
    writeSummary(summarise({ profile, events, openRuns, before: readSummary() }));
  });
  const isKnown = readSummary()?.profile.id === profileId;
  if (!made.ok && !isKnown) writeSummary(summarise({ profile: unnamed, events: waiting, openRuns: [] }));
  return made;
}

/** Let Home and the list of tasks know which practice runs are under way. */
export async function refreshOpenRuns(profileId: string): Promise<void> {
  if (readSummary()?.profile.id !== profileId) return void (await rebuildSummary(profileId));
  const runs = await useDatabase((database) => findOpenRuns(database, profileId));
  if (runs.ok) changeSummary(profileId, (before) => withOpenRuns(before, runs.value));
}

/** A run under way was gone on with: Home offers it first. Without the database, because this is at every step. */
export function noteRunTouched({ profileId, scenarioId }: PracticeRun): void {
  const now = new Date().toISOString();
  changeSummary(profileId, (before) => {
    const run = before.underWay.find(({ kind, id }) => kind === 'task' && id === scenarioId);
    return run ? touched(before, { ...run, at: now }) : before;
  });
}

/** Another person's summary is left alone. */
function changeSummary(profileId: string, change: (before: Summary) => Summary): void {
  const before = readSummary();
  if (before?.profile.id === profileId) writeSummary(change(before));
}

/** As they are stored: checking them would bring the schemas to every page that records. */
async function storedEvents(database: CamTayDatabase, profileId: string): Promise<LearningEvent[]> {
  const rows = await database.learningEvents
    .where('[profileId+at]')
    .between(...keysUnder(profileId))
    .toArray();
  return rows.filter(({ subject }) => typeof subject === 'string');
}

async function findOpenRuns(database: CamTayDatabase, profileId: string): Promise<OpenRun[]> {
  const runs = await database.practiceRuns.where({ profileId }).toArray();
  return runs.filter(({ finishedAt }) => finishedAt === undefined);
}
