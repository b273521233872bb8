import { once } from 'node:events';
import { connect } from 'node:net';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createHttpServer } from './http-server.ts';
import { listen } from './listen.ts';
import { writeSite } from './served-for-tests.ts';

test('a connection that was opened ahead and says nothing does not hold a server that stops', async () => {
  const log = pino({ level: 'silent' });
  const { server, drain } = createHttpServer({ log, siteDir: await writeSite(), features: {} });
  const listening = await listen(server, { host: '127.0.0.1', port: 0 });
  const socket = connect(listening.ok ? listening.port : 0, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(server, 'connection');
  const began = performance.now();
  expect(await drain.finish(server, 10_000)).toBe('finished');
  expect(performance.now() - began).toBeLessThan(3000);
  socket.destroy();
});
