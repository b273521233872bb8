import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oncePerDay } from '#src/classes/server/chore-repository.ts';
import { findKeptAudit } from '#src/classes/server/kept-audit-repository.ts';
import { auditNightly } from '#src/classes/server/nightly-audit.ts';
import type { ClassTables } from '#src/classes/server/tables.ts';
import type { Database } from '#src/platform/db/database.ts';
import { addSession, commandFor, newcomer, prepareClasses, seatsOf, startOfStory } from './class-fixture.ts';
import { engines, type TestDatabase } from './engines.ts';

const hour = 3_600_000;

describe.each(engines)('the audit of every night on %s', (_, create) => {
  let place: TestDatabase;
  let database: Database<ClassTables>;
  const lines: Record<string, unknown>[] = [];
  const log = pino({ base: null }, { write: (line) => lines.push(JSON.parse(line)) });
  const said = () => lines.splice(0);

  beforeAll(async () => {
    place = await create();
    database = place.open<ClassTables>();
    await prepareClasses(database);
  });
  afterAll(() => place.remove());

  /** As six processes do it, each with connections of its own. */
  const night = (now: number) =>
    Promise.all(Array.from({ length: 6 }, () => auditNightly(place.open<ClassTables>(), log, now)));

  test('is done by one of six processes, once a day, and says that all is right', async () => {
    const id = await addSession(database);
    const input = newcomer(id);
    await seatsOf(database).register(commandFor(input), input);
    await night(startOfStory);
    await night(startOfStory + hour);
    expect(said()).toMatchObject([
      { level: 30, sessions: 1, registrations: 1, wrong: 0, msg: 'audit: all seats are right' },
    ]);
    expect(await findKeptAudit(database)).toEqual({
      ...{ at: new Date(startOfStory).toISOString(), sessions: 1, registrations: 1, wrong: 0, findings: [] },
    });
  });

  test('warns of what is wrong on the next day, which begins at midnight in Vietnam', async () => {
    await database.change((tx) => tx.updateTable('class_session').set({ taken: 2 }).execute());
    await night(Date.parse('2026-11-28T23:59:59+07:00'));
    expect(said()).toEqual([]);
    await night(Date.parse('2026-11-29T00:00:00+07:00'));
    expect(said()).toMatchObject([
      {
        ...{ level: 40, wrong: 1 },
        findings: [{ text: 'counter "taken" is 2, but 1 registrations hold a seat' }],
      },
    ]);
    expect(await findKeptAudit(database)).toMatchObject({
      wrong: 1,
      findings: [{ code: 'taken-differs', counts: [2, 1] }],
    });
  });

  test('what failed is tried again the same day', async () => {
    const now = startOfStory + 3 * 24 * hour;
    const fail = () => Promise.reject(new Error('made for this test'));
    await expect(oncePerDay(database, 'audit', now, fail)).rejects.toThrow('made for this test');
    expect(await oncePerDay(database, 'audit', now, async () => undefined)).toBe(true);
    expect(await oncePerDay(database, 'audit', now, fail)).toBe(false);
  });

  test('what was cut off in the middle is done by another, ten minutes later', async () => {
    const now = startOfStory + 4 * 24 * hour;
    const { promise: cutOff, resolve } = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const first = oncePerDay(place.open<ClassTables>(), 'audit', now, () => {
      begun.resolve();
      return cutOff;
    });
    await begun.promise;
    const minute = 60_000;
    const again = (at: number) => oncePerDay(database, 'audit', at, async () => undefined);
    expect([await again(now + 9 * minute), await again(now + 10 * minute)]).toEqual([false, true]);
    resolve();
    await first;
  });
});
