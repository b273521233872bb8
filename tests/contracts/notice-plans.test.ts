import { describe, expect, test } from 'vitest';
import { listCalls } from '#src/classes/server/notices/call-list-repository.ts';
import { tellMoved } from '#src/classes/server/notices/outbox-repository.ts';
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
      [confirmed, 'Sắp tới giờ học'],
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
        .select(['template', 'expires_at', 'status'])
        .where('recipient', '=', people[0] ?? '')
        .where('template', 'like', 'registration.reminder%')
        .orderBy('expires_at')
        .orderBy('next_at')
        .execute();
      return rows.map(({ expires_at, status }) => [expires_at, status]);
    };
    expect(await plan()).toEqual([
      [first, 'pending'],
      [first, 'pending'],
    ]);
    const move = async (starts_at: number, ics_seq: number) => {
      await change(id, { starts_at, ends_at: starts_at + hour, ics_seq });
      await database.change((tx) => tellMoved(tx, { id, starts_at, ics_seq }, planned));
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
    await database.change(async (tx) => {
      await tx.updateTable('registration').set({ status: 'cancelled' }).where('id', '=', person).execute();
      const row = { ...{ id: 'x1', dedupe_key: `${person}:session-cancelled:2`, channel: 'learner' } };
      const rest = await tx
        .selectFrom('outbox')
        .selectAll()
        .where('recipient', '=', person)
        .executeTakeFirstOrThrow();
      const fresh = { status: 'pending' as const, via: null, told_at: null, answered: 0 };
      await tx
        .insertInto('outbox')
        .values({ ...rest, ...row, ...fresh, template: 'registration.session-cancelled' })
        .execute();
    });
    const sms = createTestChannel();
    await sendDue(database, [sms]);
    expect(sms.sent.find(({ registrationId }) => registrationId === person)?.shortMessage).toContain(
      'Hoc bu: 08:00 Thu Ba 22/12',
    );
  });
});
