import { once } from 'node:events';
import type { Server } from 'node:http';
import { wrongSetting } from '#src/platform/environment.ts';

/** A server that listens, with the port it got; or a sentence for the operator that says why it cannot. */
export type Listening = { ok: true; port: number } | { ok: false; problem: string };

const unknownName: ['HOST', string] = [
  'HOST',
  'a name that this machine can look up, for example 127.0.0.1 or 0.0.0.0',
];

const expectations: Readonly<Record<string, ['HOST' | 'PORT', string]>> = {
  EADDRINUSE: [
    'PORT',
    'a port that nothing else uses; stop the other program or choose one, for example 4322',
  ],
  EACCES: ['PORT', 'a port that this process may open; those below 1024 need rights, for example 4321'],
  EADDRNOTAVAIL: ['HOST', 'an address of this machine, for example 127.0.0.1 or 0.0.0.0'],
  ENOTFOUND: unknownName,
  EAI_AGAIN: unknownName,
};

/** Start to listen. What an operator can cause comes back as a sentence, anything else is thrown. */
export async function listen(
  server: Server,
  { host, port }: { host: string; port: number },
): Promise<Listening> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    const [name, expected] = expectations[errorCode(error)] ?? [];
    if (!name || !expected) throw error;
    return { ok: false, problem: wrongSetting(name, name === 'PORT' ? String(port) : host, expected) };
  }
  const address = server.address();
  return { ok: true, port: typeof address === 'object' && address ? address.port : port };
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
