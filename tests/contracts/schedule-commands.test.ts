import { describe, expect, test } from 'vitest';
import { addSession } from '#src/classes/server/schedule/add-session.ts';
import { cancelSession } from '#src/classes/server/schedule/cancel-session.ts';
import { editSession, moveSession } from '#src/classes/server/schedule/edit-session.ts';
import { addRoom, editRoom } from '#src/classes/server/schedule/room-repository.ts';
import { setSessionRegistration } from '#src/classes/server/schedule/set-registration.ts';
import { getStaffSession } from '#src/classes/server/schedule/staff-view-repository.ts';
import { commandFor, newcomer, seatsOf, startOfStory } from './class-fixture.ts';
import { engines } from './engines.ts';
import {
  codeOf,
  granted,
  intentOf,
  join,
  noticesTo,
  peopleOf,
  plan,
  provideDesk,
  rowOf,
  scheduleOf,
  sessionInput,
  trainers,
} from './schedule-desk.ts';

describe.each(engines)('trainers change class days on %s', (_, create) => {
  const desk = provideDesk(create);
  const parts = () => scheduleOf(desk.database);
  const edit = (id: string, input: Parameters<typeof editSession>[2]['input'], intent = intentOf()) =>
    editSession(parts(), intent, { id, input });
  const move = (id: string, input: Parameters<typeof moveSession>[2]['input'], intent = intentOf()) =>
    moveSession(parts(), intent, { id, input });
  const cancel = (id: string, input: Parameters<typeof cancelSession>[2]['input'], intent = intentOf()) =>
    cancelSession(parts(), intent, { id, input });
  const set = (id: string, rev: number, to: 'open' | 'closed') =>
    setSessionRegistration(parts(), intentOf(), { id, input: { rev }, to });
  const tryToJoin = async (sessionId: string) => {
    const input = newcomer(sessionId);
    const answer = await seatsOf(desk.database).register(commandFor(input), input);
    if (typeof answer === 'string') return answer;
    return answer.result.ok ? answer.result.registration.status : answer.result.code;
  };

  test('one day more, which people can register for, and which the staff sees whole', async () => {
    const session = await plan(desk.database, { trainerId: 'gv-lan', note: 'Mang máy chiếu' });
    expect(session).toEqual({
      ...{ id: session.id, rev: 1, seriesId: null, occurrenceDate: '2026-12-02', title: 'Buổi ví dụ' },
      ...{
        localDate: '2026-12-02',
        startsAt: '2026-12-02T01:00:00.000Z',
        endsAt: '2026-12-02T03:30:00.000Z',
      },
      ...{ room: { id: 'phong-1', name: 'Phòng 1', place: 'Trung tâm ví dụ' } },
      ...{ trainer: trainers[0], capacity: 30 },
      ...{ taken: 0, held: 0, waiting: 0, queue: 20, status: 'open', note: 'Mang máy chiếu' },
      ...{ cancelReason: null, makeUpOf: null },
    });
    expect(await tryToJoin(session.id)).toBe('confirmed');
  });

  test('the same wish twice, also at once, is one day; another wish under its key is refused', async () => {
    const wish = () => addSession(parts(), intentOf(startOfStory, { key, body: 'one' }), sessionInput());
    const key = intentOf().command.key;
    const outcomes = await Promise.all([wish(), wish(), wish()]);
    expect(new Set(outcomes.map((outcome) => granted(outcome).session.id)).size).toBe(1);
    expect(outcomes.filter((outcome) => outcome.ok && !outcome.replayed)).toHaveLength(1);
    const other = await addSession(parts(), intentOf(startOfStory, { key, body: 'two' }), sessionInput());
    expect(codeOf(other)).toBe('idempotency.mismatch');
    expect(await desk.database.reader.selectFrom('class_session').select('id').execute()).toHaveLength(1);
  });

  test('a room and a trainer are in one class at a time, and the refusal names what is in the way', async () => {
    const there = await plan(desk.database, { trainerId: 'gv-lan' });
    const late = { start: '10:00', end: '12:00' };
    const clash = {
      ...{ localDate: '2026-12-02', sessionId: there.id, seriesId: null, title: 'Buổi ví dụ' },
      ...{ startsAt: Date.parse(there.startsAt), endsAt: Date.parse(there.endsAt) },
    };
    const intent = intentOf();
    expect(await addSession(parts(), intent, sessionInput(late))).toEqual({
      ...{ ok: false },
      refusal: { code: 'schedule.clash', clashes: [{ ...clash, kind: 'room', resourceId: 'phong-1' }] },
    });
    const elsewhere = sessionInput({ ...late, roomId: 'phong-2', trainerId: 'gv-lan' });
    expect(await addSession(parts(), intentOf(), elsewhere)).toMatchObject({
      refusal: { clashes: [{ ...clash, kind: 'trainer', resourceId: 'gv-lan' }] },
    });
    // A refusal has made nothing, so its key is free for a wish that can be granted.
    granted(await addSession(parts(), intent, sessionInput({ start: '10:30', end: '12:00' })));
    await plan(desk.database, { ...late, roomId: 'phong-2', trainerId: 'gv-minh' });
  });

  test('what is not there, gone by or out of use cannot be chosen', async () => {
    const wish = async (changed: Parameters<typeof sessionInput>[0]) =>
      (await addSession(parts(), intentOf(), sessionInput(changed))) as { refusal: object };
    const room = granted(await addRoom(parts(), intentOf(), { name: 'Kho', place: 'Trung tâm ví dụ' })).room;
    granted(await editRoom(parts(), intentOf(), { id: room.id, input: { rev: 1, isActive: false } }));
    expect((await wish({ roomId: 'phong-9' })).refusal).toEqual({ field: 'roomId', code: 'room.choice' });
    expect((await wish({ roomId: room.id })).refusal).toEqual({ field: 'roomId', code: 'room.closed' });
    expect((await wish({ trainerId: 'ai-do' })).refusal).toEqual({
      field: 'trainerId',
      code: 'trainer.choice',
    });
    expect((await wish({ date: '2026-11-28' })).refusal).toEqual({ field: 'date', code: 'date.past' });
    const stale = await editRoom(parts(), intentOf(), { id: room.id, input: { rev: 1, name: 'Kho 2' } });
    expect(stale).toMatchObject({ refusal: { code: 'room.changed', details: { current: { rev: 2 } } } });
  });

  test('a moved day keeps its people, their codes and numbers, and tells each of them once', async () => {
    const { id } = await plan(desk.database, { capacity: 1 });
    const [seat = '', wait = ''] = await join(desk.database, id, 2);
    const before = await peopleOf(desk.database, id);
    const intent = intentOf();
    const wish = { rev: 1, date: '2026-12-04', start: '13:30', roomId: 'phong-2' };
    const moved = granted(await move(id, wish, intent)).session;
    expect(moved).toMatchObject({
      ...{ id, rev: 2, localDate: '2026-12-04', occurrenceDate: '2026-12-02', taken: 1, waiting: 1 },
      ...{ startsAt: '2026-12-04T06:30:00.000Z', endsAt: '2026-12-04T09:00:00.000Z' },
      room: { id: 'phong-2' },
    });
    expect(await peopleOf(desk.database, id)).toEqual(before);
    expect(await move(id, wish, intent)).toMatchObject({ ok: true, replayed: true });
    for (const person of [seat, wait]) {
      const [registered, told, ...more] = await noticesTo(desk.database, person);
      expect(more).toEqual([]);
      expect(registered?.expires_at).toBe(Date.parse(moved.startsAt)); // what waits to be sent is good until then
      expect(told).toMatchObject({
        template: 'registration.moved',
        payload: {
          from: { startsAt: '2026-12-02T01:00:00.000Z', room: 'Phòng 1' },
          to: { startsAt: '2026-12-04T06:30:00.000Z', room: 'Phòng 2' },
        },
      });
    }
    expect(await rowOf(desk.database, id)).toMatchObject({
      ics_seq: 1,
      closes_at: Date.parse(moved.startsAt),
    });
    const events = desk.database.reader.selectFrom('registration_event').selectAll();
    expect((await events.where('note', '=', 'moved').execute()).map((event) => event)).toMatchObject([
      { from_status: 'confirmed', to_status: 'confirmed', actor_kind: 'staff', actor_id: 'gv-lan' },
      { from_status: 'waitlisted', to_status: 'waitlisted', actor_kind: 'staff', actor_id: 'gv-lan' },
    ]);
    // The old room is free again, and who moves twice is not told of a place that is no longer true.
    await plan(desk.database);
    granted(await move(id, { rev: 2, date: '2026-12-05' }));
    expect((await noticesTo(desk.database, seat)).map(({ status }) => status)).toEqual([
      ...['pending', 'skipped', 'pending'],
    ]);
    // Of the first move nobody has heard: the second one is told from where they know the class to be.
    expect((await noticesTo(desk.database, seat)).at(-1)?.payload).toMatchObject({
      from: { startsAt: '2026-12-02T01:00:00.000Z', room: 'Phòng 1' },
      to: { startsAt: '2026-12-05T06:30:00.000Z', room: 'Phòng 2' },
    });
    expect(await rowOf(desk.database, id)).toMatchObject({ ics_seq: 2 });
  });

  test('a cancelled day empties itself: everybody is told why, and when instead', async () => {
    const { id } = await plan(desk.database, { capacity: 2 });
    const people = await join(desk.database, id, 3);
    const intent = intentOf();
    const wish = { rev: 1, reason: 'Hội trường bận bầu cử', makeUp: { date: '2026-12-02', start: '08:30' } };
    const answer = granted(await cancel(id, wish, intent)); // the same room, half an hour later
    expect(answer).toMatchObject({
      session: { status: 'cancelled', cancelReason: wish.reason, taken: 0, waiting: 0, rev: 2 },
      makeUp: { makeUpOf: id, localDate: '2026-12-02', capacity: 2, taken: 0, status: 'open' },
    });
    expect(granted(await cancel(id, wish, intent))).toEqual(answer);
    for (const person of people)
      expect((await noticesTo(desk.database, person)).at(-1)).toMatchObject({
        template: 'registration.session-cancelled',
        payload: { reason: wish.reason, makeUp: { sessionId: answer.makeUp?.id, localDate: '2026-12-02' } },
      });
    expect(await peopleOf(desk.database, id)).toMatchObject(
      people.map(() => ({ status: 'cancelled', reason: 'session-cancelled', wait_no: null })),
    );
    expect(await tryToJoin(id)).toBe('class.closed');
    for (const outcome of [
      await edit(id, { rev: 2, title: 'Không còn nữa' }),
      await move(id, { rev: 2, date: '2026-12-09' }),
      await cancel(id, { rev: 2, reason: 'Lần nữa' }),
      await set(id, 2, 'open'),
    ])
      expect(codeOf(outcome)).toBe('session.cancelled');
  });

  test('a make-up day that is found later is told of too, but not to who was erased', async () => {
    const { id } = await plan(desk.database);
    const [kept = '', gone = ''] = await join(desk.database, id, 2);
    granted(await cancel(id, { rev: 1, reason: 'Mất điện cả ngày' }));
    await desk.database.change((tx) =>
      tx
        .updateTable('person')
        .set({ erased_at: 1 })
        .where('id', 'in', tx.selectFrom('registration').select('person_id').where('id', '=', gone))
        .execute(),
    );
    const makeUp = await plan(desk.database, { date: '2026-12-07', makeUpOf: id });
    expect((await noticesTo(desk.database, kept)).at(-1)).toMatchObject({
      ...{ template: 'registration.make-up', payload: { makeUp: { sessionId: makeUp.id } } },
      expires_at: Date.parse(makeUp.startsAt),
    });
    expect((await noticesTo(desk.database, gone)).at(-1)?.template).toBe('registration.session-cancelled');
  });

  test('a day that is made up for before it is cancelled names that day', async () => {
    const { id } = await plan(desk.database);
    const [person = ''] = await join(desk.database, id, 1);
    const makeUp = await plan(desk.database, { date: '2026-12-07', makeUpOf: id });
    expect((await noticesTo(desk.database, person)).map(({ template }) => template)).toEqual([
      'registration.confirmed',
    ]);
    expect(granted(await cancel(id, { rev: 1, reason: 'Mưa lũ' })).makeUp?.id).toBe(makeUp.id);
  });

  test('a draft is seen by the staff alone, opens when it is ready, and leaves nothing when it is dropped', async () => {
    const draft = await plan(desk.database, { isDraft: true });
    expect(draft.status).toBe('draft');
    expect(await tryToJoin(draft.id)).toBe('session.unknown');
    expect(codeOf(await set(draft.id, 1, 'closed'))).toBe('session.draft');
    granted(await set(draft.id, 1, 'open'));
    expect(await tryToJoin(draft.id)).toBe('confirmed');
    const second = await plan(desk.database, { isDraft: true, roomId: 'phong-2' });
    granted(await cancel(second.id, { rev: 1, reason: 'Thôi' }));
    expect(await desk.database.reader.selectFrom('class_session').select('id').execute()).toEqual([
      { id: draft.id },
    ]);
  });

  test('registration closes early and opens again; meanwhile whoever waits still moves up', async () => {
    const { id } = await plan(desk.database, { capacity: 1 });
    const [seat = '', wait = ''] = await join(desk.database, id, 2);
    granted(await set(id, 1, 'closed'));
    expect(await tryToJoin(id)).toBe('class.closed');
    await seatsOf(desk.database).cancel(seat, startOfStory);
    expect(await peopleOf(desk.database, id)).toMatchObject([
      { id: seat, status: 'cancelled' },
      { id: wait, status: 'confirmed' },
    ]);
    granted(await set(id, 2, 'open'));
    expect(await tryToJoin(id)).toBe('waitlisted');
  });

  test('a day that has begun is a fact; only the note about it can be changed', async () => {
    const { id, startsAt } = await plan(desk.database);
    const begun = () => intentOf(Date.parse(startsAt));
    for (const outcome of [
      await edit(id, { rev: 1, title: 'Khác đi' }, begun()),
      await move(id, { rev: 1, date: '2026-12-09' }, begun()),
      await cancel(id, { rev: 1, reason: 'Muộn rồi' }, begun()),
      await setSessionRegistration(parts(), begun(), { id, input: { rev: 1 }, to: 'closed' }),
    ])
      expect(codeOf(outcome)).toBe('session.begun');
    const noted = granted(await edit(id, { rev: 1, note: 'Thiếu hai máy' }, begun())).session;
    expect(noted).toMatchObject({ note: 'Thiếu hai máy', rev: 2, status: 'running' });
    expect(granted(await edit(id, { rev: 2 }, begun())).session.note).toBe('Thiếu hai máy');
  });

  test('a day keeps a trainer who has left until somebody else is chosen', async () => {
    const { id } = await plan(desk.database, { trainerId: 'gv-minh' });
    const left = () => ({ ...intentOf(), trainers: trainers.filter((trainer) => trainer.id !== 'gv-minh') });
    const { session } = granted(await edit(id, { rev: 1, title: 'Vẫn thầy Minh' }, left()));
    expect(session.trainer).toEqual({ id: 'gv-minh', name: null });
    granted(await edit(id, { rev: 2, trainerId: 'gv-lan' }, left()));
    expect(codeOf(await edit(id, { rev: 3, trainerId: 'gv-minh' }, left()))).toBe('trainer.choice');
  });

  test('where somebody has come already, room and seats still change, day and hour do not', async () => {
    const { id } = await plan(desk.database);
    const [early = ''] = await join(desk.database, id, 1);
    await desk.database.change((tx) =>
      tx.updateTable('registration').set({ status: 'attended' }).where('id', '=', early).execute(),
    );
    for (const outcome of [
      await edit(id, { rev: 1, start: '08:30' }),
      await move(id, { rev: 1, date: '2026-12-09' }),
      await cancel(id, { rev: 1, reason: 'Hết giờ' }),
    ])
      expect(codeOf(outcome)).toBe('session.attended');
    granted(await edit(id, { rev: 1, roomId: 'phong-2', capacity: 40 }));
    expect(await noticesTo(desk.database, early)).toHaveLength(1); // is there already, and needs no notice
  });

  test('an hour that does not fit into its day is refused, and a class keeps its length', async () => {
    const { id } = await plan(desk.database, { start: '20:00', end: '22:30' });
    expect(await edit(id, { rev: 1, start: '22:00' })).toMatchObject({
      refusal: { field: 'end', code: 'time.order' },
    });
    expect(await edit(id, { rev: 1, end: '19:00' })).toMatchObject({ refusal: { code: 'time.order' } });
    granted(await edit(id, { rev: 1, start: '21:30' }));
    const viewer = { trainers, now: startOfStory };
    expect(await getStaffSession(desk.database.reader, id, viewer)).toMatchObject({
      endsAt: '2026-12-02T17:00:00.000Z',
    });
    expect(codeOf(await edit('không-có', { rev: 1, title: 'Không có' }))).toBe('session.unknown');
  });
});
