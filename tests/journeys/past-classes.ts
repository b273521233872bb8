import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { addDays, type LocalDate } from '#src/platform/text/dates.ts';
import { vietnamDateAt, vietnamInstant } from '#src/platform/text/vietnam-clock.ts';
import type { ProductServer } from './fixtures.ts';

/** People of one commune in a class that is over. */
export interface PastPeople {
  readonly commune: string;
  readonly attended?: number;
  readonly walkIns?: number;
  readonly absent?: number;
  readonly notTaken?: number;
  readonly gaveBack?: number;
}

/** A class that is over. */
export interface PastClass {
  /** At least one; below eighty, or its figures are read elsewhere. */
  readonly daysAgo: number;
  readonly trainerId: string | null;
  readonly people: readonly PastPeople[];
  /** So many seats too many stand in the counter. */
  readonly takenWrongly?: number;
}

/** The day so long ago. */
export function dayAgo(days: number): LocalDate {
  return addDays(vietnamDateAt(Date.now()), -days);
}

/** Write down classes of days ago with whoever came: no browser can, as the clock of the server is the real one. */
export function addPastClasses({ dataDir }: ProductServer, classes: readonly PastClass[]): void {
  const db = new DatabaseSync(path.join(dataDir, 'cam-tay.db'), { timeout: 5_000 });
  db.exec('begin immediate');
  const room = db.prepare('select id from room order by id').get()?.['id'] ?? '';
  for (const past of classes) addClass(db, past, String(room));
  db.exec('commit');
  db.close();
}

function addClass(db: DatabaseSync, past: PastClass, room: string): void {
  const { daysAgo, trainerId, people, takenWrongly = 0 } = past;
  const [id, date] = [randomUUID(), dayAgo(daysAgo)];
  const startsAt = Date.parse(vietnamInstant(date, '08:00'));
  const rows = people.flatMap((of) => [
    ...made(of.attended, { status: 'attended', source: 'self', commune: of.commune }),
    ...made(of.walkIns, { status: 'attended', source: 'walk-in', commune: of.commune }),
    ...made(of.absent, { status: 'no-show', source: 'self', commune: of.commune }),
    ...made(of.notTaken, { status: 'confirmed', source: 'self', commune: of.commune }),
    ...made(of.gaveBack, { status: 'cancelled', source: 'self', commune: of.commune }),
  ]);
  const seats = rows.filter(({ status }) => status === 'attended' || status === 'confirmed').length;
  const taken = seats + takenWrongly;
  insert(db, 'class_session', {
    ...{ id, series_id: null, occurrence_date: date, title: 'Lớp đã học', local_date: date },
    ...{ starts_at: startsAt, ends_at: startsAt + 9_000_000, room_id: room, trainer_id: trainerId },
    ...{ capacity: 200, taken, held: 0, waiting: 0, wait_capacity: 20, wait_seq: 0, rev: 1, ics_seq: 0 },
    ...{ status: 'done', opens_at: 0, closes_at: startsAt, makeup_of: null, schedule_rev: 1 },
    ...{ note: null, cancel_reason: null },
  });
  for (const row of rows) addPerson(db, id, startsAt, row);
}

interface Row {
  readonly status: string;
  readonly source: string;
  readonly commune: string;
}

function made(count = 0, row: Row): Row[] {
  return Array.from({ length: count }, () => row);
}

function addPerson(db: DatabaseSync, session: string, at: number, { status, source, commune }: Row): void {
  const [person, registration] = [randomUUID(), randomUUID()];
  insert(db, 'person', {
    ...{ id: person, display_name: 'Hồ Thị Thử', name_key: 'ho thi thu', phone_key: null, phone_of: 'none' },
    ...{ commune_code: commune, birth_year: null, dup_no: 0, merged_into: null, erased_at: null },
  });
  insert(db, 'registration', {
    ...{ id: registration, session_id: session, person_id: person, person_key: person, status, source },
    ...{ attendee_kind: 'resident', help_needed: null, group_id: null, batch_id: null, wait_no: null },
    ...{ short_code: registration.slice(0, 8), command_key: null, rev: 1, reason: null },
    ...{ created_at: at, updated_at: at },
  });
  insert(db, 'registration_event', {
    ...{ id: randomUUID(), registration_id: registration, from_status: null, to_status: status },
    ...{ actor_kind: 'system', actor_id: null, command_key: null, note: null, at },
  });
}

function insert(
  db: DatabaseSync,
  table: string,
  row: Readonly<Record<string, string | number | null>>,
): void {
  const names = Object.keys(row);
  const places = names.map(() => '?').join(', ');
  db.prepare(`insert into ${table} (${names.join(', ')}) values (${places})`).run(...Object.values(row));
}
