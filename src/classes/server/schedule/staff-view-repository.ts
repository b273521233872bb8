import type { Kysely } from 'kysely';
import type { LocalDate } from '#src/platform/text/dates.ts';
import { sessionStatusAt } from '../../rules/session-time.ts';
import type { StaffSession } from '../../schedule-schema.ts';
import type { Trainer } from '../staff-ports.ts';
import type { ClassTables, SessionRow } from '../tables.ts';

/** What a view takes from outside of the tables. */
export interface Viewer {
  readonly trainers: readonly Trainer[];
  readonly now: number;
}

type ViewedRow = SessionRow & { readonly room_name: string; readonly room_place: string };

/** Class days as the staff sees them, drafts and cancelled ones too; both days belong to the range. */
export async function listStaffSessions(
  db: Kysely<ClassTables>,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  viewer: Viewer,
): Promise<readonly StaffSession[]> {
  const rows = await withRoom(db)
    .where('local_date', '>=', from)
    .where('local_date', '<=', to)
    .orderBy('starts_at')
    .orderBy('class_session.id')
    .execute();
  return rows.map((row) => viewStaffSession(row, viewer));
}

/** One class day that must be there. */
export async function getStaffSession(
  db: Kysely<ClassTables>,
  id: string,
  viewer: Viewer,
): Promise<StaffSession> {
  const row = await withRoom(db).where('class_session.id', '=', id).executeTakeFirstOrThrow();
  return viewStaffSession(row, viewer);
}

function withRoom(db: Kysely<ClassTables>) {
  return db
    .selectFrom('class_session')
    .innerJoin('room', 'room.id', 'class_session.room_id')
    .selectAll('class_session')
    .select(['room.name as room_name', 'room.place as room_place']);
}

function viewStaffSession(row: ViewedRow, { trainers, now }: Viewer): StaffSession {
  const times = {
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
  };
  const trainer = row.trainer_id === null ? null : trainerOf(row.trainer_id, trainers);
  return {
    ...{ id: row.id, rev: row.schedule_rev, seriesId: row.series_id, occurrenceDate: row.occurrence_date },
    ...{
      title: row.title,
      localDate: row.local_date,
      startsAt: isoOf(row.starts_at),
      endsAt: isoOf(row.ends_at),
    },
    ...{ room: { id: row.room_id, name: row.room_name, place: row.room_place }, trainer },
    ...{ capacity: row.capacity, taken: row.taken, held: row.held, waiting: row.waiting },
    ...{ queue: row.wait_capacity, status: sessionStatusAt({ status: row.status, ...times }, now) },
    ...{ note: row.note, cancelReason: row.cancel_reason, makeUpOf: row.makeup_of },
  };
}

function trainerOf(id: string, trainers: readonly Trainer[]): NonNullable<StaffSession['trainer']> {
  return { id, name: trainers.find((trainer) => trainer.id === id)?.name ?? null };
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}
