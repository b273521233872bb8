import { beforeEach, describe, expect, test } from 'vitest';
import webPush from 'web-push';
import { listCalls } from '#src/classes/server/notices/call-list-repository.ts';
import { createEmailChannel } from '#src/classes/server/notices/email-channel.ts';
import { createMailer } from '#src/classes/server/notices/mailer.ts';
import { createPushChannel } from '#src/classes/server/notices/push-channel.ts';
import { addSubscriber } from '#src/classes/server/notices/push-repository.ts';
import { cancelSession } from '#src/classes/server/schedule/cancel-session.ts';
import { moveSession } from '#src/classes/server/schedule/edit-session.ts';
import { startOfStory } from './class-fixture.ts';
import { engines } from './engines.ts';
import { fatesOf, join, lostAmong, sendDue } from './notice-fixture.ts';
import { type PushService, startPushService } from './push-service.ts';
import { granted, intentOf, plan, provideDesk, rowOf, scheduleOf } from './schedule-desk.ts';
import { type SmtpSink, startSmtpSink } from './smtp-sink.ts';

const hour = 3_600_000;
const keys = webPush.generateVAPIDKeys();
const from = 'Cam Tay <lop-hoc@example.vn>';

/** How the people of a class are reached, over and over: six kinds, so that 42 people are seven of each. */
const kinds = ['push', 'push-gone', 'push-gone-email', 'email', 'email-gone', 'phone'] as const;
type Kind = (typeof kinds)[number];

describe.each(engines)('a class of 30, and 12 in its queue, on %s', (_, create) => {
  const desk = provideDesk(create);
  let service: PushService;
  let sink: SmtpSink;
  beforeEach(async () => {
    service = await startPushService(keys.publicKey);
    sink = await startSmtpSink((address) => (address.startsWith('gone') ? 550 : undefined));
    return async () => {
      await service.stop();
      await sink.stop();
    };
  });

  const channelsTo = (smtpUrl: string) => [
    createPushChannel({ ...keys, contact: 'https://camtay.example.vn', patienceMs: 2000 }),
    createEmailChannel(createMailer({ smtpUrl, from, patienceMs: 2000 })),
  ];
  /** Three processes at once, and each of them again. */
  const sendAll = async (smtpUrl = sink.url, now = startOfStory) => {
    for (let times = 0; times < 2; times += 1)
      await Promise.all(
        ['one', 'two', 'three'].map((owner) => sendDue(desk.database, channelsTo(smtpUrl), { owner, now })),
      );
  };

  interface Somebody {
    readonly id: string;
    readonly kind: Kind;
    /** Their own word in browsers and addresses. */
    readonly name: string;
  }
  const fill = async (sessionId: string): Promise<readonly Somebody[]> => {
    const people: Somebody[] = [];
    for (let count = 0; count < 42; count += 1) {
      const kind = kinds[count % kinds.length] ?? 'phone';
      const name = `${kind === 'email-gone' ? 'gone' : 'p'}${count}`;
      const email = kind.includes('email') ? { email: `${name}@example.vn` } : {};
      const id = await join(desk.database, sessionId, email);
      if (kind.startsWith('push'))
        await addSubscriber(
          desk.database,
          id,
          { ...service.addBrowser(name, kind === 'push' ? 201 : 410), expirationTime: null },
          startOfStory,
        );
      people.push({ id, kind, name });
    }
    expect(await rowOf(desk.database, sessionId)).toMatchObject({ taken: 30, waiting: 12 });
    await sendAll(); // the answers to who has registered
    service.received.length = 0;
    sink.letters.length = 0;
    return people;
  };
  /** How often each person was told, and by what. */
  const waysOf = async (people: readonly Somebody[], now = startOfStory) => {
    const calls = await listCalls(desk.database, null, now);
    return people.map(({ id, name }) => [
      ...service.received.filter(({ browser }) => browser === name).map(() => 'push'),
      ...sink.letters.filter(({ to }) => to === `${name}@example.vn`).map(() => 'email'),
      ...calls.filter((call) => call.registration_id === id).map(({ reason }) => `call: ${reason}`),
    ]);
  };
  const expected: (reason: string) => Readonly<Record<Kind, readonly string[]>> = (reason) => ({
    ...{ push: ['push'], 'push-gone': [`call: ${reason}`], 'push-gone-email': ['email'], email: ['email'] },
    ...{ 'email-gone': [`call: ${reason}`], phone: [`call: ${reason}`] },
  });

  test('moved: each is told once, or stands on the call list', async () => {
    const { id } = await plan(desk.database);
    const people = await fill(id);
    const move = { id, input: { rev: 1, date: '2026-12-04' } };
    granted(await moveSession(scheduleOf(desk.database), intentOf(), move));
    await sendAll();
    expect(await waysOf(people)).toEqual(people.map(({ kind }) => expected('moved')[kind]));
    expect(new Set(service.received.map(({ payload }) => payload['title']))).toEqual(
      new Set(['Buổi học đổi lịch']),
    );
    const fates = (await fatesOf(desk.database, id)).filter(({ template }) => template === 'moved');
    expect(fates).toHaveLength(42);
    expect(lostAmong(fates)).toEqual([]);
  });

  test('called off: each is told once, or stands on the call list, with the day that is held instead', async () => {
    const { id } = await plan(desk.database);
    const people = await fill(id);
    const makeUp = { date: '2026-12-09', start: '08:00' };
    const input = { rev: 1, reason: 'Hội trường bận bầu cử', makeUp };
    granted(await cancelSession(scheduleOf(desk.database), intentOf(), { id, input }));
    await sendAll();
    expect(await waysOf(people)).toEqual(people.map(({ kind }) => expected('session-cancelled')[kind]));
    expect(String(service.received[0]?.payload['text'])).toContain('Học bù: 08:00 Thứ Tư 9/12');
    expect(lostAmong(await fatesOf(desk.database, id))).toEqual([]);
  });

  test('moved while the mail server is down for hours: who waits for a letter is called instead', async () => {
    const { id } = await plan(desk.database);
    const people = await fill(id);
    granted(
      await moveSession(scheduleOf(desk.database), intentOf(), { id, input: { rev: 1, date: '2026-12-04' } }),
    );
    const down = 'smtp://127.0.0.1:1';
    await sendAll(down);
    const byMail = people.map(({ kind }) => kind.includes('email'));
    const waiting = (await fatesOf(desk.database, id)).filter(({ status }) => status === 'pending');
    expect(waiting).toHaveLength(byMail.filter(Boolean).length);
    for (let minutes = 1; minutes <= 240; minutes *= 2) await sendAll(down, startOfStory + minutes * 60_000);
    const reasons = expected('moved');
    expect(await waysOf(people, startOfStory + 5 * hour)).toEqual(
      people.map(({ kind }, at) => (byMail[at] ? ['call: moved'] : reasons[kind])),
    );
    expect(lostAmong(await fatesOf(desk.database, id))).toEqual([]);
    // Back again, it is not told twice.
    await sendAll(sink.url, startOfStory + 5 * hour);
    expect(sink.letters).toEqual([]);
  });
});
