import { describe, expect, test } from 'vitest';
import type { ConsentChange } from '#src/classes/consent-schema.ts';
import { readConsents } from '#src/classes/server/consent-repository.ts';
import { erasePerson } from '#src/classes/server/erase-repository.ts';
import { exportPerson } from '#src/classes/server/export-repository.ts';
import { listCalls } from '#src/classes/server/notices/call-list-repository.ts';
import { claimNotices } from '#src/classes/server/notices/claim-repository.ts';
import {
  addSubscriber,
  removeSubscriber,
  renewSubscriber,
} from '#src/classes/server/notices/push-repository.ts';
import { keepReminders } from '#src/classes/server/notices/reminder-repository.ts';
import { changeWish } from '#src/classes/server/notices/wishes-repository.ts';
import { addSession, provideClasses, seatsOf, startOfStory } from './class-fixture.ts';
import { engines } from './engines.ts';
import { createTestChannel, fatesOf, join, links, lostAmong, sendDue } from './notice-fixture.ts';

const hour = 3_600_000;
const at = (text: string) => Date.parse(`${text}:00+07:00`);
const browserOf = (name: string) => ({
  ...{ endpoint: `https://fcm.googleapis.com/fcm/send/${name}`, expirationTime: null },
  keys: { p256dh: 'p', auth: 'a' },
});

describe.each(engines)('what people agree to, and take back, on %s', (_, create) => {
  const classes = provideClasses(create);
  const change = (id: string, wish: ConsentChange) => changeWish(classes.database, id, wish, startOfStory);
  const agreed = async (id: string) =>
    (await readConsents(classes.database, id))?.consents.map(({ purpose }) => purpose).toSorted();
  const channels = () => ({
    push: createTestChannel({ name: 'push', reach: 'push', isIdempotent: true }),
    email: createTestChannel({ name: 'email', reach: 'email', isIdempotent: true }),
    sms: createTestChannel({ name: 'sms' }),
  });
  /** Somebody moves up from the queue: news that everybody is told, by whatever way there is. */
  const queue = async (changed: Parameters<typeof join>[2] = {}) => {
    const { database } = classes;
    const session = await addSession(database, { capacity: 1 });
    const first = await join(database, session);
    const second = await join(database, session, changed);
    await sendDue(database, []); // the answers
    return { session, second, promote: () => seatsOf(database).cancel(first, startOfStory) };
  };

  test('each purpose is given by itself: nothing is ticked for anybody', async () => {
    const { database } = classes;
    const session = await addSession(database);
    const plain = await join(database, session, { wantsReminder: false });
    const all = await join(database, session, { email: 'lan@example.vn', wantsReminder: true });
    expect([await agreed(plain), await agreed(all)]).toEqual([
      ['class'],
      ['class', 'email', 'phone-reminder'],
    ]);
    await addSubscriber(database, plain, browserOf('plain'), startOfStory);
    expect(await agreed(plain)).toEqual(['class', 'push']);
  });

  test('given or taken back twice is once; given anew it is a consent of its own, and the file shows all of it', async () => {
    const { database } = classes;
    const id = await join(database, await addSession(database), { wantsReminder: false });
    for (const isGiven of [true, true, false, false, true])
      expect(await change(id, { purpose: 'phone-reminder', isGiven })).toBe('changed');
    expect(await agreed(id)).toEqual(['class', 'phone-reminder']);
    const kept = await exportPerson(database, id, startOfStory);
    const instant = new Date(startOfStory).toISOString();
    const said = { textVersion: '2026-12.2', givenBy: 'self', at: instant };
    expect(kept?.consents).toEqual([
      { purpose: 'class', ...said, withdrawnAt: null },
      { purpose: 'phone-reminder', ...said, withdrawnAt: instant },
      { purpose: 'phone-reminder', ...said, withdrawnAt: null },
    ]);
  });

  test('the same consent given in many places at once is one', async () => {
    const { database } = classes;
    const id = await join(database, await addSession(database), { wantsReminder: false });
    await Promise.all([1, 2, 3, 4].map(() => change(id, { purpose: 'phone-reminder', isGiven: true })));
    expect(await agreed(id)).toEqual(['class', 'phone-reminder']);
  });

  test.each([
    ['push', 'push'],
    ['letters', 'email'],
  ] as const)(
    '%s taken back: nothing goes that way any more, also what was just on it; the news goes another',
    async (_, purpose) => {
      const { database } = classes;
      const { session, second, promote } = await queue({ email: `${purpose}@example.vn` });
      if (purpose === 'push') await addSubscriber(database, second, browserOf(`b-${second}`), startOfStory);
      await promote();
      const ways = channels();
      const all = [ways.push, ways.email, ways.sms];
      const claimer = { owner: 'other', now: startOfStory, most: 50 };
      const { claims } = await claimNotices(database, { channels: all, ...links }, claimer);
      const claim = claims.find(({ message }) => message.registrationId === second);
      expect(claim?.channel.name).toBe(purpose);
      for (let times = 0; times < 2; times += 1)
        expect(await change(second, { purpose, isGiven: false })).toBe('changed');
      await sendDue(database, all);
      const told = Object.values(ways).map(
        ({ sent }) => sent.filter(({ registrationId }) => registrationId === second).length,
      );
      expect(told).toEqual(purpose === 'push' ? [0, 1, 0] : [0, 0, 1]);
      const tables = ['push_subscription', 'person_email'] as const;
      const rows = await Promise.all(
        tables.map((table) => database.reader.selectFrom(table).selectAll().execute()),
      );
      const left = JSON.stringify(rows[purpose === 'push' ? 0 : 1]);
      expect(left).not.toContain(purpose === 'push' ? second : `${purpose}@example.vn`);
      const fates = await fatesOf(database, session);
      expect(lostAmong(fates.filter(({ recipient }) => recipient === second))).toEqual([]);
    },
  );

  test('who has not agreed is not called to be reminded, but is when the class is moved', async () => {
    const { database } = classes;
    const session = await addSession(database, { starts_at: at('2026-12-03T14:00') });
    const [wants, not, changesMind] = [
      await join(database, session),
      await join(database, session, { wantsReminder: false }),
      await join(database, session),
    ];
    await sendDue(database, []);
    const morning = at('2026-12-01T08:00');
    const calls = async () => {
      const listed = await listCalls(database, null, morning);
      const mine = listed.filter(({ registration_id }) =>
        [wants, not, changesMind].includes(registration_id),
      );
      return mine.map(({ registration_id, reason }) => [registration_id, reason]);
    };
    await keepReminders(database, morning);
    await sendDue(database, [], { now: morning });
    expect((await calls()).toSorted()).toEqual(
      [
        [wants, 'reminder-days'],
        [changesMind, 'reminder-days'],
      ].toSorted(),
    );
    await change(changesMind, { purpose: 'phone-reminder', isGiven: false });
    expect(await calls()).toEqual([[wants, 'reminder-days']]);
    const fates = await fatesOf(database, session);
    expect(fates.filter(({ lastError }) => lastError === 'not-agreed')).toMatchObject([
      { recipient: not, template: 'reminder-days', status: 'skipped' },
    ]);
    await seatsOf(database).cancel(not, startOfStory, { kind: 'staff', id: 's', name: 'Lan' });
    await sendDue(database, [], { now: morning });
    expect(await calls()).toContainEqual([not, 'cancelled']);
  });

  test('a short message that reminds is held back when the consent goes while it is on its way', async () => {
    const { database } = classes;
    const session = await addSession(database, { starts_at: at('2026-12-04T14:00') });
    const person = await join(database, session);
    const { sms } = channels();
    await sendDue(database, [sms]);
    const morning = at('2026-12-02T08:00');
    await keepReminders(database, morning);
    const claimer = { owner: 'other', now: morning, most: 50 };
    const { claims } = await claimNotices(database, { channels: [sms], ...links }, claimer);
    expect(claims.map(({ message }) => message.registrationId)).toContain(person);
    await change(person, { purpose: 'phone-reminder', isGiven: false });
    sms.sent.length = 0;
    await sendDue(database, [sms], { now: morning + hour });
    expect(sms.sent.map(({ registrationId }) => registrationId)).not.toContain(person);
    expect((await listCalls(database, null, morning)).map((call) => call.registration_id)).not.toContain(
      person,
    );
  });

  test('the last browser taken away takes the consent along; a renewed address takes the place of the old one', async () => {
    const { database } = classes;
    const id = await join(database, await addSession(database));
    for (const name of ['one', 'two'])
      await addSubscriber(database, id, browserOf(`${name}-${id}`), startOfStory);
    const { endpoint: old } = browserOf(`one-${id}`);
    for (let times = 0; times < 2; times += 1) await renewSubscriber(database, old, browserOf(`new-${id}`));
    const browsers = async () =>
      (await readConsents(database, id))?.browsers.map((one) => one.split('/').at(-1));
    expect(await browsers()).toEqual([`new-${id}`, `two-${id}`]);
    await removeSubscriber(database, id, browserOf(`new-${id}`).endpoint, startOfStory);
    expect(await agreed(id)).toContain('push');
    await removeSubscriber(database, id, browserOf(`two-${id}`).endpoint, startOfStory);
    expect(await agreed(id)).not.toContain('push');
  });

  test('whoever is erased has agreed to nothing, and can agree to nothing any more', async () => {
    const { database } = classes;
    const id = await join(database, await addSession(database), { email: 'gone@example.vn' });
    await Promise.all([
      erasePerson(database, id, startOfStory),
      ...[1, 2, 3].map((count) =>
        change(id, { purpose: 'email', isGiven: true, email: `gone${count}@example.vn` }),
      ),
    ]);
    expect(await change(id, { purpose: 'phone-reminder', isGiven: true })).toBe('unknown');
    expect(await addSubscriber(database, id, browserOf('late'), startOfStory)).toBe('unknown');
    expect(await readConsents(database, id)).toBeUndefined();
    const emails = await database.reader.selectFrom('person_email').selectAll().execute();
    expect(JSON.stringify(emails)).not.toContain('gone');
    const person = database.reader
      .selectFrom('registration')
      .innerJoin('consent', 'consent.person_id', 'registration.person_id')
      .select('withdrawn_at')
      .where('registration.id', '=', id);
    expect((await person.execute()).every(({ withdrawn_at }) => withdrawn_at !== null)).toBe(true);
  });
});
