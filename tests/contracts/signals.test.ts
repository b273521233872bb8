import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createSignals, type Signals } from '#src/platform/db/signals.ts';
import { engines, type TestDatabase } from './engines.ts';

/** The signals of one process, over counters that stand for a table. */
interface TestProcess {
  readonly signals: Signals;
  readonly queries: () => number;
}

const revisions = new Map<string, number>();

function startProcess(place: TestDatabase): TestProcess {
  let queries = 0;
  const signals = createSignals({
    ...{ database: place.open(), databaseUrl: place.databaseUrl, log: pino({ level: 'silent' }) },
    readRevisions: async (topics) => {
      queries += 1;
      return new Map(topics.map((topic) => [topic, revisions.get(topic) ?? 0]));
    },
  });
  return { signals, queries: () => queries };
}

/** Count what a topic is told of; everything that was before is over once this returns. */
async function listen({ signals }: TestProcess, topic: string) {
  let count = 0;
  const isFirst = signals.listenerCount === 0;
  const stop = signals.subscribe(topic, () => (count += 1));
  if (isFirst) await vi.waitUntil(() => count > 0, 5000); // who begins to hear the others is told to look
  return { stop, count: () => count };
}

function change({ signals }: TestProcess, topic: string): void {
  revisions.set(topic, (revisions.get(topic) ?? 0) + 1);
  signals.publish(topic);
}

describe.each(engines)('signals between processes on %s', (_, create) => {
  let place: TestDatabase;
  beforeAll(async () => {
    place = await create();
  });
  afterAll(() => place.remove());

  test('a change is heard at once here and soon elsewhere, by those alone whom it concerns', async () => {
    const [here, there] = [startProcess(place), startProcess(place)];
    const near = await listen(here, 'a');
    const [far, other] = [await listen(there, 'a'), await listen(startProcess(place), 'b')];
    const before = { near: near.count(), far: far.count(), other: other.count() };
    change(here, 'a');
    expect(near.count()).toBe(before.near + 1);
    await vi.waitUntil(() => far.count() > before.far, { timeout: 2000, interval: 5 });
    expect(other.count()).toBe(before.other);
    for (const { stop } of [near, far, other]) stop();
    expect([here.signals.listenerCount, there.signals.listenerCount]).toEqual([0, 0]);
  });

  test('who has stopped hears nothing, and stopping twice stops nobody else', async () => {
    const process = startProcess(place);
    const [one, two] = [await listen(process, 'c'), await listen(process, 'c')];
    one.stop();
    one.stop();
    const [first, second] = [one.count(), two.count()];
    change(process, 'c');
    expect([one.count(), two.count()]).toEqual([first, second + 1]);
    two.stop();
    const third = await listen(process, 'c');
    const told = third.count();
    change(process, 'c');
    expect(third.count()).toBe(told + 1);
    third.stop();
  });

  test('nothing is asked and no connection is open while nobody listens', async () => {
    const process = startProcess(place);
    const listening = await listen(process, 'd');
    listening.stop();
    const asked = process.queries();
    if (place.databaseUrl === undefined) {
      // Another process that listens has looked twice by then: this one would have, too.
      const other = startProcess(place);
      const clock = await listen(other, 'd');
      const looked = other.queries();
      await vi.waitFor(() => expect(other.queries()).toBeGreaterThan(looked + 1), { timeout: 10_000 });
      clock.stop();
      expect(process.queries()).toBe(asked);
    } else await vi.waitFor(async () => expect(await countListening(place.databaseUrl)).toBe(0));
  });
});

/** SQLite has no connection that could be lost. */
describe.each(engines.filter(([name]) => name === 'PostgreSQL'))('signals over %s', (_, create) => {
  let place: TestDatabase;
  beforeAll(async () => {
    place = await create();
  });
  afterAll(() => place.remove());

  test('a connection that is lost is opened again, and everybody looks', async () => {
    const [here, there] = [startProcess(place), startProcess(place)];
    const far = await listen(there, 'e');
    const before = far.count();
    await endListening(place.databaseUrl);
    await vi.waitUntil(() => far.count() > before, { timeout: 10_000, interval: 10 });
    const again = far.count();
    change(here, 'e');
    await vi.waitUntil(() => far.count() > again, { timeout: 2000, interval: 5 });
    far.stop();
  });
});

const ofSignals = `from pg_stat_activity where application_name = 'cam-tay signals' and datname = current_database()`;

async function countListening(connectionString: string | undefined): Promise<number> {
  const [row] = await run(connectionString, `select count(*)::int as count ${ofSignals}`);
  return row.count;
}

async function endListening(connectionString: string | undefined): Promise<void> {
  await run(connectionString, `select pg_terminate_backend(pid) ${ofSignals}`);
}

// biome-ignore lint/suspicious/noExplicitAny: each caller knows what it asked for.
async function run(connectionString: string | undefined, query: string): Promise<any[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return (await client.query(query).finally(() => client.end())).rows;
}
