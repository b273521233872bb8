import type { Transaction } from 'kysely';
import { recordDeed } from '#src/platform/db/deed-log.ts';
import { formatDate } from '#src/platform/text/dates.ts';
import type { Actor } from './actor.ts';
import type { ClassTables, SessionRow } from './tables.ts';

/** Something done in a class, for the trail of the staff. */
interface ClassDeed {
  /** A word of `messages-trail.vi.ts`. */
  readonly deed: string;
  readonly subject: string;
  readonly detail?: Readonly<Record<string, string>>;
  readonly now: number;
}

/** Write down what a member of the staff did; people's own deeds and the clock's stand in the history alone. */
export async function recordStaffDeed(
  tx: Transaction<ClassTables>,
  by: Actor,
  { now, ...deed }: ClassDeed,
): Promise<void> {
  if (typeof by !== 'string') await recordDeed(tx, { by, ...deed, at: now });
}

/** A class day in a few words. */
export function dayInWords({ title, local_date }: Pick<SessionRow, 'title' | 'local_date'>): string {
  return `${title}, ${formatDate(local_date)}`;
}
