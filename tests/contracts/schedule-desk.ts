import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, expect } from 'vitest';
import { slotsOf } from '#src/classes/rules/schedule-slots.ts';
import type { SessionInput } from '#src/classes/schedule-schema.ts';
import type { SeriesInput } from '#src/classes/series-schema.ts';
import { auditSeats } from '#src/classes/server/audit-repository.ts';
import { addSession } from '#src/classes/server/schedule/add-session.ts';
import type { Outcome } from '#src/classes/server/schedule/change-once-repository.ts';
import type { Intent, ScheduleParts } from '#src/classes/server/schedule/intent.ts';
import { placeOf } from '#src/classes/server/schedule/session-times.ts';
import type { Answer } from '#src/classes/server/seats/answer-once-repository.ts';
import type { Registered } from '#src/classes/server/seats/register-repository.ts';
import type { ClassTables, SessionRow } from '#src/classes/server/tables.ts';
import type { Database } from '#src/platform/db/database.ts';
import {
  commandFor,
  newcomer,
  type ProvidedClasses,
  prepareClasses,
  seatsOf,
  startOfStory,
} from './class-fixture.ts';
import type { TestDatabase } from './engines.ts';
import { exampleSource } from './schedule-source.ts';

/** Who can teach in the tests. */
export const trainers = [
  { id: 'gv-lan', name: 'Trần Thị Lan' },
  { id: 'gv-minh', name: 'Lê Văn Minh' },
];

/** A schedule of its own for each test of one `describe`, with two rooms; after each all seats and rooms are counted. */
export function provideDesk(create: () => Promise<TestDatabase>): ProvidedClasses {
  const desk = {} as ProvidedClasses;
  beforeEach(async () => {
    desk.place = await create();
    desk.database = desk.place.open<ClassTables>();
    await prepareRooms(desk.database);
  });
  afterEach(async () => {
    expect(await findings(desk.database)).toEqual([]);
    expect(await wrongSlots(desk.database)).toEqual([]);
    await desk.place.remove();
  });
  return desk;
}

/** The tables of an empty database, and two rooms. */
export async function prepareRooms(database: Database<ClassTables>): Promise<void> {
  await prepareClasses(database);
  const second = { id: 'phong-2', name: 'Phòng 2', place: 'Trung tâm ví dụ', is_active: 1, rev: 1 };
  await database.change((tx) => tx.insertInto('room').values(second).execute());
}

/** One wish of a trainer. @param body the same text under the same key is the same wish */
export function intentOf(now = startOfStory, changed: { key?: string; body?: string } = {}): Intent {
  const { key = newId(), body = 'body' } = changed;
  return {
    command: { key, scope: null, kind: 'test', bodyHash: body, now },
    actor: { kind: 'staff', id: 'gv-lan', name: 'Lan' },
    trainers,
  };
}

/** The schedule over one database. */
export function scheduleOf(database: Database<ClassTables>): ScheduleParts {
  return { database, holidays: exampleSource.holidays };
}

/** A class on Wednesday morning, four days after the story's begin. */
export function sessionInput(changed: Partial<SessionInput> = {}): SessionInput {
  const fixed = { title: 'Buổi ví dụ', date: '2026-12-02', start: '08:00', end: '10:30' };
  return { ...fixed, roomId: 'phong-1', trainerId: null, capacity: 30, queue: 20, ...changed };
}

/** A class on Tuesdays and Thursdays until the end of the year. */
export function seriesInput(changed: Partial<SeriesInput> = {}): SeriesInput {
  return {
    ...{ title: 'Lớp ví dụ', weekdays: [2, 4], start: '08:00', end: '10:30', from: '2026-12-01' },
    ...{ until: '2026-12-31', roomId: 'phong-1', trainerId: null, capacity: 30, queue: 20 },
    ...changed,
  };
}

/** What came of a wish that should have been granted. @throws with the refusal's code */
export function granted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`Expected it to be granted, got ${JSON.stringify(outcome.refusal)}.`);
  return outcome.value;
}

/** The code of a refusal, or `granted`. */
export function codeOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'granted' : outcome.refusal.code;
}

/** Add a class day as a trainer does. */
export async function plan(database: Database<ClassTables>, changed: Partial<SessionInput> = {}) {
  return granted(await addSession(scheduleOf(database), intentOf(), sessionInput(changed))).session;
}

/** People who register one after the other. @returns ids of their registrations */
export async function join(
  database: Database<ClassTables>,
  sessionId: string,
  count: number,
  now = startOfStory,
) {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const input = newcomer(sessionId);
    const { result } = (await seatsOf(database).register(
      commandFor(input, { now }),
      input,
    )) as Answer<Registered>;
    if (!result.ok) throw new Error(result.code);
    ids.push(result.registration.id);
  }
  return ids;
}

/** The row of a class day. */
export async function rowOf({ reader }: Database<ClassTables>, id: string): Promise<SessionRow> {
  return await reader.selectFrom('class_session').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/** Status, number and code of everybody in a class day, in the order in which they came. */
export async function peopleOf({ reader }: Database<ClassTables>, sessionId: string) {
  return await reader
    .selectFrom('registration')
    .select(['id', 'status', 'wait_no', 'short_code', 'reason', 'rev'])
    .where('session_id', '=', sessionId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** Notices to one registration, oldest first. */
export async function noticesTo({ reader }: Database<ClassTables>, registrationId: string) {
  const rows = await reader
    .selectFrom('outbox')
    .select(['template', 'payload', 'status', 'expires_at'])
    .where('recipient', '=', registrationId)
    .orderBy('id')
    .execute();
  return rows.map(({ payload, ...row }) => ({ ...row, payload: JSON.parse(payload) }));
}

/** What an audit of all seats finds wrong. */
export async function findings(database: Database<ClassTables>) {
  return (await auditSeats(database, startOfStory)).findings;
}

/** Half hours that are taken by nobody who needs them, and such as are needed and not taken. */
export async function wrongSlots({ reader }: Database<ClassTables>) {
  const held = await reader
    .selectFrom('class_session')
    .selectAll()
    .where('status', '<>', 'cancelled')
    .execute();
  const needed = held.flatMap((row) => slotsOf(placeOf(row)).map((slot) => ({ ...slot, id: row.id })));
  const rows = await reader.selectFrom('resource_slot').selectAll().execute();
  const inWords = (...parts: (string | number)[]) => parts.join(' ');
  const expected = needed.map((one) => inWords(one.kind, one.resourceId, one.localDate, one.slot, one.id));
  const there = rows.map((row) =>
    inWords(row.kind, row.resource_id, row.local_date, row.slot, row.session_id),
  );
  return [
    ...expected.filter((one) => !there.includes(one)),
    ...there.filter((one) => !expected.includes(one)),
  ];
}
