import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A letter that has arrived. */
export interface Letter {
  readonly to: string;
  readonly messageId: string;
  readonly text: string;
}

/** A real SMTP server on this machine, and every letter that it has taken. */
export interface SmtpSink {
  readonly url: string;
  readonly letters: Letter[];
  stop(): Promise<void>;
}

/**
 * @param refuse what to answer to a recipient instead of taking it: a code of SMTP such as 550
 * @param thinkMs how long it has a letter before it says so
 */
export async function startSmtpSink(
  refuse: (recipient: string) => number | undefined = () => undefined,
  thinkMs = 0,
): Promise<SmtpSink> {
  const letters: Letter[] = [];
  const options: SMTPServerOptions = {
    ...{ disabledCommands: ['AUTH', 'STARTTLS'], logger: false, disableReverseLookup: true },
    onRcptTo({ address }, _session, callback) {
      const responseCode = refuse(address);
      callback(
        responseCode === undefined ? null : Object.assign(new Error('made for this test'), { responseCode }),
      );
    },
    async onData(stream, { envelope }, callback) {
      const text = await readAll(stream).catch(() => undefined);
      if (text === undefined) return; // whoever sent it was killed in the middle: that is no letter
      const messageId = /^Message-ID: (\S+)/im.exec(text)?.[1] ?? '';
      letters.push({ to: envelope.rcptTo[0]?.address ?? '', messageId, text });
      await wait(thinkMs);
      callback(null);
    },
  };
  const server = new SMTPServer(options);
  server.on('error', () => undefined); // a client that is killed in the middle
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    ...{ letters, url: `smtp://127.0.0.1:${port}` },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** A server that takes a connection and never says a word. */
export async function startSilentServer(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const open = new Set<Socket>();
  const server = createServer((socket) => void open.add(socket.on('error', () => undefined)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString();
}
