import type { Database } from '#src/platform/db/database.ts';
import { householdHoldMs } from '../rules/promotion.ts';
import { closedAfterMs } from '../rules/session-time.ts';
import { blankMarks } from './attendance/mark-repository.ts';
import { oncePerDay } from './chore-repository.ts';
import { blankAfterClass, forgetOldCommands } from './command-log-repository.ts';
import { erasePeopleLongGone } from './erase-repository.ts';
import { blankNoticesAfterClass } from './notices/end-notices-repository.ts';
import { keepReminders } from './notices/reminder-repository.ts';
import { keepFigures } from './reports/figure-repository.ts';
import { fillSchedule, type ScheduleSource } from './schedule-repository.ts';
import type { Seats } from './seats/seats.ts';
import type { ClassTables } from './tables.ts';

/** How long a code that was read and nobody knows is kept, as long as its person would be. */
const marksKeptMs = 90 * 86_400_000;

/** What time alone brings about in the classes. */
export interface HousekeepingParts {
  readonly database: Database<ClassTables>;
  readonly seats: Seats;
  readonly source: ScheduleSource;
}

/**
 * What nobody asks for and the hour demands: the schedule grows, queues of days that have begun end, seats held for a
 * household too long are filled, reminders are planned, old answers are forgotten. Safe in several processes at once.
 */
export async function keepHouse({ database, seats, source }: HousekeepingParts, now: number): Promise<void> {
  await fillSchedule(database, source, now);
  for (const id of await findDueQueues(database, now)) await seats.settle(id, now);
  for (const id of await findDaysToClose(database, now)) await seats.closeDay(id, now);
  await keepReminders(database, now);
  await database.change((transaction) => forgetOldCommands(transaction, now));
}

/** Figures of the last weeks are written down: once a day, in one of all processes, before anybody is erased. */
export async function keepDailyFigures(database: Database<ClassTables>, now: number): Promise<void> {
  await oncePerDay(database, 'figures', now, () => keepFigures(database, now));
}

/** What is kept about people comes to its end: once a day, in one of all processes. */
export async function endPersonalData(database: Database<ClassTables>, now: number): Promise<void> {
  await oncePerDay(database, 'erasure', now, async () => {
    await database.change(async (transaction) => {
      await blankAfterClass(transaction, now);
      await blankNoticesAfterClass(transaction, now);
    });
    await erasePeopleLongGone(database, now);
    await database.change((transaction) => blankMarks(transaction, now - marksKeptMs));
  });
}

/** Classes where attendance was taken and that have been over for a while: a device may still be on its way home. */
async function findDaysToClose({ reader }: Database<ClassTables>, now: number): Promise<readonly string[]> {
  const rows = await reader
    .selectFrom('class_session')
    .select('id')
    .where('ends_at', '<', now - closedAfterMs)
    .where('status', 'not in', ['done', 'cancelled'])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('attendance_mark')
          .select('attendance_mark.id')
          .whereRef('attendance_mark.session_id', '=', 'class_session.id')
          .where('verdict', '<>', 'to-confirm'),
      ),
    )
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

async function findDueQueues({ reader }: Database<ClassTables>, now: number): Promise<readonly string[]> {
  const rows = await reader
    .selectFrom('class_session')
    .select(['id', 'starts_at', 'held'])
    .where('waiting', '>', 0)
    .orderBy('id')
    .execute();
  return rows
    .filter(({ starts_at, held }) => starts_at - (held > 0 ? householdHoldMs : 0) <= now)
    .map(({ id }) => id);
}
