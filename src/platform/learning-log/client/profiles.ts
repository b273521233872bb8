import { v7 } from 'uuid';
import { type CamTayDatabase, useDatabase } from '#src/platform/offline/client/database.ts';
import { keepValid } from '#src/platform/offline/client/quarantine.ts';
import type { StorageTrouble } from '#src/platform/offline/client/storage-trouble.ts';
import { checkPersonName, type NameProblem, normaliseName } from '#src/platform/text/names.ts';
import { fail, ok, type Result } from '#src/platform/text/result.ts';
import { type Profile, type ProfilePicture, ProfileSchema } from '../schemas.ts';
import { browserKeys, writeText } from './browser-store.ts';
import { currentProfileId, guest, guestId } from './current-profile.ts';
import { exchangeSettings } from './own-settings.ts';
import { importPending } from './pending.ts';
import { personalKeys } from './personal-keys.ts';
import { deletePracticeRuns } from './practice-runs.ts';
import { rebuildSummary } from './summary-store.ts';

/** Why a name was not taken. */
export type NameTrouble = NameProblem | 'name.taken';

/** What a person chooses about themselves. */
export interface ProfileInput {
  readonly name: string;
  readonly picture: ProfilePicture;
}

/** Who learns on this device: the guest first, then by the time they came. */
export function listProfiles(): Promise<Result<Profile[], StorageTrouble>> {
  return useDatabase(storedProfiles);
}

/** Add a person and let them learn from now on. */
export async function addProfile(
  input: ProfileInput,
): Promise<Result<Profile, StorageTrouble | NameTrouble>> {
  const profile = {
    id: v7(),
    ...input,
    name: normaliseName(input.name),
    createdAt: new Date().toISOString(),
  };
  const saved = await saveProfile(profile);
  if (!saved.ok) return saved;
  await chooseProfile(profile.id);
  return ok(profile);
}

/** Change name or picture. Events refer to the id, so nothing is lost. */
export async function changeProfile(
  id: string,
  input: ProfileInput,
): Promise<Result<Profile, StorageTrouble | NameTrouble>> {
  const found = await useDatabase((database) => database.profiles.get(id));
  if (!found.ok) return found;
  const profile = { ...(found.value ?? guest()), id, ...input, name: normaliseName(input.name) };
  const saved = await saveProfile(profile);
  if (saved.ok && id === currentProfileId()) await rebuildSummary(currentProfileId());
  return saved.ok ? ok(profile) : saved;
}

/** Let another person learn from now on. What reading pages left behind still goes to the one before. */
export async function chooseProfile(id: string): Promise<Result<void, StorageTrouble>> {
  const done = await useDatabase(async (database) => void (await importPending(database)));
  exchangeSettings(currentProfileId(), id);
  writeText(browserKeys.profile, id === guestId ? undefined : id);
  await rebuildSummary(id);
  return done;
}

/** Take a person off this device with everything they did here. There is no way back. */
export async function removeProfile(id: string): Promise<Result<void, StorageTrouble>> {
  const removed = await useDatabase(async (database) => {
    await importPending(database);
    await deleteEverythingOf(database, id);
  });
  if (removed.ok && id === currentProfileId()) await chooseProfile(guestId);
  if (removed.ok) for (const key of personalKeys(id)) writeText(key, undefined);
  return removed;
}

async function saveProfile(profile: Profile): Promise<Result<void, StorageTrouble | NameTrouble>> {
  const trouble = checkPersonName(profile.name);
  if (trouble) return fail(trouble);
  const saved = await useDatabase((database) =>
    database.transaction('rw', database.profiles, async () => {
      const others = await database.profiles.filter(
        ({ id, name }) => id !== profile.id && name === profile.name,
      );
      if ((await others.count()) > 0) return false;
      await database.profiles.put(profile);
      return true;
    }),
  );
  if (!saved.ok) return saved;
  return saved.value ? ok(undefined) : fail('name.taken');
}

/** Everybody on this device, the guest first, then by the time they came. */
export async function storedProfiles(database: CamTayDatabase): Promise<Profile[]> {
  const rows = await keepValid(database, database.profiles, ProfileSchema, await database.profiles.toArray());
  const named = rows.filter(({ id }) => id !== guestId).sort((a, b) => (cameAt(a) < cameAt(b) ? -1 : 1));
  return [rows.find(({ id }) => id === guestId) ?? guest(), ...named];
}

/** Ids grow with time too: they tell apart who came in the same millisecond. */
function cameAt({ createdAt, id }: Profile): string {
  return `${createdAt} ${id}`;
}

function deleteEverythingOf(database: CamTayDatabase, profileId: string): PromiseLike<void> {
  const { profiles, learningEvents, practiceRuns, practiceEvents, drafts } = database;
  return database.transaction(
    'rw',
    [profiles, learningEvents, practiceRuns, practiceEvents, drafts],
    async () => {
      await deletePracticeRuns(database, await practiceRuns.where({ profileId }).primaryKeys());
      await learningEvents.filter((event) => event.profileId === profileId).delete();
      await profiles.delete(profileId);
    },
  );
}
