import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { AttendanceMark } from '#src/classes/attendance-schema.ts';
import { keepHouse } from '#src/classes/server/housekeeping-repository.ts';
import { addSession, newcomer, seatsOf, startOfStory } from './class-fixture.ts';
import { engines } from './engines.ts';
import { type As, other, own, provideOffice } from './office-fixture.ts';
import { exampleSource } from './schedule-source.ts';

const day = 86_400_000;
const hour = 3_600_000;
const start = startOfStory + 4 * day;

describe.each(engines)('who came to class on %s', (_, create) => {
  const office = provideOffice(create);
  const { ask } = office;
  let sessionId: string;

  const register = async (changed: object = {}) => {
    const answer = await ask('', '/registrations', newcomer(sessionId, { communeCode: own, ...changed }));
    expect(answer.status).toBe(201);
    return answer.body as { registration: { id: string; code: string; status: string }; manageToken: string };
  };
  const seen = (changed: Partial<AttendanceMark>): AttendanceMark => ({
    ...{ id: newId(), sessionId, mark: 'in', registrationId: null, code: null, undoes: null, method: 'list' },
    ...{ deviceId: newId(), at: new Date(office.now).toISOString() },
    ...changed,
  });
  const send = (...marks: AttendanceMark[]) => ask('trainer', '/attendance', { marks });
  const verdicts = async (...marks: AttendanceMark[]) =>
    (await send(...marks)).body.marks.map(({ verdict }: { verdict: string }) => verdict);
  const undoOf = (mark: AttendanceMark) =>
    seen({ mark: 'undo', undoes: mark.id, registrationId: mark.registrationId });
  const roster = async (as: As = 'trainer') => (await ask(as, `/sessions/${sessionId}/roster`)).body;
  const statusOf = async (id: string) => {
    const query = office.database.reader.selectFrom('registration').select('status').where('id', '=', id);
    return (await query.executeTakeFirstOrThrow()).status;
  };
  const taken = async () => {
    const query = office.database.reader
      .selectFrom('class_session')
      .select('taken')
      .where('id', '=', sessionId);
    return (await query.executeTakeFirstOrThrow()).taken;
  };
  const begin = () => {
    office.now = start + 60_000;
  };
  const shownInTrail = async () =>
    await office.database.reader
      .selectFrom('deed')
      .select('subject')
      .where('deed', '=', 'people.class-code')
      .execute();
  const closeAfterClass = async () => {
    office.now = start + 12 * hour;
    const seats = seatsOf(office.database);
    await keepHouse({ database: office.database, seats, source: exampleSource }, office.now);
  };

  test('seen by list, by code as it is typed, by QR; again and again; taken back', async () => {
    sessionId = await addSession(office.database);
    const [first, second] = [(await register()).registration, (await register()).registration];
    begin();
    const byList = seen({ registrationId: first.id });
    const byCode = seen({
      code: ` ${second.code.slice(0, 3).toLowerCase()}-${second.code.slice(3)}`,
      method: 'code',
    });
    expect(await verdicts(byList, byCode)).toEqual(['attended', 'attended']);
    expect(await verdicts(byList, byCode, seen({ registrationId: first.id, method: 'qr' }))).toEqual([
      ...['attended', 'attended', 'attended'],
    ]);
    expect((await roster()).people).toMatchObject([
      { status: 'attended', sightings: [byList.id, expect.any(String)] },
      { status: 'attended', sightings: [byCode.id] },
    ]);
    expect(await verdicts(undoOf(byCode))).toEqual(['undone']);
    expect([await statusOf(second.id), await statusOf(first.id)]).toEqual(['confirmed', 'attended']);
    expect(await verdicts(undoOf(byList))).toEqual(['attended']); // the second sighting still stands
    expect(await taken()).toBe(2);
  });

  test('six sync orders of three check-in devices give one state', async () => {
    const ends = [];
    for (const order of [
      ...[[0, 1, 2] as const, [0, 2, 1] as const, [1, 0, 2] as const],
      ...[[1, 2, 0] as const, [2, 0, 1] as const, [2, 1, 0] as const],
    ]) {
      sessionId = await addSession(office.database);
      const people = [];
      for (let at = 0; at < 4; at += 1) people.push((await register()).registration);
      begin();
      const [a, b, c, d] = people.map(({ id }) => id);
      const one = seen({ registrationId: a ?? null });
      const two = seen({ registrationId: b ?? null });
      // Each device sends what it saw: one sees and errs, one takes the other's back, one has only codes and paper.
      const devices = [
        [one, two, undoOf(one)],
        [
          undoOf(two),
          seen({ registrationId: c ?? null, method: 'qr' }),
          seen({ code: 'ZZZZZZ', method: 'code' }),
        ],
        [
          seen({ registrationId: a ?? null, method: 'paper' }),
          seen({ code: people[3]?.code ?? '', method: 'code' }),
        ],
      ];
      for (const at of order) await send(...(devices[at] ?? []));
      for (const marks of devices) await send(...marks); // and once more, as a poor network does
      const stranger = (await roster()).openMarks.map(({ code }: { code: string | null }) => code);
      ends.push([await Promise.all([a, b, c, d].map((id) => statusOf(id ?? ''))), await taken(), stranger]);
      office.now = startOfStory;
    }
    const first = [['attended', 'confirmed', 'attended', 'attended'], 4, ['ZZZZZZ']];
    expect(ends).toEqual(ends.map(() => first));
  });

  test('a code nobody knows, or of another class, is kept for a human and never refused', async () => {
    const elsewhere = await addSession(office.database, { starts_at: start + 2 * day });
    sessionId = elsewhere;
    const stranger = (await register()).registration;
    sessionId = await addSession(office.database);
    begin();
    const marks = [seen({ code: 'ZZZZZZ', method: 'qr' }), seen({ code: stranger.code, method: 'code' })];
    marks.push(seen({ code: 'rách, không đọc được', method: 'paper' }));
    expect(await verdicts(...marks)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(await statusOf(stranger.id)).toBe('confirmed');
    expect((await roster()).openMarks.map(({ code }: { code: string }) => code)).toEqual([
      ...['ZZZZZZ', stranger.code, 'rách, không đọc được'],
    ]);
    expect((await roster('officer')).openMarks).toEqual([]);
    await send(undoOf(marks[0] as AttendanceMark));
    expect((await roster()).openMarks).toHaveLength(2);
    const lost = { ...seen({}), sessionId: newId() };
    const both = [lost, seen({ code: 'ZZZZZ2', method: 'code' })];
    expect(await verdicts(...both), 'of a class day that is not there: the device keeps it').toEqual([
      ...['no-class', 'unknown'],
    ]);
  });

  test('who gave the place back and comes all the same sits down if there is room; else the trainer is told', async () => {
    sessionId = await addSession(office.database, { capacity: 2 });
    const leaves = await register();
    const stays = (await register()).registration;
    await ask('trainer', `/people/${leaves.registration.id}/cancel`, {});
    begin();
    expect(await verdicts(seen({ registrationId: leaves.registration.id }))).toEqual(['attended']);
    expect(await taken()).toBe(2);

    office.now = startOfStory;
    sessionId = await addSession(office.database, { capacity: 1 });
    await register();
    const waits = (await register()).registration;
    begin();
    expect(await verdicts(seen({ registrationId: waits.id }))).toEqual(['no-seat']);
    expect((await roster()).openMarks).toMatchObject([{ verdict: 'no-seat', registrationId: waits.id }]);
    expect([await taken(), await statusOf(stays.id)]).toEqual([1, 'confirmed']);
  });

  test('after class whoever was not seen counts as absent, unless attendance was never taken; late marks still count', async () => {
    sessionId = await addSession(office.database);
    const [came, away, late] = [await register(), await register(), await register()].map(
      (one) => one.registration.id,
    );
    begin();
    await send(seen({ registrationId: came ?? '' }));
    const inPocket = seen({ registrationId: late ?? '' }); // on a phone that finds a network tomorrow
    await closeAfterClass();
    expect(await Promise.all([came, away, late].map((id) => statusOf(id ?? '')))).toEqual([
      ...['attended', 'no-show', 'no-show'],
    ]);
    expect(await taken()).toBe(1);
    expect(await verdicts(inPocket)).toEqual(['attended']);
    expect([await statusOf(late ?? ''), await taken()]).toEqual(['attended', 2]);
    expect(await verdicts(undoOf(inPocket))).toEqual(['undone']);
    expect([await statusOf(late ?? ''), await taken()]).toEqual(['no-show', 1]);

    office.now = startOfStory;
    sessionId = await addSession(office.database);
    const nobodyLooked = (await register()).registration.id;
    await closeAfterClass();
    expect(await statusOf(nobodyLooked)).toBe('confirmed');
  });

  test('by the code on the wall people say so themselves; the trainer confirms', async () => {
    sessionId = await addSession(office.database);
    const { registration, manageToken } = await register();
    begin();
    const { code, until } = (await ask('trainer', `/sessions/${sessionId}/class-code`)).body;
    expect(code).toMatch(/^\d{4}$/);
    expect(Date.parse(until) - office.now).toBeLessThanOrEqual(10 * 60_000);
    expect((await ask('officer', `/sessions/${sessionId}/class-code`)).status).toBe(403);
    expect((await ask('trainer', `/sessions/${newId()}/class-code`)).status).toBe(404);
    await ask('trainer', `/sessions/${sessionId}/class-code`);
    expect(await shownInTrail()).toHaveLength(1); // once for the class day, however often a page asks
    const say = async (classCode: string, token = manageToken) => {
      const answer = await fetch(`${office.served.url}/api/v1/registration/check-in`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
        body: JSON.stringify({ classCode }),
      });
      return { status: answer.status, body: await answer.json() };
    };
    const wrong = String((Number(code) + 1) % 10_000).padStart(4, '0');
    expect((await say(wrong)).body.errors).toMatchObject([
      { pointer: '/classCode', code: 'class-code.wrong' },
    ]);
    expect((await say('12')).body.errors).toMatchObject([{ code: 'class-code.shape' }]);
    expect((await say(code, 'x.y')).status).toBe(401);
    for (const _again of [1, 2]) expect((await say(code)).body).toEqual({ verdict: 'to-confirm' });
    expect((await roster()).people).toMatchObject([
      { status: 'confirmed', saysPresent: true, sightings: [] },
    ]);
    await send(seen({ registrationId: registration.id, method: 'self' }));
    expect((await roster()).people).toMatchObject([{ status: 'attended', saysPresent: false }]);
    expect((await say(code)).body).toEqual({ verdict: 'attended' });
    office.now += 21 * 60_000;
    expect((await say(code)).body.errors).toMatchObject([{ code: 'class-code.wrong' }]);
    const exported = await fetch(`${office.served.url}/api/v1/registration/export`, {
      headers: { Authorization: `Bearer ${manageToken}` },
    });
    expect((await exported.json()).registrations[0]).toMatchObject({
      ...{
        fromRow: false,
        sightings: [
          { method: 'self', verdict: 'to-confirm' },
          { method: 'self', verdict: 'attended' },
        ],
      },
    });
  });

  test('only who may take attendance does, and each wrong mark is named', async () => {
    sessionId = await addSession(office.database);
    for (const as of ['officer', 'helper', ''] as const)
      expect((await ask(as, '/attendance', { marks: [seen({})] })).status).toBe(as === '' ? 401 : 403);
    const wrong = [seen({}), seen({ mark: 'undo' }), { ...seen({}), at: 'hôm qua' }];
    const { status, body } = await ask('trainer', '/attendance', { marks: wrong });
    expect(status).toBe(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/marks/1/undoes',
      '/marks/2/at',
    ]);
    expect((await ask('trainer', '/attendance', { marks: [] })).body.errors[0].code).toBe('rows.none');
  });

  test('forty people in any order from three devices at once, some of another commune', async () => {
    sessionId = await addSession(office.database, { capacity: 40 });
    const ids: string[] = [];
    for (let at = 0; at < 40; at += 1)
      ids.push((await register({ communeCode: at % 4 === 0 ? other : own })).registration.id);
    begin();
    const marks = ids.map((registrationId) => seen({ registrationId }));
    await Promise.all([
      send(...marks.slice(0, 25)),
      send(...marks.slice(15).toReversed()),
      send(...marks.slice(10, 30)),
    ]);
    expect((await Promise.all(ids.map(statusOf))).filter((status) => status === 'attended')).toHaveLength(40);
    expect(await taken()).toBe(40);
    expect((await roster('officer')).people).toHaveLength(30);
  });
});
