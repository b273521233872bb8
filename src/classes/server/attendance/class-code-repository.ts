import type { Database } from '#src/platform/db/database.ts';
import { recordedSince } from '#src/platform/db/deed-log.ts';
import type { StaffActor } from '../actor.ts';
import { lockSession } from '../seats/locked-day-repository.ts';
import { dayInWords, recordStaffDeed } from '../staff-deed-repository.ts';
import type { ClassTables } from '../tables.ts';

const deed = 'people.class-code';
/** The code changes every ten minutes, and a page asks for each: the trail tells it once for a class day. */
const onceInMs = 24 * 3_600_000;

/** Somebody of the staff is shown the code of a class day. @returns whether there is such a day */
export async function noteCodeShown(
  database: Database<ClassTables>,
  sessionId: string,
  { by, now }: { readonly by: StaffActor; readonly now: number },
): Promise<boolean> {
  return await database.change(async (tx) => {
    const session = await lockSession(database, tx, sessionId);
    if (session === undefined) return false;
    const subject = dayInWords(session);
    const isKnown = await recordedSince(tx, { by, deed, subject, at: now - onceInMs });
    if (!isKnown) await recordStaffDeed(tx, by, { deed, subject, now });
    return true;
  });
}
