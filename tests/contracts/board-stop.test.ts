import { describe, expect, test, vi } from 'vitest';
import { findFreePort } from '../../scripts/free-port.ts';
import { engines } from './engines.ts';
import { listenTo } from './event-reader.ts';
import { startServer } from './server-process.ts';
import { post, signInFirst } from './trainer-fixture.ts';

describe.each(engines)('a server that stops while streams are open on %s', (_, create) => {
  test('ends in time with exit code 0, and readers go on where they were when it is back', async () => {
    const place = await create();
    const port = await findFreePort();
    const server = await startServer(place, { workers: 2, port });
    const trainer = await signInFirst(server);
    const opening = { sessionId: null, subject: null };
    const { board } = (await post(server.url, trainer, '/board', opening)).body;
    const address = `${server.url}/api/v1/board/${board.id}/events`;
    const pair = (await post(server.url, {}, '/pair', {})).body;
    const ofPair = { Authorization: `Bearer ${pair.token}` };
    const readers = await Promise.all([
      ...Array.from({ length: 30 }, () => listenTo(address, trainer)),
      listenTo(`${server.url}/api/v1/pair/events`, ofPair),
    ]);
    await vi.waitUntil(() => readers.every(({ heard }) => heard.length > 0));
    const joining = { code: board.code, name: 'Hồng' };
    const { token } = (await post(server.url, { 'Content-Type': 'application/json' }, '/board/join', joining))
      .body;
    await vi.waitUntil(() => readers.slice(0, 30).every(({ heard }) => heard.length > 1), { timeout: 5000 });
    const began = performance.now();
    expect(await server.stop()).toBe(0);
    expect(performance.now() - began).toBeLessThan(5000);
    await Promise.all(readers.map(({ over }) => over));

    const again = await startServer(place, { workers: 1, port });
    const learner = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    await post(again.url, learner, '/board/seat/hand', { isRaised: true });
    const back = await listenTo(address, { ...trainer, 'Last-Event-ID': '1' });
    await vi.waitUntil(() => back.heard.length > 0);
    expect(back.heard).toMatchObject([{ event: 'change', id: 2, data: { kind: 'hand' } }]);
    back.cut();
    expect(await again.stop()).toBe(0);
    await place.remove();
  });
});
