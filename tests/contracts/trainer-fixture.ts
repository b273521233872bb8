import { vi } from 'vitest';
import type { ServerProcess } from './server-process.ts';

const person = { name: 'Lâm Văn Tre', email: 'tre@example.vn', password: 'con trâu lội ruộng' };

/** The first manager of a server, who may do whatever a trainer may. @returns the headers by which they ask */
export async function signInFirst({ url, log }: ServerProcess): Promise<Record<string, string>> {
  const line = await vi.waitUntil(() => log.find((one) => one.includes('/can-bo/loi-moi#')), 10_000);
  const token = /#([\w-]+)/.exec(line)?.[1];
  const post = (path: string, body: unknown) =>
    fetch(`${url}/api/v1/staff${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  await post('/link/join', { token, ...person });
  const { headers } = await post('/sign-in', { email: person.email, password: person.password });
  const cookies = headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return { 'Content-Type': 'application/json', Cookie: cookies.join('; ') };
}

/** Send a body as somebody. @throws what `fetch` throws when nobody answers */
export async function post(url: string, headers: Record<string, string>, path: string, body: unknown) {
  const answer = await fetch(`${url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for.
  return { status: answer.status, body: (await answer.json()) as any };
}
