import { describe, expect, test } from 'vitest';
import { claimNotices } from '#src/classes/server/notices/claim-repository.ts';
import type { ClassTables } from '#src/classes/server/tables.ts';
import type { Database } from '#src/platform/db/database.ts';
import { addSession, type ProvidedClasses, provideClasses, startOfStory } from './class-fixture.ts';
import { engines } from './engines.ts';
import { createTestChannel, join, links } from './notice-fixture.ts';

/** Two workers take what is due at the same moment, again and again. @returns what was taken, and what of it twice */
async function takeTogether(
  { database, place }: ProvidedClasses,
  wrap: (database: Database<ClassTables>) => Database<ClassTables>,
) {
  const pools = [1, 2].map(() => wrap(place.open<ClassTables>()));
  const id = await addSession(database, { capacity: 100 });
  const ways = { channels: [createTestChannel()], ...links };
  const taken: string[] = [];
  const twice: string[] = [];
  for (let round = 0; round < 10; round += 1) {
    for (let count = 0; count < 6; count += 1) await join(database, id);
    const claimed = await Promise.all(
      pools.map((pool, at) => claimNotices(pool, ways, { owner: `w${at}`, now: startOfStory, most: 6 })),
    );
    const ids = claimed.flatMap(({ claims }) => claims.map((claim) => claim.id));
    twice.push(...ids.filter((own, at) => ids.indexOf(own) < at));
    taken.push(...ids);
  }
  return { taken, twice };
}

describe.each(engines)('taking notices on %s', (_, create) => {
  const classes = provideClasses(create);

  test('two workers at once never take the same one, and together all of them', async () => {
    const { taken, twice } = await takeTogether(classes, (database) => database);
    expect(twice).toEqual([]);
    const { claims } = await claimNotices(
      classes.database,
      { channels: [createTestChannel()], ...links },
      { owner: 'last', now: startOfStory, most: 100 },
    );
    expect(new Set([...taken, ...claims.map(({ id }) => id)]).size).toBe(60);
  });
});

const postgres = engines.filter(([name]) => name === 'PostgreSQL');

describe.each(postgres)('NEGATIVE CONTROL: without the lock on %s', (_, create) => {
  const classes = provideClasses(create);

  test('the same code takes notices twice; if it does not, the test above proves nothing', async () => {
    const unlocked = (database: Database<ClassTables>) => ({
      ...database,
      lockFreeRows: ((query) => query) as typeof database.lockFreeRows,
    });
    expect((await takeTogether(classes, unlocked)).twice.length).toBeGreaterThan(0);
  });
});
