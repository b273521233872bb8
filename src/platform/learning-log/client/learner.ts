import { type CamTayDatabase, useDatabase } from '#src/platform/offline/client/database.ts';
import { findQuarantined, type QuarantinedRow } from '#src/platform/offline/client/quarantine.ts';
import type { StorageTrouble } from '#src/platform/offline/client/storage-trouble.ts';
import type { LearningEvent, PracticeRun, Profile } from '../schemas.ts';
import { currentProfileId, guest } from './current-profile.ts';
import { settleDeviceId } from './device.ts';
import { loadEvents } from './load-events.ts';
import { importPending, pendingEvents } from './pending.ts';
import { listPracticeRuns } from './practice-runs.ts';
import { storedProfiles } from './profiles.ts';

/** Who learns now and everything this device knows of them. */
export interface Learner {
  readonly profile: Profile;
  /** Everybody on this device, the guest first. */
  readonly people: readonly Profile[];
  readonly events: readonly LearningEvent[];
  /** The last touched first. */
  readonly runs: readonly PracticeRun[];
  /** Rows that could not be read, without those that belong to somebody else. */
  readonly setAside: readonly QuarantinedRow[];
}

/** What could be read, and why not everything is kept. */
export interface LoadedLearner {
  readonly learner: Learner;
  readonly trouble?: StorageTrouble | undefined;
}

/** Read everything about who learns now. A full device still shows what it has; without storage only this page counts. */
export async function loadLearner(): Promise<LoadedLearner> {
  const written = await useDatabase(async (database) => {
    await settleDeviceId(database);
    await importPending(database);
  });
  const read = await useDatabase(readLearner);
  if (read.ok) return { learner: read.value, trouble: written.ok ? undefined : written.code };
  return { learner: learnerOfThisPage(), trouble: read.code };
}

/** A chosen person who is gone counts as the guest. */
async function readLearner(database: CamTayDatabase): Promise<Learner> {
  const people = await storedProfiles(database);
  const profile = people.find(({ id }) => id === currentProfileId()) ?? people[0] ?? guest();
  return { profile, people, ...(await recordsOf(database, profile.id)) };
}

function learnerOfThisPage(): Learner {
  const profile = guest();
  return { profile, people: [profile], events: pendingEvents(currentProfileId()), runs: [], setAside: [] };
}

async function recordsOf(database: CamTayDatabase, profileId: string) {
  return {
    events: await loadEvents(database, profileId),
    runs: await listPracticeRuns(database, profileId),
    setAside: (await findQuarantined(database)).filter(({ row }) => belongsTo(row, profileId)),
  };
}

function belongsTo(row: unknown, profileId: string): boolean {
  const owner = typeof row === 'object' && row !== null && 'profileId' in row ? row.profileId : undefined;
  return owner === undefined || owner === profileId;
}
