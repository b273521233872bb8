import { describe, expect, test } from 'vitest';
import { type Moved, tellAndRemember } from '#src/classes/server/history-repository.ts';
import { listCalls } from '#src/classes/server/notices/call-list-repository.ts';
import { keepReminders } from '#src/classes/server/notices/reminder-repository.ts';
import type { SessionRow } from '#src/classes/server/tables.ts';
import { addSession, provideClasses, startOfStory } from './class-fixture.ts';
import { engines } from './engines.ts';
import { createTestChannel, fatesOf, join, links, lostAmong, sendDue } from './notice-fixture.ts';

const hour = 3_600_000;
const at = (text: string) => Date.parse(`${text}:00+07:00`);

describe.each(engines)('reminders, moved and cancelled classes on %s', (_, create) => {
  const classes = provideClasses(create);
  const calls = async (now = startOfStory) =>
    (await listCalls(classes.database, null, now)).map(({ registration_id, reason }) => [
      registration_id,
      reason,
    ]);
  /** As a trainer does it, whose commands are not part of this. */
  const change = (id: string, changed: Partial<SessionRow>) =>
    classes.database.change((tx) =>
      tx.updateTable('class_session').set(changed).where('id', '=', id).execute(),
    );

  const tell = (sessionId: string, told: Pick<Moved, 'template' | 'step' | 'details'>) =>
    classes.database.change(async (tx) => {
      const session = tx.selectFrom('class_session').selectAll().where('id', '=', sessionId);
      const day = await session.executeTakeFirstOrThrow();
      const rows = tx.selectFrom('registration').selectAll().where('session_id', '=', sessionId);
      const step = { note: told.template, by: 'system' as const, now: startOfStory, ...told };
      for (const row of await rows.execute())
        await tellAndRemember(tx, day, row, { from: row.status, ...step });
    });

  test('reminders two days before and three hours before, once each, with a way to give the seat back', async () => {
    const { database } = classes;
    const id = await addSession(database, { capacity: 2, starts_at: at('2026-12-03T14:00') });
    const confirmed = await join(database, id);
    const withNothing = await join(database, id, { phone: null });
    const queued = await join(database, id);
    const sms = createTestChannel();
    const told = () =>
      sms.sent.filter(({ title }) => title !== 'Đã có chỗ trong lớp').map((m) => [m.registrationId, m.title]);
    await sendDue(database, [sms]);
    sms.sent.length = 0;
    for (const now of ['2026-12-01T07:59', '2026-12-01T08:00', '2026-12-03T10:59', '2026-12-03T11:00']) {
      // In several processes at once, and again.
      await Promise.all([1, 2, 3].map(() => keepReminders(database, at(now))));
      await sendDue(database, [sms], { now: at(now) });
    }
    const mine = told().filter(([recipient]) => [confirmed, withNothing, queued].includes(recipient ?? ''));
    expect(mine).toEqual([
      [confirmed, 'Nhắc lịch học'],
      [confirmed, 'Sắp tới buổi học'],
    ]);
    const cancelUrl = `${links.publicUrl}/lop-hoc/phieu#phieu=${links.tokenFor(confirmed)}&viec=huy`;
    expect(sms.sent.find(({ registrationId }) => registrationId === confirmed)?.cancel?.url).toBe(cancelUrl);
    // Once on the list is enough for both reminders.
    const called = (await calls(at('2026-12-03T12:00'))).filter(([recipient]) => recipient === withNothing);
    expect(called).toEqual([[withNothing, 'reminder-days']]);
    expect(lostAmong(await fatesOf(database, id))).toEqual([]);
  });

  test('a moved class: everybody is told, the old plan is void and a new one is made; moved back, the first again', async () => {
    const { database } = classes;
    const [first, second] = [at('2026-12-10T14:00'), at('2026-12-11T14:00')];
    const id = await addSession(database, { capacity: 1, starts_at: first });
    const people = [await join(database, id), await join(database, id, { phone: null })];
    const sms = createTestChannel();
    await sendDue(database, [sms]);
    const planned = at('2026-12-07T15:00');
    await keepReminders(database, planned);
    const plan = async () => {
      const rows = await database.reader
        .selectFrom('outbox')
        .select(['dedupe_key', 'status'])
        .where('recipient', '=', people[0] ?? '')
        .where('template', 'like', 'registration.reminder%')
        .orderBy('next_at')
        .execute();
      const begins = rows.map(
        ({ dedupe_key, status }) => [Number(dedupe_key.split(':').at(-1)), status] as const,
      );
      return begins.toSorted(([one], [other]) => one - other);
    };
    expect(await plan()).toEqual([
      [first, 'pending'],
      [first, 'pending'],
    ]);
    const move = async (starts_at: number, ics_seq: number) => {
      await change(id, { starts_at, ends_at: starts_at + hour, ics_seq });
      // As the schedule does it: what waits to be sent is good until the new begin.
      await database.change((tx) =>
        tx
          .updateTable('outbox')
          .set({ expires_at: starts_at })
          .where('status', '=', 'pending')
          .where('recipient', 'in', people)
          .execute(),
      );
      await tell(id, { template: 'moved', step: ics_seq });
      await keepReminders(database, planned);
      await keepReminders(database, planned);
    };
    await move(second, 1);
    expect(await plan()).toEqual([
      ...[
        [first, 'skipped'],
        [first, 'skipped'],
      ],
      ...[
        [second, 'pending'],
        [second, 'pending'],
      ],
    ]);
    await sendDue(database, [sms], { now: planned });
    expect(sms.sent.at(-1)).toMatchObject({ registrationId: people[0], title: 'Buổi học đổi lịch' });
    expect(sms.sent.at(-1)?.text).toContain('14:00 Thứ Sáu 11/12');
    expect(await calls(planned)).toContainEqual([people[1], 'moved']);
    await move(first, 2);
    expect(await plan()).toEqual([
      ...[
        [first, 'pending'],
        [first, 'pending'],
      ],
      ...[
        [second, 'skipped'],
        [second, 'skipped'],
      ],
    ]);
    // Cancelled: nobody is reminded of it.
    await change(id, { status: 'cancelled' });
    await keepReminders(database, planned);
    expect(new Set((await plan()).map(([, status]) => status))).toEqual(new Set(['skipped']));
    await sendDue(database, [sms], { now: planned });
    expect(lostAmong(await fatesOf(database, id))).toEqual([]);
  });

  test('a class called off by the centre is told with its makeup day', async () => {
    const { database } = classes;
    const id = await addSession(database, { starts_at: at('2026-12-15T08:00') });
    await addSession(database, { starts_at: at('2026-12-22T08:00'), makeup_of: id });
    const person = await join(database, id);
    await sendDue(database, []);
    await database.change((tx) =>
      tx.updateTable('registration').set({ status: 'cancelled' }).where('id', '=', person).execute(),
    );
    await tell(id, { template: 'session-cancelled', details: { reason: 'Hội trường bầu cử' } });
    const sms = createTestChannel();
    await sendDue(database, [sms]);
    expect(sms.sent.find(({ registrationId }) => registrationId === person)?.shortMessage).toContain(
      'Hoc bu: 08:00 Thu Ba 22/12',
    );
    expect(sms.sent.at(-1)?.letter).toContain('Lý do: Hội trường bầu cử');
    // A make-up that is found afterwards is worth telling until it begins, though the class would be over.
    await tell(id, { template: 'make-up', step: 'day' });
    await sendDue(database, [], { now: at('2026-12-16T08:00') });
    expect(await calls(at('2026-12-18T08:00'))).toContainEqual([person, 'make-up']);
    expect(await calls(at('2026-12-22T08:00'))).not.toContainEqual([person, 'make-up']);
  });
});
