import { randomInt } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { describe, expect, test, vi } from 'vitest';
import { auditSeats } from '#src/classes/server/audit-repository.ts';
import { findFreePort } from '../../scripts/free-port.ts';
import { addSession, newcomer, provideClasses } from './class-fixture.ts';
import { engines } from './engines.ts';
import { type Reply, rounds, send, startServer } from './server-process.ts';

const day = 86_400_000;
const clients = 8;

interface Sent {
  readonly key: string;
  readonly input: unknown;
  readonly reply: Reply | undefined;
}

describe.each(engines)('killed under load on %s', (_, create) => {
  const classes = provideClasses(create);

  test('every answer that was given holds, nobody is in twice, and repeating answers the same', async () => {
    const port = await findFreePort();
    let server = await startServer(classes.place, { workers: 2, port });
    for (let round = 0; round < rounds(3, 50); round += 1) {
      const id = await addSession(classes.database, { starts_at: Date.now() + 4 * day, wait_capacity: 100 });
      const sent: Sent[] = [];
      const mostAnswers = randomInt(5, 60);
      let killing: Promise<void> | undefined;
      const client = async () => {
        while (killing === undefined) {
          const [key, input] = [newId(), newcomer(id)];
          const reply = await send(server.url, key, input);
          sent.push({ key, input, reply });
          // Counted, not timed: the others are in the middle of theirs.
          if (sent.length >= mostAnswers) killing ??= server.kill();
        }
      };
      await Promise.all(Array.from({ length: clients }, client));
      await killing;
      server = await startServer(classes.place, { workers: 2, port });
      for (const { key, input, reply } of sent) {
        const again = await send(server.url, key, input);
        expect(again, 'an answer after the restart').toBeDefined();
        if (reply === undefined || reply.status >= 500) continue; // only an answer is kept
        expect([again?.status, again?.body, again?.replayed]).toEqual([reply.status, reply.body, true]);
      }
      const rows = classes.database.reader
        .selectFrom('registration')
        .select('command_key')
        .where('session_id', '=', id);
      const keys = (await rows.execute()).map(({ command_key }) => command_key);
      expect(new Set(keys).size).toBe(keys.length);
      const promised = sent.filter(({ reply }) => reply?.status === 201).map(({ key }) => key);
      expect(promised.filter((key) => !keys.includes(key))).toEqual([]);
    }
    expect((await auditSeats(classes.database, Date.now())).findings).toEqual([]);
    await server.stop();
  });

  test('one worker killed in the middle: another takes its place, and every request ends with one answer', async () => {
    const server = await startServer(classes.place, { workers: 2 });
    await vi.waitUntil(() => server.workers().length === 2);
    const id = await addSession(classes.database, { starts_at: Date.now() + 4 * day, wait_capacity: 100 });
    const [victim = 0] = server.workers();
    let answers = 0;
    const client = async () => {
      const [key, input] = [newId(), newcomer(id)];
      let reply = await send(server.url, key, input);
      answers += 1;
      if (answers === 20) process.kill(victim, 'SIGKILL');
      while (reply === undefined || reply.status >= 500) reply = await send(server.url, key, input);
      return reply.status;
    };
    const statuses = await Promise.all(Array.from({ length: 100 }, client));
    expect(new Set(statuses)).toEqual(new Set([201]));
    await vi.waitUntil(() => server.workers().length === 2 && !server.workers().includes(victim), 30_000);
    const rows = classes.database.reader.selectFrom('registration').select('id').where('session_id', '=', id);
    expect(await rows.execute()).toHaveLength(100);
    expect((await auditSeats(classes.database, Date.now())).findings).toEqual([]);
    await server.stop();
  });
});
