import { describe, expect, test } from 'vitest';
import { erasePerson } from '#src/classes/server/erase-repository.ts';
import { endPersonalData } from '#src/classes/server/housekeeping-repository.ts';
import { listCalls } from '#src/classes/server/notices/call-list-repository.ts';
import { claimNotices } from '#src/classes/server/notices/claim-repository.ts';
import { addSubscriber } from '#src/classes/server/notices/push-repository.ts';
import { addSession, provideClasses, seatsOf, startOfStory } from './class-fixture.ts';
import { engines } from './engines.ts';
import { createTestChannel, fatesOf, join, links, lostAmong, sendDue } from './notice-fixture.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const at = (text: string) => Date.parse(`${text}:00+07:00`);

describe.each(engines)('notices on %s', (_, create) => {
  const classes = provideClasses(create);
  const calls = async (now = startOfStory) =>
    (await listCalls(classes.database, null, now)).map(({ registration_id, reason }) => [
      registration_id,
      reason,
    ]);
  const subscribe = (id: string, endpoint = 'https://fcm.googleapis.com/fcm/send/x') => {
    const keys = { p256dh: 'p', auth: 'a' };
    return addSubscriber(classes.database, id, { endpoint, keys }, startOfStory);
  };
  test('the ladder: push, then the next channel, then a human; who asked has read the answer', async () => {
    const { database } = classes;
    const id = await addSession(database, { capacity: 3 });
    const withPush = await join(database, id);
    await subscribe(withPush);
    const withPhone = await join(database, id);
    const withNothing = await join(database, id, { phone: null });
    const queued = await Promise.all([{}, { phone: null }].map((changed) => join(database, id, changed)));
    const push = createTestChannel({ name: 'push', reach: 'push' });
    const sms = createTestChannel({ name: 'sms' });
    await sendDue(database, [push, sms]);
    const ways = async () => (await fatesOf(database, id)).map(({ recipient, via }) => [recipient, via]);
    expect(await ways()).toEqual([
      ...[
        [withPush, 'push'],
        [withPhone, 'sms'],
        [withNothing, 'answer'],
      ],
      ...[
        [queued[0], 'sms'],
        [queued[1], 'answer'],
      ],
    ]);
    // Two seats come free: nobody has asked just now, so who cannot be reached by a machine is called.
    for (const leaver of [withPush, withPhone]) await seatsOf(database).cancel(leaver, startOfStory);
    await sendDue(database, [push, sms]);
    const fates = (await fatesOf(database, id)).filter(({ template }) => template === 'promoted');
    expect(fates.map(({ recipient, status, via, isCalled }) => [recipient, status, via, isCalled])).toEqual([
      [queued[0], 'sent', 'sms', false],
      [queued[1], 'failed', null, true],
    ]);
    expect(await calls()).toEqual([[queued[1], 'promoted']]);
    expect(lostAmong(await fatesOf(database, id))).toEqual([]);
  });

  test('a channel that says no for ever, is silent or breaks: the next one, or a human, never nothing', async () => {
    const { database } = classes;
    const id = await addSession(database);
    const people: string[] = [];
    for (let count = 0; count < 4; count += 1) people.push(await join(database, id));
    for (const person of people) await subscribe(person);
    const answers = [
      () => ({ kind: 'refused', code: 'x.550' }) as const,
      () => Promise.reject(new Error('made for this test')),
      () => new Promise<never>(() => undefined),
      () => ({ kind: 'sent' }) as const,
    ];
    const fragile = createTestChannel({
      ...{ name: 'sms', isIdempotent: false },
      answer: ({ registrationId }) => answers[people.indexOf(registrationId)]?.() ?? { kind: 'sent' },
    });
    await sendDue(database, [fragile], { patienceMs: 50 });
    const fates = await fatesOf(database, id);
    expect(fates.map(({ status, via, lastError }) => [status, via, lastError])).toEqual([
      ['sent', 'answer', 'x.550'],
      ['unknown', 'sms', 'sms.broken'],
      ['unknown', 'sms', 'sms.silent'],
      ['sent', 'sms', null],
    ]);
    expect(fates.map(({ isCalled }) => isCalled)).toEqual([false, true, true, false]);
    expect(lostAmong(fates)).toEqual([]);
    await sendDue(database, [fragile], { now: startOfStory + day });
    expect(fragile.sent).toHaveLength(4); // what may have arrived is not repeated
  });

  test('a no for now is tried again later and less and less often, then the next channel', async () => {
    const { database } = classes;
    const id = await addSession(database);
    await join(database, id);
    const busy = createTestChannel({ name: 'busy', answer: () => ({ kind: 'later', code: 'busy.450' }) });
    const sms = createTestChannel({ name: 'sms' });
    const tries: number[] = [];
    for (let minutes = 0; minutes <= 180; minutes += 1) {
      const before = busy.sent.length;
      await sendDue(database, [busy, sms], { now: startOfStory + minutes * minute });
      if (busy.sent.length > before) tries.push(minutes);
    }
    expect(tries).toEqual([0, 1, 5, 21, 81]);
    expect(sms.sent).toHaveLength(1);
    expect(await fatesOf(database, id)).toMatchObject([{ status: 'sent', via: 'sms', tried: 'busy' }]);
  });

  test('too late is never sent; what is not true any more gives way to the newer notice', async () => {
    const { database } = classes;
    const [late, left] = [await addSession(database), await addSession(database)];
    await join(database, late);
    const leaver = await join(database, left);
    await seatsOf(database).cancel(leaver, startOfStory);
    const sms = createTestChannel();
    await sendDue(database, [sms]);
    const told = () =>
      sms.sent.filter(({ registrationId }) => registrationId === leaver).map(({ title }) => title);
    expect(told()).toEqual(['Đã hủy chỗ trong lớp']);
    expect((await fatesOf(database, left)).map(({ status, lastError }) => [status, lastError])).toEqual([
      ['skipped', 'superseded'],
      ['sent', null],
    ]);
    const expired = await addSession(database, { starts_at: startOfStory + hour });
    await join(database, expired);
    const sentBefore = sms.sent.length;
    await sendDue(database, [sms], { now: startOfStory + hour });
    expect(sms.sent).toHaveLength(sentBefore);
    expect(await fatesOf(database, expired)).toMatchObject([{ status: 'skipped', lastError: 'expired' }]);
  });

  test('whoever waited in vain is told so when the class has begun', async () => {
    const { database } = classes;
    const id = await addSession(database, { capacity: 1 });
    await join(database, id);
    const waiting = await join(database, id, { phone: null });
    await sendDue(database, []);
    const begun = startOfStory + 4 * day;
    await seatsOf(database).settle(id, begun);
    await sendDue(database, [], { now: begun });
    expect(await calls(begun)).toContainEqual([waiting, 'lapsed']);
    expect(lostAmong(await fatesOf(database, id))).toEqual([]);
  });

  test('who is erased is told nothing, also when the notice was just on its way', async () => {
    const { database } = classes;
    const id = await addSession(database);
    const [gone, going] = [await join(database, id), await join(database, id, { phone: '0905000111' })];
    await erasePerson(database, gone, startOfStory);
    const sms = createTestChannel();
    const claimer = { owner: 'other', now: startOfStory, most: 50 };
    const { claims } = await claimNotices(database, { channels: [sms], ...links }, claimer);
    expect(claims.map(({ message }) => message.registrationId)).toContain(going);
    await erasePerson(database, going, startOfStory);
    await sendDue(database, [sms], { now: startOfStory + hour });
    const recipients = sms.sent.map(({ registrationId }) => registrationId);
    expect(recipients.filter((recipient) => recipient === gone || recipient === going)).toEqual([]);
    const fates = await fatesOf(database, id);
    expect(new Set(fates.map(({ status }) => status))).toEqual(new Set(['skipped']));
    const rows = await database.reader.selectFrom('call_list').selectAll().execute();
    expect(rows.filter(({ registration_id }) => [gone, going].includes(registration_id))).toEqual([]);
  });

  test('under 24 hours before class a seat from the queue is told by a human as well', async () => {
    const { database } = classes;
    const id = await addSession(database, { capacity: 1, starts_at: startOfStory + day - 1 });
    const first = await join(database, id);
    const second = await join(database, id);
    await seatsOf(database).cancel(first, startOfStory);
    expect(await calls()).toContainEqual([second, 'promoted']); // at once, whatever the worker does
    await sendDue(database, [createTestChannel()]);
    const fate = (await fatesOf(database, id)).find(({ template }) => template === 'promoted');
    expect(fate).toMatchObject({ recipient: second, isTold: true, isCalled: true });
    // Whoever gives it back is not called any more.
    await seatsOf(database).cancel(second, startOfStory);
    expect((await calls()).flat()).not.toContain(second);
  });

  test('people are left to sleep; who has just asked is awake', async () => {
    const { database } = classes;
    const night = at('2026-11-28T23:00');
    const id = await addSession(database, { capacity: 1, starts_at: at('2026-12-03T14:00') });
    const first = await join(database, id, {}, night);
    const second = await join(database, id, {}, night);
    const sms = createTestChannel();
    const told = () =>
      sms.sent.filter(({ registrationId }) => [first, second].includes(registrationId)).length;
    await sendDue(database, [sms], { now: night });
    expect(told()).toBe(2);
    await seatsOf(database).cancel(first, night);
    await sendDue(database, [sms], { now: night });
    expect(told()).toBe(3); // the answer to who cancelled, not the news for who moved up
    await sendDue(database, [sms], { now: at('2026-11-29T07:00') });
    expect(sms.sent.at(-1)?.title).toBe('Đã tới lượt: có chỗ rồi');
    expect(lostAmong(await fatesOf(database, id))).toEqual([]);
  });

  test('what a dead worker held: sent again where a repeat is one message, else a human asks', async () => {
    const { database } = classes;
    const id = await addSession(database);
    const [byMail, byPhone] = [
      await join(database, id, { email: 'hong@example.vn' }),
      await join(database, id),
    ];
    const mail = createTestChannel({ name: 'email', reach: 'email', isIdempotent: true });
    const sms = createTestChannel({ name: 'sms' });
    const ways = { channels: [mail, sms], ...links };
    const dead = await claimNotices(database, ways, { owner: 'dead', now: startOfStory, most: 50 });
    expect(dead.claims.length).toBeGreaterThanOrEqual(2);
    await sendDue(database, [mail, sms], { now: startOfStory + minute, leaseMs: hour });
    expect([mail.sent, sms.sent]).toEqual([[], []]);
    await sendDue(database, [mail, sms], { now: startOfStory + hour, leaseMs: hour });
    const fates = await fatesOf(database, id);
    expect(fates.map(({ recipient, status, via, isCalled }) => [recipient, status, via, isCalled])).toEqual([
      [byMail, 'sent', 'email', false],
      [byPhone, 'unknown', 'sms', true],
    ]);
    expect(lostAmong(fates)).toEqual([]);
  });

  test('a slow worker that has lost its claim writes nothing any more', async () => {
    const { database } = classes;
    const id = await addSession(database);
    const person = await join(database, id);
    const { goOn, untilSent, slow } = createSlowChannel();
    const late = sendDue(database, [slow], { owner: 'slow' });
    await untilSent;
    await sendDue(database, [slow], { now: startOfStory + hour, leaseMs: minute });
    goOn();
    await late;
    expect(await fatesOf(database, id)).toMatchObject([
      { recipient: person, status: 'unknown', isTold: false, isCalled: true },
    ]);
    expect(slow.sent).toHaveLength(1);
  });

  test('nothing is left of how people were reached after the class', async () => {
    const { database } = classes;
    const id = await addSession(database, { starts_at: startOfStory + 2 * day });
    const person = await join(database, id, { email: 'lan@example.vn' });
    await subscribe(person);
    await endPersonalData(database, startOfStory + 3 * day);
    const left = await database.reader
      .selectFrom('push_subscription')
      .selectAll()
      .where('registration_id', '=', person)
      .execute();
    expect(left).toEqual([]);
    const emails = () =>
      database.reader.selectFrom('person_email').selectAll().where('email', '=', 'lan@example.vn').execute();
    expect(await emails()).toHaveLength(1); // as the number: until the person goes
    await endPersonalData(database, startOfStory + 95 * day);
    expect(await emails()).toEqual([]);
  });
});

/** A channel that answers only when it is told to. */
function createSlowChannel() {
  const [answered, sent] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const slow = createTestChannel({
    name: 'slow',
    answer: async () => {
      sent.resolve();
      await answered.promise;
      return { kind: 'sent' };
    },
  });
  return { slow, untilSent: sent.promise, goOn: () => answered.resolve() };
}
