import { type CamTayDatabase, useDatabase } from '#src/platform/offline/client/database.ts';
import { findQuarantined, type QuarantinedRow } from '#src/platform/offline/client/quarantine.ts';
import type { StorageTrouble } from '#src/platform/offline/client/storage-trouble.ts';
import type { Result } from '#src/platform/text/result.ts';
import type { LearningEvent, PracticeRun, Profile } from '../schemas.ts';
import { currentProfileId, guest } from './current-profile.ts';
import { settleDeviceId } from './device.ts';
import { unsavedEvents } from './event-store.ts';
import { loadEvents } from './load-events.ts';
import { importPending } from './pending.ts';
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

/** Read everything about who learns now; a chosen person who is gone counts as the guest. */
export function loadLearner(): Promise<Result<Learner, StorageTrouble>> {
  return useDatabase(async (database) => {
    await settleDeviceId(database);
    const people = await storedProfiles(database);
    const profile = people.find(({ id }) => id === currentProfileId()) ?? people[0] ?? guest();
    await importPending(database, profile.id);
    return { profile, people, ...(await recordsOf(database, profile.id)) };
  });
}

/** What is known without storage: what happened on this page. */
export function learnerOfThisPage(): Learner {
  const profile = guest();
  return { profile, people: [profile], events: unsavedEvents(currentProfileId()), runs: [], setAside: [] };
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
