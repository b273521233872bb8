import { type CamTayDatabase, keysUnder, useDatabase } from '#src/platform/offline/client/database.ts';
import type { StorageTrouble } from '#src/platform/offline/client/storage-trouble.ts';
import type { Result } from '#src/platform/text/result.ts';
import { isSummary, summarise, summaryAfter } from '../rules/summary.ts';
import type { LearningEvent, NextStep, Summary } from '../schemas.ts';
import { browserKeys, readJson, writeText } from './browser-store.ts';
import { guest } from './current-profile.ts';
import { unsavedEvents } from './event-store.ts';

/** What Home would show now. A broken or missing summary is `undefined`: the database has everything. */
export function readSummary(): Summary | undefined {
  const json = readJson(browserKeys.summary);
  return isSummary(json) ? json : undefined;
}

/** Keep what Home shows. */
export function writeSummary(summary: Summary): void {
  writeText(browserKeys.summary, JSON.stringify(summary));
}

/** Bring the summary up to date after one event: from the summary itself, or from the database when it is another person's. */
export async function refreshSummary(event: LearningEvent, next?: NextStep): Promise<void> {
  if (readSummary()?.profile.id !== event.profileId) await rebuildSummary(event.profileId);
  const before = readSummary();
  if (before) writeSummary(summaryAfter(before, event, next));
}

/** Make the summary anew from the database. Without it a summary of the same person stays; else this page has to do. */
export async function rebuildSummary(
  profileId: string,
  next?: NextStep,
): Promise<Result<void, StorageTrouble>> {
  const unnamed = { ...guest(), id: profileId };
  const onThisPage = finishedIn(unsavedEvents(profileId));
  const made = await useDatabase(async (database) => {
    const profile = (await database.profiles.get(profileId)) ?? unnamed;
    const finished = [...(await finishedLessons(database, profileId)), ...onThisPage];
    writeSummary(summarise({ profile, finished, openRuns: await openScenarios(database, profileId), next }));
  });
  const isKnown = readSummary()?.profile.id === profileId;
  if (!made.ok && !isKnown)
    writeSummary(summarise({ profile: unnamed, finished: onThisPage, openRuns: [], next }));
  return made;
}

/** Let Home and the list of tasks know which practice runs are under way. */
export async function refreshOpenRuns(profileId: string): Promise<void> {
  const before = readSummary();
  if (before?.profile.id !== profileId) return void (await rebuildSummary(profileId));
  const runs = await useDatabase((database) => openScenarios(database, profileId));
  if (runs.ok) writeSummary({ ...before, openRuns: runs.value });
}

async function finishedLessons(database: CamTayDatabase, profileId: string): Promise<string[]> {
  const range = database.learningEvents.where('[profileId+at]').between(...keysUnder(profileId));
  return finishedIn(await range.toArray());
}

function finishedIn(events: readonly LearningEvent[]): string[] {
  return events.filter(({ type }) => type === 'lesson-finished').map(({ subject }) => String(subject));
}

async function openScenarios(database: CamTayDatabase, profileId: string): Promise<string[]> {
  const runs = await database.practiceRuns.where({ profileId }).toArray();
  const open = runs.filter(({ finishedAt }) => finishedAt === undefined);
  return [...new Set(open.map(({ scenarioId }) => String(scenarioId)))].sort();
}
