import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import { auditSeats } from '#src/classes/server/audit-repository.ts';
import { addSession, newcomer, provideClasses } from './class-fixture.ts';
import { engines } from './engines.ts';
import { sayFigures } from './figures.ts';
import { rounds, send, startServer } from './server-process.ts';

const day = 86_400_000;

describe.each(engines)('200 people at once for 30 seats on %s', (engine, create) => {
  const classes = provideClasses(create);

  test.each([1, 2, 4])('with %i processes: exactly 30 seats, 20 numbers, in every round', async (workers) => {
    const server = await startServer(classes.place, { workers });
    const times: number[] = [];
    for (let round = 0; round < rounds(2, 20); round += 1) {
      const id = await addSession(classes.database, { starts_at: Date.now() + 4 * day });
      const timed = async () => {
        const began = performance.now();
        const reply = await send(server.url, newId(), newcomer(id));
        times.push(performance.now() - began);
        return reply?.status === 201 ? JSON.parse(reply.body).registration.status : reply?.status;
      };
      const outcomes = await Promise.all(Array.from({ length: 200 }, timed));
      const count = (outcome: unknown) => outcomes.filter((other) => other === outcome).length;
      expect([count('confirmed'), count('waitlisted'), count(409)], `round ${round}`).toEqual([30, 20, 150]);
    }
    expect((await auditSeats(classes.database, Date.now())).findings).toEqual([]);
    expect(await server.stop()).toBe(0);
    sayFigures(`rush, ${workers} processes, ${engine}`, times);
  });
});
