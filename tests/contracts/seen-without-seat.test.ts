import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { AttendanceMark } from '#src/classes/attendance-schema.ts';
import { keepHouse } from '#src/classes/server/housekeeping-repository.ts';
import type { SessionRow } from '#src/classes/server/tables.ts';
import { addSession, newcomer, seatsOf, startOfStory } from './class-fixture.ts';
import { engines } from './engines.ts';
import { own, provideOffice } from './office-fixture.ts';
import { exampleSource } from './schedule-source.ts';

const hour = 3_600_000;
const start = startOfStory + 96 * hour;

describe.each(engines)('seen without a seat on %s', (_, create) => {
  const office = provideOffice(create);
  const { ask } = office;
  let sessionId: string;

  const classOf = async (capacity: number, changed: Partial<SessionRow> = {}) => {
    sessionId = await addSession(office.database, { capacity, ...changed });
  };
  const register = async (changed: object = {}) => {
    const answer = await ask('', '/registrations', newcomer(sessionId, { communeCode: own, ...changed }));
    expect(answer.status).toBeLessThan(300);
    return answer.body.registration as { id: string; code: string; status: string };
  };
  const seen = (changed: Partial<AttendanceMark>): AttendanceMark => ({
    ...{ id: newId(), sessionId, mark: 'in', registrationId: null, code: null, undoes: null, method: 'list' },
    ...{ deviceId: newId(), at: new Date(office.now).toISOString() },
    ...changed,
  });
  const send = async (mark: AttendanceMark) =>
    (await ask('trainer', '/attendance', { marks: [mark] })).body.marks[0].verdict;
  const undoOf = ({ id, registrationId }: AttendanceMark) =>
    seen({ mark: 'undo', undoes: id, registrationId });
  /** Of whom something is told, in order. */
  const notices = async () => {
    const theirs = office.database.reader
      .selectFrom('registration')
      .select('id')
      .where('session_id', '=', sessionId);
    const all = office.database.reader
      .selectFrom('outbox')
      .select('recipient')
      .where('recipient', 'in', theirs);
    return (await all.orderBy('id').execute()).map(({ recipient }) => recipient);
  };
  const tap = ({ id }: { id: string }) => send(seen({ registrationId: id }));
  const cancel = ({ id }: { id: string }) => ask('trainer', `/people/${id}/cancel`, {});
  const roster = async () => (await ask('trainer', `/sessions/${sessionId}/roster`)).body;
  const statusOf = async ({ id }: { id: string }) => {
    const query = office.database.reader.selectFrom('registration').select('status').where('id', '=', id);
    return (await query.executeTakeFirstOrThrow()).status;
  };
  /** What the hour brings about. */
  const houseAt = async (now: number) => {
    office.now = now;
    const { database } = office;
    await keepHouse({ database, seats: seatsOf(database), source: exampleSource }, now);
  };

  test('whoever came early and moves up from the queue has come', async () => {
    await classOf(1);
    const [leaves, waits] = [await register(), await register()];
    expect(await tap(waits)).toBe('no-seat');
    await cancel(leaves);
    expect(await statusOf(waits)).toBe('attended');
    expect((await roster()).openMarks).toEqual([]);
    await houseAt(start + 12 * hour);
    expect(await statusOf(waits)).toBe('attended');
  });

  test('whoever came early and is decided on has come', async () => {
    await classOf(2);
    const name = { fullName: 'Hồ Thị Sen', phone: null, birthYear: 1960 };
    const [, leaves] = [await register(name), await register()];
    const unclear = await register(name);
    expect([unclear.status, await tap(unclear)]).toEqual(['pending', 'no-seat']);
    await cancel(leaves);
    const decided = await ask('trainer', `/pending/${unclear.id}`, { isSamePerson: false });
    expect(decided.body.person.status).toBe('attended');
  });

  test('whoever came early and waited in vain stays on the list until the class is over, then gets a seat left empty', async () => {
    await classOf(2);
    const [comes, away, waits] = [await register(), await register(), await register()];
    expect([await tap(comes), await tap(waits)]).toEqual(['attended', 'no-seat']);
    await houseAt(start + 60_000);
    expect(await statusOf(waits)).toBe('cancelled');
    const { people, openMarks } = await roster();
    expect(people).toContainEqual(
      expect.objectContaining({ id: waits.id, status: 'cancelled', sightings: [expect.any(String)] }),
    );
    expect(openMarks).toMatchObject([{ verdict: 'no-seat', registrationId: waits.id }]);
    await houseAt(start + 12 * hour);
    expect(await Promise.all([comes, away, waits].map(statusOf))).toEqual([
      ...['attended', 'no-show', 'attended'],
    ]);
    expect((await roster()).openMarks).toEqual([]);
  });

  test('whoever came early sits down at the begin where a seat is left', async () => {
    await classOf(1);
    const [leaves, waits] = [await register(), await register()];
    expect(await tap(waits)).toBe('no-seat');
    // As in a class whose seats were given back while the server was away: nobody has moved up yet.
    await office.database.change(async (tx) => {
      await tx.updateTable('class_session').set({ capacity: 2 }).where('id', '=', sessionId).execute();
    });
    await houseAt(start + 60_000);
    expect(await Promise.all([leaves, waits].map(statusOf))).toEqual(['confirmed', 'attended']);
  });

  test('a slip that nobody on the list has is that person once it is known, with a seat or without', async () => {
    await classOf(1);
    const [, waits] = [await register(), await register()];
    await houseAt(start + 60_000);
    expect((await roster()).people).toHaveLength(1);
    expect(await send(seen({ code: waits.code, method: 'code' }))).toBe('no-seat');
    expect((await roster()).people.map(({ id }: { id: string }) => id)).toContain(waits.id);
  });

  test('a seat that was given before the mark was looked at again still counts when the class is closed', async () => {
    await classOf(2);
    const [comes, other] = [await register(), await register()];
    await tap(comes);
    await tap(other);
    await office.database.change(async (tx) => {
      await tx.updateTable('registration').set({ status: 'confirmed' }).where('id', '=', other.id).execute();
    });
    await houseAt(start + 12 * hour);
    expect(await statusOf(other)).toBe('attended');
  });

  test('the slip of a place given back by somebody who registered again gives nobody two seats', async () => {
    await classOf(3);
    const who = { fullName: 'Hồ Thị Lụa', phone: '0905000001' };
    const first = await register(who);
    await cancel(first);
    const again = await register(who);
    office.now = start + 60_000;
    expect([await tap(first), await tap(again)]).toEqual(['no-seat', 'attended']);
    await houseAt(start + 12 * hour);
    expect(await Promise.all([first, again].map(statusOf))).toEqual(['cancelled', 'attended']);
  });

  test('a tap by mistake that is taken back leaves nobody a seat, tells nobody, and lets the queue move up', async () => {
    await classOf(3);
    const name = { fullName: 'Hồ Thị Sen', phone: null, birthYear: 1960 };
    const [, gone, unclear] = [await register(name), await register(), await register(name)];
    await cancel(gone);
    const before = await notices();
    const [first, second] = [seen({ registrationId: gone.id }), seen({ registrationId: unclear.id })];
    expect([await send(first), await send(second)]).toEqual(['attended', 'attended']);
    const waits = await register();
    expect(waits.status).toBe('waitlisted');
    expect(await send(undoOf(second))).toBe('undone');
    expect(await Promise.all([unclear, waits].map(statusOf))).toEqual(['pending', 'confirmed']);
    expect(await send(undoOf(first))).toBe('undone');
    expect(await statusOf(gone)).toBe('cancelled');
    expect((await notices()).filter((id) => id !== waits.id)).toEqual(before);
  });

  test('before the begin nobody who was not expected takes a seat that is held for a household', async () => {
    await classOf(2);
    const [stays, leaves, gone] = [await register(), await register(), await register()];
    await cancel(gone);
    const rows = ['Hồ Văn Cam', 'Hồ Thị Đào'].map((fullName) => ({
      ...{ rowKey: fullName, fullName, phone: null, attendeeKind: 'resident' },
    }));
    const together = { communeCode: own, source: 'officer', asHousehold: true, consentReadAloud: true, rows };
    expect((await ask('officer', `/sessions/${sessionId}/people`, together)).status).toBe(200);
    await cancel(leaves);
    expect(await tap(gone)).toBe('no-seat');
    expect(await statusOf(stays)).toBe('confirmed');
  });

  test('whoever waited, sat down once the class ran and was not meant has waited in vain', async () => {
    await classOf(1);
    const [absent, waits] = [await register(), await register()];
    office.now = start + 60_000;
    await office.database.change(async (tx) => {
      await tx.updateTable('class_session').set({ capacity: 2 }).where('id', '=', sessionId).execute();
    });
    const mistake = seen({ registrationId: waits.id });
    expect([await send(mistake), await send(undoOf(mistake))]).toEqual(['attended', 'undone']);
    const query = office.database.reader.selectFrom('registration').select(['status', 'reason']);
    expect(await query.where('id', '=', waits.id).executeTakeFirst()).toEqual({
      ...{ status: 'cancelled', reason: 'lapsed' },
    });
    expect(await statusOf(absent)).toBe('confirmed');
  });
});
