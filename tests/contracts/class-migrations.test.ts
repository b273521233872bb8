import { sql, type Transaction } from 'kysely';
import { describe, expect, test } from 'vitest';
import { classMigrations } from '#src/classes/server/class-schema-repository.ts';
import type { ClassTables, OutboxRow, PersonRow } from '#src/classes/server/tables.ts';
import { migrate } from '#src/platform/db/migrate.ts';
import { engines } from './engines.ts';

const person = (id: string, display_name: string, name_key: string): PersonRow => ({
  ...{ id, display_name, name_key, phone_key: null, phone_of: 'none', commune_code: '20242' },
  ...{ birth_year: null, dup_no: 0, merged_into: null, erased_at: null },
});

type OldNotice = Omit<OutboxRow, 'answered' | 'tried' | 'via' | 'lease_owner' | 'last_error' | 'told_at'>;
interface Before {
  outbox: OldNotice;
}

describe.each(engines)('the steps of the schema on %s', (_, create) => {
  test('0003: who was written down before is found by the key without punctuation', async () => {
    const place = await create();
    const database = place.open<ClassTables>();
    await migrate(
      database,
      classMigrations.filter(({ name }) => name < '0003'),
    );
    const before = [
      person('1', "H'Mai Êban", "h'mai eban"),
      person('2', 'Lê Văn Hùng', 'le van hung'),
      { ...person('3', '', ''), erased_at: 1 },
    ];
    await database.change((tx) => tx.insertInto('person').values(before).execute());
    await migrate(database, classMigrations);
    const after = await database.reader.selectFrom('person').selectAll().orderBy('id').execute();
    expect(after).toEqual([{ ...before[0], name_key: 'h mai eban' }, before[1], before[2]]);
    await place.remove();
  });

  test('0006: days, rooms and series from before can be changed by trainers, and take nothing new', async () => {
    const place = await create();
    const database = place.open<ClassTables>();
    await migrate(
      database,
      classMigrations.filter(({ name }) => name < '0006'),
    );
    await database.change(async (tx) => {
      for (const statement of [
        "insert into room values ('phong-1', 'Phòng 1', 'Trung tâm')",
        "insert into series values ('lop', 'Lớp', '2', 480, 150, '2026-12-01', null, 'phong-1', 30, 20, 1)",
        `insert into class_session values ('1', 'lop', '2026-12-01', 'Lớp', '2026-12-01', 1, 2, 'phong-1', null,
          30, 0, 0, 0, 20, 0, 7, 0, 'open', 0, 1, null)`,
      ])
        await sql.raw(statement).execute(tx);
    });
    await migrate(database, classMigrations);
    const { reader } = database;
    expect(await reader.selectFrom('room').selectAll().execute()).toMatchObject([{ is_active: 1, rev: 1 }]);
    expect(await reader.selectFrom('series').selectAll().execute()).toMatchObject([{ trainer_id: null }]);
    expect(await reader.selectFrom('class_session').selectAll().execute()).toMatchObject([
      { rev: 7, schedule_rev: 1, note: null, cancel_reason: null },
    ]);
    await place.remove();
  });

  test('0007: what was written before anybody sent notices was read as an answer', async () => {
    const place = await create();
    const database = place.open<Before>();
    await migrate(
      database,
      classMigrations.filter(({ name }) => name < '0007'),
    );
    const before: OldNotice = {
      ...{ id: '1', dedupe_key: 'r:confirmed:1', channel: 'learner', recipient: 'r' },
      ...{ template: 'registration.confirmed', payload: '{}', status: 'pending', attempts: 0, next_at: 1 },
      ...{ claimed_at: null, expires_at: 2 },
    };
    await database.change((tx) => tx.insertInto('outbox').values(before).execute());
    await migrate(database, classMigrations);
    const after = await place.open<ClassTables>().reader.selectFrom('outbox').selectAll().execute();
    const added = { tried: '', via: null, lease_owner: null, last_error: null, told_at: null };
    expect(after).toEqual([{ ...before, answered: 1, ...added }]);
    await place.remove();
  });

  test('0012: who agreed to be told goes on being told, each by what they have; what was taken back stays so', async () => {
    const place = await create();
    const database = place.open<ClassTables>();
    await migrate(
      database,
      classMigrations.filter(({ name }) => name < '0012'),
    );
    const people = ['1', '2', '3', '4'].map((id) => person(id, `Người ${id}`, `nguoi ${id}`));
    const consents = people.map(({ id }) => ({
      ...{ id: `c${id}`, person_id: id, purpose: 'class' as const, text_version: '2026-11' },
      ...{ given_by: 'self' as const, actor_id: null, at: 5, withdrawn_at: id === '3' ? 6 : null },
    }));
    await database.change(async (tx) => {
      await tx
        .insertInto('person')
        .values(people.map((one) => (one.id === '4' ? { ...one, erased_at: 1 } : one)))
        .execute();
      await tx.insertInto('consent').values(consents).execute();
      await tx.insertInto('person_email').values({ person_id: '2', email: 'hai@example.vn' }).execute();
    });
    await migrate(database, classMigrations);
    const rows = database.reader.selectFrom('consent').selectAll().where('purpose', '<>', 'class');
    expect(await rows.orderBy('person_id').orderBy('purpose').execute()).toMatchObject([
      { person_id: '1', purpose: 'phone-reminder', text_version: '2026-11', at: 5, withdrawn_at: null },
      { person_id: '2', purpose: 'email', at: 5, withdrawn_at: null },
      { person_id: '2', purpose: 'phone-reminder', at: 5, withdrawn_at: null },
    ]);
    await place.remove();
  });

  test('0013, 0015: nobody has said how registrations from before reached the staff, nor erased any', async () => {
    const place = await create();
    const database = place.open<ClassTables>();
    await migrate(
      database,
      classMigrations.filter(({ name }) => name < '0013'),
    );
    await database.change(registerOne);
    await migrate(database, classMigrations);
    const after = await database.reader
      .selectFrom('registration')
      .select(['id', 'channel', 'came_before'])
      .execute();
    expect(after).toEqual([{ id: '1', channel: null, came_before: 0 }]);
    await place.remove();
  });

  test('0016: rows that do not say who sent them are known to nobody', async () => {
    const place = await create();
    const database = place.open<ClassTables>();
    await migrate(
      database,
      classMigrations.filter(({ name }) => name < '0016'),
    );
    await database.change(async (tx) => {
      await registerOne(tx);
      await sql.raw("insert into entered_row values ('1', 'a', '1')").execute(tx);
    });
    await migrate(database, classMigrations);
    expect(await database.reader.selectFrom('entered_row').selectAll().execute()).toEqual([]);
    expect(await database.reader.selectFrom('registration').select('short_code').execute()).toHaveLength(1);
    await place.remove();
  });
});

/** One registration, in words that stand since the schedule came. */
async function registerOne(tx: Transaction<ClassTables>): Promise<void> {
  await tx
    .insertInto('person')
    .values(person('1', 'Lê Văn Hùng', 'le van hung'))
    .execute();
  for (const statement of [
    "insert into room values ('phong-1', 'Phòng 1', 'Trung tâm', 1, 1)",
    `insert into class_session (id, occurrence_date, title, local_date, starts_at, ends_at, room_id, capacity,
      taken, held, waiting, wait_capacity, wait_seq, rev, ics_seq, status, opens_at, closes_at, schedule_rev)
      values ('1', '2026-12-01', 'Lớp', '2026-12-01', 1, 2, 'phong-1', 30, 1, 0, 0, 20, 0, 1, 0, 'open', 0, 1, 1)`,
    `insert into registration (id, session_id, person_id, person_key, status, source, attendee_kind, short_code,
      rev, created_at, updated_at)
      values ('1', '1', '1', 'k', 'confirmed', 'import', 'resident', 'K7M4QP', 1, 1, 1)`,
  ])
    await sql.raw(statement).execute(tx);
}
