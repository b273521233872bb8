import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { PeopleInput } from '#src/classes/people-schema.ts';
import { addSession, newcomer, startOfStory } from './class-fixture.ts';
import { engines } from './engines.ts';
import { enterInto, outcomes, row } from './enter-fixture.ts';
import { type As, other, own, provideOffice } from './office-fixture.ts';

const day = 86_400_000;
const start = startOfStory + 4 * day;

describe.each(engines)('people whom the staff enters on %s', (_, create) => {
  const office = provideOffice(create);
  const { ask } = office;
  let sessionId: string;

  const { enter, register, counters } = enterInto(office, () => sessionId);
  const roster = async (as: As) => (await ask(as, `/sessions/${sessionId}/roster`)).body.people;

  test('an officer and a helper register people of their commune, and only of theirs', async () => {
    sessionId = await addSession(office.database);
    const entered = await enter([row('Hoàng Thị Mận', { phone: '0905 111 222' }), row('Ngô Văn Khế')]);
    expect(outcomes(entered)).toEqual(['confirmed', 'confirmed']);
    expect((await enter([row('Đỗ Thị Na')], {}, 'helper')).status).toBe(200);
    expect((await enter([row('Đỗ Thị Ổi')], { communeCode: other })).body.errors).toEqual([
      expect.objectContaining({ pointer: '/communeCode', code: 'commune.not-yours' }),
    ]);
    expect((await enter([row('Đỗ Thị Ổi')], { communeCode: other }, 'trainer')).status).toBe(200);
    expect((await roster('trainer')).map(({ name }: { name: string }) => name)).toHaveLength(4);
    expect(await roster('officer')).toMatchObject([
      {
        name: 'Hoàng Thị Mận',
        phone: '0905111222',
        communeCode: own,
        source: 'officer',
        status: 'confirmed',
      },
      { name: 'Ngô Văn Khế', phone: null },
      { name: 'Đỗ Thị Na' },
    ]);
    expect((await ask('helper', `/sessions/${sessionId}/roster`)).status).toBe(403);
    expect((await ask('', `/sessions/${sessionId}/roster`)).status).toBe(401);
    expect((await enter([row('Đỗ Thị Na')], {}, '')).status).toBe(401);
  });

  test('consent and history name who it was', async () => {
    sessionId = await addSession(office.database);
    await enter([row('Hoàng Thị Mận')]);
    const consents = office.database.reader
      .selectFrom('consent')
      .innerJoin('registration', 'registration.person_id', 'consent.person_id')
      .select(['given_by', 'consent.actor_id'])
      .where('session_id', '=', sessionId);
    expect(await consents.execute()).toEqual([{ given_by: 'officer', actor_id: 'can-bo' }]);
    const events = office.database.reader
      .selectFrom('registration_event')
      .innerJoin('registration', 'registration.id', 'registration_id')
      .select(['actor_kind', 'registration_event.actor_id'])
      .where('session_id', '=', sessionId);
    expect(await events.execute()).toEqual([{ actor_kind: 'staff', actor_id: 'can-bo' }]);
    const deeds = office.database.reader.selectFrom('deed').selectAll().orderBy('id', 'desc').limit(1);
    expect(await deeds.executeTakeFirst()).toMatchObject({
      ...{ member_id: 'can-bo', member_name: 'Cao Thị Sim', deed: 'people.officer' },
      ...{ subject: 'Lớp ví dụ, 2/12/2026', detail: '{"rows":"1","taken":"1"}' },
    });
  });

  test('what came on paper or by e-mail is written down as that, and whoever enters it is held to one of them', async () => {
    sessionId = await addSession(office.database);
    await enter([row('Hoàng Thị Mận')], { channel: 'paper' });
    await enter([row('Hoàng Văn Mơ')]);
    const { reader } = office.database;
    const rows = reader.selectFrom('registration').select(['source', 'channel']);
    expect(await rows.where('session_id', '=', sessionId).orderBy('id').execute()).toEqual([
      { source: 'officer', channel: 'paper' },
      { source: 'officer', channel: null },
    ]);
    const wrong = { channel: 'fax' } as unknown as Partial<PeopleInput>;
    expect((await enter([row('Hoàng Thị Mây')], wrong)).body.errors).toMatchObject([{ pointer: '/channel' }]);
  });

  test('the same rows sent again are known, whatever the order, and only new ones are new', async () => {
    sessionId = await addSession(office.database);
    const rows = ['Lý Văn Một', 'Lý Văn Hai', 'Lý Văn Ba'].map((name) => row(name));
    const key = newId();
    const first = await enter(rows, {}, 'officer', key);
    const replayed = await enter(rows, {}, 'officer', key);
    expect([replayed.headers.get('idempotency-replayed'), replayed.body]).toEqual(['true', first.body]);
    const again = await enter([row('Lý Văn Bốn'), ...rows.toReversed()]);
    expect(again.body.rows.map(({ isKnown }: { isKnown: boolean }) => isKnown)).toEqual([
      false,
      true,
      true,
      true,
    ]);
    const codes = (answer: typeof first) => answer.body.rows.map(({ code }: { code: string }) => code);
    expect(codes(again).slice(1).toReversed()).toEqual(codes(first));
    expect((await counters()).taken).toBe(4);
    expect((await enter([row('Lý Văn Năm')], {}, 'officer', key)).body.code).toBe('idempotency.mismatch');

    const [{ id }] = await roster('officer');
    await ask('officer', `/people/${id}/cancel`, {});
    expect((await enter(rows)).body.rows[0]).toMatchObject({ outcome: 'confirmed', isKnown: false });
  });

  test('who is in the class already is told so without a code; a namesake needs a birth year', async () => {
    sessionId = await addSession(office.database);
    await register({ fullName: 'Vi Thị Chanh', phone: '0905333444', communeCode: own });
    await register({ fullName: 'Vi Văn Cam', phone: null, communeCode: own, birthYear: 1950 });
    const answer = await enter([
      row('Vi Thị Chanh', { phone: '0905333444' }),
      row('Vi Văn Cam'),
      row('Vi Văn Cam', { rowKey: 'cam 1961', birthYear: 1961 }),
      row('Vi Văn Quýt'),
    ]);
    expect(outcomes(answer)).toEqual([
      'duplicate',
      'invalid registration.same-name',
      'confirmed',
      'confirmed',
    ]);
    expect(answer.body.rows[0]).not.toHaveProperty('code');
  });

  test('a possible duplicate waits for a human, who says once who it is', async () => {
    sessionId = await addSession(office.database);
    await register({ fullName: 'Vi Văn Cam', phone: null, communeCode: own, birthYear: 1950 });
    const twin = row('Vi Văn Cam', { birthYear: 1950, phone: '0905777888' });
    expect(outcomes(await enter([twin]))).toEqual(['needs-decision']);
    const { pending } = (await ask('officer', '/pending')).body;
    expect(pending).toMatchObject([
      {
        person: { name: 'Vi Văn Cam', phone: '0905777888' },
        alike: [{ name: 'Vi Văn Cam', birthYear: 1950 }],
      },
    ]);
    const [{ person }] = pending;
    const decide = (isSamePerson: boolean) => ask('officer', `/pending/${person.id}`, { isSamePerson });
    const both = await Promise.all([decide(false), decide(true)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const decided = both.find(({ status }) => status === 200)?.body.person.status;
    expect(['confirmed', 'cancelled']).toContain(decided);
    expect((await counters()).taken).toBe(decided === 'confirmed' ? 2 : 1);
    expect((await ask('officer', '/pending')).body.pending).toEqual([]);
    expect((await ask('helper', '/pending')).status).toBe(403);
  });

  test('somebody of another commune is nobody for an officer', async () => {
    sessionId = await addSession(office.database);
    await register({ fullName: 'Kim Văn Dừa', phone: null, communeCode: other, birthYear: 1950 });
    const twin = newcomer(sessionId, { fullName: 'Kim Văn Dừa', communeCode: other, birthYear: 1950 });
    const { registration } = (await ask('', '/registrations', twin)).body;
    expect(registration.status).toBe('pending');
    expect((await ask('officer', '/pending')).body.pending).toEqual([]);
    for (const path of [`/pending/${registration.id}`, `/people/${registration.id}/cancel`])
      expect((await ask('officer', path, { isSamePerson: true })).body.code).toBe('registration.unknown');
    expect(
      (await ask('trainer', `/pending/${registration.id}`, { isSamePerson: true })).body.person.status,
    ).toBe('cancelled');
  });

  test('a household gets seats together or waits together, holds what is free, and moves up together', async () => {
    sessionId = await addSession(office.database, { capacity: 4 });
    const first = await register({ communeCode: own });
    const second = await register({ communeCode: own });
    const family = ['Mạc Thị Cha', 'Mạc Thị Mẹ', 'Mạc Thị Con'].map((name) => row(name));
    const entered = await enter(family, { asHousehold: true });
    expect(outcomes(entered)).toEqual(['waitlisted 1', 'waitlisted 2', 'waitlisted 3']);
    expect(await counters()).toEqual({ taken: 2, held: 2, waiting: 3 });
    expect(outcomes(await enter([row('Người Đến Sau')]))).toEqual(['waitlisted 4']);
    await ask('trainer', `/people/${first.id}/cancel`, {});
    expect(await counters()).toEqual({ taken: 4, held: 0, waiting: 1 });
    const statuses = (await roster('officer')).map(({ name, status }: { name: string; status: string }) => [
      name.split(' ').at(-1),
      status,
    ]);
    expect(Object.fromEntries(statuses)).toMatchObject({
      ...{ Cha: 'confirmed', Mẹ: 'confirmed', Con: 'confirmed', Sau: 'waitlisted' },
    });
    await ask('trainer', `/people/${second.id}/cancel`, {});
    expect(await counters()).toEqual({ taken: 4, held: 0, waiting: 0 });
  });

  test('a household for which the queue is too short stays out whole; one with room sits at once', async () => {
    sessionId = await addSession(office.database, { capacity: 2, wait_capacity: 2 });
    const family = ['Mạc Thị Cha', 'Mạc Thị Mẹ', 'Mạc Thị Con'].map((name) => row(name));
    expect(outcomes(await enter(family, { asHousehold: true }))).toEqual(Array(3).fill('invalid class.full'));
    expect(await counters()).toEqual({ taken: 0, held: 0, waiting: 0 });
    expect(outcomes(await enter(family.slice(0, 2), { asHousehold: true }))).toEqual([
      'confirmed',
      'confirmed',
    ]);
  });

  test('a walk-in has come: while the class runs, as long as there is a seat, after the queue has lapsed', async () => {
    sessionId = await addSession(office.database, { capacity: 2 });
    const leaves = await register({ communeCode: own });
    await register({ communeCode: own });
    await register({ communeCode: own });
    expect((await enter([row('Tạ Văn Vãng')], { source: 'walk-in' }, 'trainer')).body.code).toBe(
      'class.closed',
    );
    office.now = start + 60_000;
    expect((await enter([row('Tạ Văn Vãng')], {}, 'trainer')).body.code).toBe('class.closed');
    expect(outcomes(await enter([row('Tạ Văn Vãng')], { source: 'walk-in' }, 'trainer'))).toEqual([
      'invalid class.full',
    ]);
    expect(await counters()).toEqual({ taken: 2, held: 0, waiting: 0 });
    expect((await ask('trainer', `/people/${leaves.id}/cancel`, {})).body.code).toBe('class.started');

    sessionId = await addSession(office.database, {
      capacity: 2,
      starts_at: start + day,
      occurrence_date: '2026-12-03',
    });
    office.now = start + day + 60_000;
    for (const as of ['officer', 'helper'] as const)
      expect((await enter([row('Tạ Văn Vãng')], { source: 'walk-in' }, as)).status).toBe(403);
    expect((await counters()).taken).toBe(0);
    expect(outcomes(await enter([row('Tạ Văn Vãng')], { source: 'walk-in' }, 'trainer'))).toEqual([
      'attended',
    ]);
    expect((await counters()).taken).toBe(1);
  });

  test('a walk-in who was entered without a network arrives after the class, until its list is closed', async () => {
    sessionId = await addSession(office.database, { capacity: 1 });
    const late = () => enter([row('Tạ Văn Muộn')], { source: 'walk-in' }, 'trainer');
    const end = start + 9_000_000;
    office.now = end + 3_600_000;
    expect(outcomes(await late())).toEqual(['attended']);
    office.now = end + 7 * 3_600_000;
    expect((await enter([row('Tạ Văn Hết')], { source: 'walk-in' }, 'trainer')).body.code).toBe(
      'class.closed',
    );
    expect((await counters()).taken).toBe(1);
  });

  test('three officers with twenty each and thirty from home at once: every seat is somebody’s, once', async () => {
    sessionId = await addSession(office.database, { capacity: 30, wait_capacity: 20 });
    const sheet = (at: number) =>
      Array.from({ length: 20 }, (__, line) => row(`Bạch Văn ${'abcdefghijklmnopqrst'[line]}${'xyz'[at]}`));
    const answers = await Promise.all([
      ...[0, 1, 2].map((at) => enter(sheet(at))),
      ...Array.from({ length: 30 }, () =>
        ask('', '/registrations', newcomer(sessionId, { communeCode: own })),
      ),
    ]);
    expect(answers.filter(({ status }) => ![200, 201, 409].includes(status))).toEqual([]);
    expect(await counters()).toEqual({ taken: 30, held: 0, waiting: 20 });
  });

  test.each<[string, object, string, string]>([
    ['no consent', { consentReadAloud: false }, '/consentReadAloud', 'consent.read-aloud'],
    ['nobody', { rows: [] }, '/rows', 'rows.none'],
    ['a phone that is none', { rows: [row('Tạ Văn Sai', { phone: '123' })] }, '/rows/0/phone', 'phone.shape'],
    [
      'a year to come',
      { rows: [row('Tạ Văn Sai', { birthYear: 2027 })] },
      '/rows/0/birthYear',
      'birth-year.wrong',
    ],
    ['a commune that is none', { communeCode: '99999' }, '/communeCode', 'commune.unknown'],
  ])('%s is refused by its field', async (__, changed, pointer, code) => {
    const { status, body } = await enter([row('Tạ Văn Đúng')], changed, 'trainer');
    expect([status, body.errors[0]]).toEqual([422, expect.objectContaining({ pointer, code })]);
  });

  test('a class that is not there, and whoever is erased leaves no row behind', async () => {
    sessionId = await addSession(office.database);
    await enter([row('Hà Thị Xóa')]);
    const rows = () =>
      office.database.reader
        .selectFrom('entered_row')
        .selectAll()
        .where('session_id', '=', sessionId)
        .execute();
    expect(JSON.stringify(await rows())).not.toContain('Xóa');
    expect(await rows()).toHaveLength(1);
    const [{ code }] = await roster('officer');
    const found = await ask('', '/registrations/lookup', { code, givenName: 'Xóa' });
    const answer = await fetch(`${office.served.url}/api/v1/registration/erase`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${found.body.manageToken}` },
    });
    expect(answer.status).toBe(200);
    expect(await rows()).toEqual([]);
    sessionId = newId();
    expect((await enter([row('Hà Thị Xóa')])).body.code).toBe('session.unknown');
  });
});
