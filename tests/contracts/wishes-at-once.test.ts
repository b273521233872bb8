import { sql } from 'kysely';
import { describe, expect, test, vi } from 'vitest';
import { claimNotices } from '#src/classes/server/notices/claim-repository.ts';
import { addSubscriber, removeSubscriber } from '#src/classes/server/notices/push-repository.ts';
import { keepReminders } from '#src/classes/server/notices/reminder-repository.ts';
import { isStillClaimed } from '#src/classes/server/notices/settle-repository.ts';
import { changeWish } from '#src/classes/server/notices/wishes-repository.ts';
import type { ClassTables } from '#src/classes/server/tables.ts';
import type { Database } from '#src/platform/db/database.ts';
import { addSession, type ProvidedClasses, provideClasses, startOfStory } from './class-fixture.ts';
import { engines } from './engines.ts';
import { createTestChannel, join, links, sendDue } from './notice-fixture.ts';

const at = (text: string) => Date.parse(`${text}:00+07:00`);
const browserOf = (name: string) => ({
  ...{ endpoint: `https://fcm.googleapis.com/fcm/send/${name}`, expirationTime: null },
  keys: { p256dh: 'p', auth: 'a' },
});

type Classes = Database<ClassTables>;

/** A database whose changes are done but not committed, until they are let go. */
function heldBack(database: Classes) {
  const done = Promise.withResolvers<void>();
  const free = Promise.withResolvers<void>();
  const held: Classes = {
    ...database,
    change: (work) =>
      database.change(async (tx) => {
        const result = await work(tx);
        done.resolve();
        await free.promise;
        return result;
      }),
  };
  return { held, isDone: done.promise, letGo: free.resolve };
}

/** Until another change waits for the one that is held back. SQLite has one writer: there every other one does. */
async function untilWaiting({ engine, reader }: Classes): Promise<void> {
  if (engine === 'sqlite') return;
  const waiting = sql`select 1 from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  await vi.waitFor(async () => expect((await waiting.execute(reader)).rows).not.toEqual([]), {
    timeout: 2_500,
    interval: 10,
  });
}

/** The first is done but not committed while the second one begins; then both end. */
async function interleave<A, B>(
  { database, place }: ProvidedClasses,
  first: (database: Classes) => Promise<A>,
  second: (database: Classes) => Promise<B>,
): Promise<readonly [A, B]> {
  const { held, isDone, letGo } = heldBack(place.open<ClassTables>());
  const firstly = first(held);
  await isDone;
  const secondly = second(place.open<ClassTables>());
  try {
    await Promise.race([secondly, untilWaiting(database)]);
  } finally {
    letGo();
  }
  return await Promise.all([firstly, secondly]);
}

const takeBack = (purpose: 'push' | 'email' | 'phone-reminder') => async (database: Classes, id: string) =>
  void (await changeWish(database, id, { purpose, isGiven: false }, startOfStory));

const withdrawals = [
  ['push', takeBack('push'), 'push', 'email'],
  ['the switch on the phone', switchOff, 'push', 'email'],
  ['letters', takeBack('email'), 'email', 'sms'],
  ['reminders by phone', takeBack('phone-reminder'), 'sms', undefined],
] as const;

async function switchOff(database: Classes, id: string): Promise<void> {
  await removeSubscriber(database, id, browserOf(id).endpoint, startOfStory);
}

describe.each(engines)('taken back in the moment in which a notice is taken, on %s', (_, create) => {
  const classes = provideClasses(create);
  const morning = at('2026-12-02T08:00');
  const claimer = { owner: 'other', now: morning, most: 50 };

  /** Somebody who is to be reminded this morning, by one way first. */
  const reminded = async (way: 'push' | 'email' | 'sms') => {
    const { database } = classes;
    const session = await addSession(database, { starts_at: at('2026-12-04T14:00') });
    const id = await join(database, session, way === 'sms' ? {} : { email: 'lan@example.vn' });
    if (way === 'push') await addSubscriber(database, id, browserOf(id), startOfStory);
    const ways = {
      push: createTestChannel({ name: 'push', reach: 'push', isIdempotent: true }),
      email: createTestChannel({ name: 'email', reach: 'email', isIdempotent: true }),
      sms: createTestChannel({ name: 'sms' }),
    };
    const channels = Object.values(ways);
    await sendDue(database, channels);
    await keepReminders(database, morning);
    for (const { sent } of channels) sent.length = 0;
    const claim = async (database: Classes) =>
      (await claimNotices(database, { channels, ...links }, claimer)).claims.filter(
        ({ message }) => message.registrationId === id,
      );
    const told = async () => {
      await sendDue(database, channels, { now: morning });
      const mine = ({ sent }: (typeof channels)[number]) =>
        sent.filter(({ registrationId }) => registrationId === id);
      return channels.flatMap((channel) => mine(channel).map(() => channel.name));
    };
    return { id, claim, told };
  };

  test.each(withdrawals)(
    '%s: the worker took it first and has not committed yet',
    async (_, withdraw, way, other) => {
      const { id, claim, told } = await reminded(way);
      const [claims] = await interleave(classes, claim, (database) => withdraw(database, id));
      expect(claims.map(({ channel }) => channel.name)).toEqual([way]);
      for (const claim of claims) expect(await isStillClaimed(classes.database, claim)).toBe(false);
      expect(await told()).toEqual(other === undefined ? [] : [other]);
    },
  );

  test.each(withdrawals)(
    '%s: the person was first, and it is not committed yet',
    async (_, withdraw, way, other) => {
      const { id, claim, told } = await reminded(way);
      const [, claims] = await interleave(classes, (database) => withdraw(database, id), claim);
      expect(claims.map(({ channel }) => channel.name)).not.toContain(way);
      for (const { id } of claims)
        await classes.database.change((tx) =>
          tx
            .updateTable('outbox')
            .set({ status: 'pending', lease_owner: null })
            .where('id', '=', id)
            .execute(),
        );
      expect(await told()).toEqual(other === undefined ? [] : [other]);
    },
  );

  test.each(['first', 'second'])(
    'one of two browsers switched off, the worker %s: only the other one shows it',
    async (turn) => {
      const { database } = classes;
      const { id, claim } = await reminded('push');
      await addSubscriber(database, id, browserOf(`left-${id}`), startOfStory);
      const off = (database: Classes) => switchOff(database, id);
      const [, late] =
        turn === 'first' ? await interleave(classes, claim, off) : await interleave(classes, off, claim);
      const claims = [...(late ?? []), ...(await claim(database))];
      expect(claims.map(({ message }) => message.to.push.map(({ endpoint }) => endpoint))).toEqual([
        [browserOf(`left-${id}`).endpoint],
      ]);
    },
  );
});
