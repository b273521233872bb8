import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { logWhenAnswered } from './request-log.ts';
import { talk } from './served-for-tests.ts';

let server: Server;
let lines: object[];

afterEach(() => server.close());

/** A server that answers as told and logs; ask it through `talk`, which reads until the connection ends. */
async function answering(answer: RequestListener): Promise<number> {
  lines = [];
  const log = pino({ base: null }, { write: (line) => lines.push(JSON.parse(line)) });
  server = createServer((request, response) => {
    logWhenAnswered(log, 'request-1', request, response);
    answer(request, response);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function onlyLine(): Promise<object | undefined> {
  await vi.waitUntil(() => lines.length > 0);
  return lines[0];
}

const page = 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n';

describe('the line of an answer', () => {
  test('does not call it cut when every byte promised went out before the connection ended', async () => {
    const port = await answering((_, response) => {
      response.setHeader('Content-Length', 5);
      response.write('whole', () => response.socket?.destroy());
    });
    expect(await talk(port, page)).toMatch(/whole$/);
    expect(await onlyLine()).not.toHaveProperty('cut');
  });

  test('calls it cut when bytes are missing', async () => {
    const port = await answering((_, response) => {
      response.setHeader('Content-Length', 5000);
      response.write('a part', () => response.socket?.destroy());
    });
    expect(await talk(port, page)).toMatch(/a part$/);
    expect(await onlyLine()).toMatchObject({ cut: true, status: 200 });
  });

  test('calls it cut when nobody knew its length and it did not end', async () => {
    const port = await answering((_, response) => {
      response.write('a part', () => response.socket?.destroy());
    });
    await talk(port, page);
    expect(await onlyLine()).toMatchObject({ cut: true });
  });

  test('does not call the headers of HEAD cut', async () => {
    const port = await answering((_, response) => {
      response.writeHead(200, { 'Content-Length': 5000 }).end();
    });
    await talk(port, page.replace('GET', 'HEAD'));
    expect(await onlyLine()).not.toHaveProperty('cut');
  });
});
