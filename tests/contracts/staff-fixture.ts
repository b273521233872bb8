import { pino } from 'pino';
import { expect } from 'vitest';
import type { Database } from '#src/platform/db/database.ts';
import { type Served, serve, writeSite } from '#src/platform/http/served-for-tests.ts';
import { runFeatures } from '#src/platform/run-features.ts';
import type { PlaceOfWork } from '#src/staff/schemas.ts';
import { staffPaths } from '#src/staff/server/openapi.ts';
import { createStaffServer } from '#src/staff/server/staff-server.ts';
import type { StaffTables } from '#src/staff/server/tables.ts';
import type { TestDatabase } from './engines.ts';
import { exampleCommunes } from './schedule-source.ts';

/** Answer of a route of the staff. */
export interface Answered {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for.
  readonly body: any;
  readonly headers: Headers;
}

/** A browser: it keeps cookies, and says where its page comes from. */
export interface TestBrowser {
  get(path: string): Promise<Answered>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answered>;
  /** What it keeps, by name. */
  readonly cookies: Map<string, string>;
}

/** The staff of one server in this process. */
export interface ServedStaff {
  readonly served: Served;
  readonly database: Database<StaffTables>;
  /** Paths of the first manager's link, each time it was told. */
  readonly told: readonly string[];
  /** What the hour demands, now. */
  keepHouse(): Promise<void>;
  open(userAgent?: string): TestBrowser;
}

/** Serve the staff over a database. @param clock milliseconds since 1970 */
export async function serveStaff(place: TestDatabase, clock: () => number = Date.now): Promise<ServedStaff> {
  const database = place.open<StaffTables>();
  const told: string[] = [];
  const staff = createStaffServer({
    ...{ database, publicUrl: undefined, communeCodes: exampleCommunes, now: clock },
    secret: 'a secret of the tests, longer than 32 letters',
    tellFirstLink: (path) => told.push(path),
  });
  const log = pino({ level: 'silent' });
  const { routes } = await runFeatures({ database, features: [staff], log });
  const served = await serve({ siteDir: await writeSite(), features: routes });
  const { keepHouse } = staff;
  return { served, database, told, keepHouse, open: (userAgent) => openBrowser(served.url, userAgent) };
}

function openBrowser(url: string, userAgent = 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0'): TestBrowser {
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit): Promise<Answered> => {
    const headers = new Headers(init.headers);
    headers.set('User-Agent', userAgent);
    if (cookies.size > 0) headers.set('Cookie', [...cookies].map((pair) => pair.join('=')).join('; '));
    const answer = await fetch(`${url}/api/v1/staff${path}`, { ...init, headers });
    for (const cookie of answer.headers.getSetCookie()) keep(cookies, cookie);
    const type = answer.headers.get('content-type') ?? '';
    const body = type.includes('json') ? await answer.json() : await answer.text();
    expect(describedStatuses(path, init.method ?? 'GET'), `${path} ${answer.status}`).toContain(
      answer.status,
    );
    return { status: answer.status, body, headers: answer.headers };
  };
  return {
    cookies,
    get: (path) => ask(path, {}),
    post: (path, body = {}, headers = {}) =>
      ask(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
}

function keep(cookies: Map<string, string>, header: string): void {
  const [pair = '', ...attributes] = header.split(';');
  const at = pair.indexOf('=');
  const name = pair.slice(0, at);
  const isGone = attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute));
  if (isGone) cookies.delete(name);
  else cookies.set(name, pair.slice(at + 1));
}

/** Which statuses the description for programs promises. */
function describedStatuses(path: string, method: string): readonly number[] {
  const address = path.replace(/\?.*/, '').replace(/^\/(members|invitations)\/[^/]+\//, '/$1/{id}/');
  const routes: Record<string, Record<string, { responses: object }>> = staffPaths;
  return Object.keys(routes[`/staff${address}`]?.[method.toLowerCase()]?.responses ?? {}).map(Number);
}

/** A password that nobody guesses. */
export const password = 'con trâu lội ruộng';

/** The token behind # in a path. */
export function tokenOf(path: string | undefined): string {
  return path?.split('#')[1] ?? '';
}

/** The first manager, signed in on a browser of their own. */
export async function joinFirst(staff: ServedStaff): Promise<TestBrowser> {
  const browser = staff.open();
  const email = 'quan.ly@example.vn';
  const person = { token: tokenOf(staff.told[0]), name: 'Đinh Thị Mây', email, password };
  expect(await browser.post('/link/join', person)).toMatchObject({ status: 201 });
  expect(await browser.post('/sign-in', { email, password })).toMatchObject({ status: 200 });
  return browser;
}

/** Somebody is invited, joins and is signed in. */
export async function joinAs(
  staff: ServedStaff,
  manager: TestBrowser,
  { name, email, ...place }: PlaceOfWork & { name: string; email: string },
): Promise<TestBrowser> {
  const { token } = (await manager.post('/invitations', { name, ...place })).body;
  const browser = staff.open();
  await browser.post('/link/join', { token, name, email, password });
  expect(await browser.post('/sign-in', { email, password })).toMatchObject({ status: 200 });
  return browser;
}
