import { appendFileSync, mkdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { v7 as newId } from 'uuid';
import { expect, onTestFinished, test, vi } from 'vitest';
import { auditSeats } from '#src/classes/server/audit-repository.ts';
import type { ClassTables } from '#src/classes/server/tables.ts';
import { findPostgresPrograms } from '../../scripts/postgres-programs.ts';
import { addSession, newcomer, prepareClasses } from '../contracts/class-fixture.ts';
import { createTestDatabase } from '../contracts/engines.ts';
import { send, startServer } from '../contracts/server-process.ts';
import { createHaCluster, type HaCluster } from './ha-cluster.ts';

const day = 86_400_000;
const clients = 8;
/** What is done to whichever server takes writes, round by round. */
const blows = ['kill -9', 'stop', 'kill -9', 'stop', 'kill -9'] as const;
const answersBetween = 300;

interface Answered {
  readonly key: string;
  readonly input: unknown;
  readonly body: string;
  /** Milliseconds of `performance.now()`. */
  readonly at: number;
}

function say(line: string): void {
  mkdirSync('test-results', { recursive: true });
  appendFileSync('test-results/ha-figures.txt', `${line}\n`);
  console.log(line);
}

/** People who register one after the other, each sending the same again until there is an answer, as phones do. */
function keepRegistering(urls: readonly string[], sessions: readonly string[]) {
  const answered: Answered[] = [];
  let unanswered = 0;
  let isOver = false;
  const client = async (number: number) => {
    for (let count = 0; !isOver; count += 1) {
      const [key, input] = [newId(), newcomer(sessions[(number + count) % sessions.length] ?? '')];
      for (let tries = 0; ; tries += 1) {
        const reply = await send(urls[(number + tries) % urls.length] ?? '', key, input);
        if (reply?.status === 201) {
          answered.push({ key, input, body: reply.body, at: performance.now() });
          break;
        }
        expect(reply?.status ?? 503).toBe(503); // nothing else is ever said
        unanswered += 1;
        await wait(200);
      }
    }
  };
  const all = Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  return {
    answered,
    countUnanswered: () => unanswered,
    end: async () => {
      isOver = true;
      await all;
    },
  };
}

/** Longest time without any answer since a moment, in milliseconds. */
function longestGap(answered: readonly Answered[], since: number): number {
  const times = [since, ...answered.map(({ at }) => at).filter((at) => at > since)];
  return Math.max(...times.slice(1).map((at, index) => at - (times[index] ?? at)));
}

async function strike(cluster: HaCluster, blow: (typeof blows)[number], answered: readonly Answered[]) {
  const enough = answered.length + answersBetween;
  await vi.waitUntil(() => answered.length >= enough, { timeout: 120_000, interval: 20 });
  const primary = (await cluster.findPrimary()) ?? 0;
  const began = performance.now();
  const answers = answered.length;
  await (blow === 'stop' ? cluster.stop(primary) : cluster.kill(primary));
  await vi.waitUntil(async () => ![undefined, primary].includes(await cluster.findPrimary()), {
    timeout: 180_000,
    interval: 100,
  });
  const flowing = answered.length + answersBetween;
  await vi.waitUntil(() => answered.length >= flowing, { timeout: 180_000, interval: 20 });
  const gap = longestGap(answered, began);
  say(`${blow} of server ${primary} after ${answers} answers: no answer for ${(gap / 1000).toFixed(1)} s`);
  cluster.start(primary);
  await cluster.waitUntilWhole();
}

test('whatever befalls the primary, every registration that was answered is there, once', async () => {
  const programs = findPostgresPrograms();
  if (programs === undefined) throw new Error('No PostgreSQL server found: apt-get install postgresql.');
  const cluster = await createHaCluster(programs);
  onTestFinished(() => cluster.remove());
  const place = await createTestDatabase(cluster.url);
  const database = place.open<ClassTables>();
  await prepareClasses(database);
  const sessions: string[] = [];
  for (let count = 0; count < 4; count += 1)
    sessions.push(
      await addSession(database, {
        ...{ starts_at: Date.now() + (4 + count) * day, capacity: 100_000, wait_capacity: 0 },
      }),
    );
  const servers = [await startServer(place, { workers: 1 }), await startServer(place, { workers: 1 })];
  const urls = servers.map(({ url }) => url);
  const began = performance.now();
  const load = keepRegistering(urls, sessions);
  for (const blow of blows) await strike(cluster, blow, load.answered);
  await load.end();
  const seconds = Math.round((performance.now() - began) / 1000);

  const { answered } = load;
  const rows = await database.reader
    .selectFrom('registration')
    .select('command_key')
    .where('session_id', 'in', sessions)
    .execute();
  const counts = Map.groupBy(rows, ({ command_key }) => command_key);
  const wrong = answered.filter(({ key }) => counts.get(key)?.length !== 1);
  say(
    `${answered.length} answered in ${seconds} s, ${load.countUnanswered()} sent again; lost or twice: ${wrong.length}; rows: ${rows.length}`,
  );
  expect(wrong).toEqual([]);
  expect(rows).toHaveLength(answered.length);
  for (const { key, input, body } of answered.filter((_, at) => at % 50 === 0))
    expect(await send(urls[0] ?? '', key, input)).toEqual({ status: 201, body, replayed: true });
  const audit = await auditSeats(database, Date.now());
  say(`audit: ${audit.registrations} registrations, ${audit.findings.length} findings`);
  expect(audit.findings).toEqual([]);
  for (const server of servers) expect(await server.stop()).toBe(0);
  await place.remove();
});
