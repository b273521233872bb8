import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { v7 as newId, v4 as newMark } from 'uuid';
import { expect } from 'vitest';
import type { ClassTables } from '#src/classes/server/tables.ts';
import type { Database } from '#src/platform/db/database.ts';
import { secondFactorCode } from '../second-factor-code.ts';
import { stepReport } from './board-fixture.ts';
import { addSession, newcomer } from './class-fixture.ts';
import type { ServerProcess } from './server-process.ts';
import { password, tokenOf } from './staff-fixture.ts';

const day = 86_400_000;

/** What somebody holds in their hand: a key, a code, a token, and what the server said under it. */
export interface Held {
  /** Requests that only read, by what they are: as whom, and where. */
  readonly reads: readonly (readonly [headers: Readonly<Record<string, string>>, path: string])[];
  /** Requests that were made with a key, and their answers. */
  readonly keyed: readonly (readonly [key: string, path: string, body: unknown, answer: string])[];
  /** Link of somebody who has a seat while another one waits. */
  readonly seated: string;
  /** Link of the one who waits. */
  readonly waiting: string;
  /** E-mail of the first manager, who signs in with `password` and a code of this secret. */
  readonly manager: { readonly email: string; readonly secret: string };
}

interface Answer {
  readonly status: number;
  readonly cookie: string;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: each step knows what it asked for.
  readonly body: any;
}

/** Ask a server; with a body it is POST. */
export async function request(
  url: string,
  headers: Readonly<Record<string, string>>,
  address: string,
  body?: unknown,
): Promise<Answer> {
  const answer = await fetch(`${url}/api/v1${address}`, {
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin', ...headers },
  });
  const text = await answer.text();
  const isJson = (answer.headers.get('content-type') ?? '').includes('json');
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
  return { status: answer.status, cookie: cookie.join('; '), text, body: isJson ? JSON.parse(text) : text };
}

/** Live in a server for a while, as everybody does who uses it: learners, staff, a class, a board. */
export async function liveIn(server: ServerProcess, database: Database<ClassTables>): Promise<Held> {
  const { url } = server;
  const keyed: (readonly [string, string, unknown, string])[] = [];
  const ask = async (headers: Readonly<Record<string, string>>, address: string, body?: unknown) => {
    const key = newId();
    const answer = await request(url, { 'Idempotency-Key': key, ...headers }, address, body);
    expect(answer.status, `${address}: ${answer.text}`).toBeLessThan(300);
    if (address === '/registrations') keyed.push([key, address, body, answer.text]);
    return answer;
  };
  const manager = await joinAsManager(server, ask);
  const staff = { Cookie: manager.cookie };
  const invited = await ask(staff, '/staff/invitations', {
    ...{ name: 'Lâm Văn Tre', role: 'trainer', communeCode: null },
  });
  const trainer = { token: invited.body.token, name: 'Lâm Văn Tre', email: 'tre@example.vn', password };
  await ask({}, '/staff/link/join', trainer);

  const { reads, seated, waiting } = await fillClass(ask, staff, database);
  await runClass(ask, staff, database);
  const paper = { id: newId(), code: 'ABCD234567', module: 'D', name: "H'Mai Êban" };
  await ask({}, '/certificates', { ...paper, issuedOn: '2026-11-27', consent: true });
  const board = (await ask(staff, '/board', { sessionId: null, subject: null })).body.board;
  const device = { 'X-Device-Id': newMark() };
  const seat = await ask(device, '/board/join', { code: board.code, name: 'Bác Tư' });
  const sitting = { Authorization: `Bearer ${seat.body.token}` };
  await ask(sitting, '/board/seat/progress', { steps: [stepReport(1)] });
  const pair = await ask(device, '/pair', {});
  return {
    seated,
    waiting,
    keyed,
    manager,
    reads: [
      ...reads,
      ...['/me', '/members', '/invitations', '/devices', '/trail'].map(
        (place) => [staff, `/staff${place}`] as const,
      ),
      [staff, '/call-list'],
      [staff, `/board/${board.id}`],
      [sitting, '/board/seat'],
      [{ Authorization: `Bearer ${pair.body.token}` }, '/pair'],
      [{}, '/certificates/ABCD234567'],
    ],
  };
}

type Ask = (headers: Readonly<Record<string, string>>, address: string, body?: unknown) => Promise<Answer>;

async function joinAsManager(server: ServerProcess, ask: Ask) {
  const line = server.log.find((text) => text.includes('"path":"/can-bo/loi-moi#'));
  const email = 'quan.ly@example.vn';
  const token = tokenOf(JSON.parse(line ?? '{}').path);
  await ask({}, '/staff/link/join', { token, name: 'Đinh Thị Mây', email, password });
  const { cookie } = await ask({}, '/staff/sign-in', { email, password });
  const { secret } = (await ask({ Cookie: cookie }, '/staff/second-factor/begin', { password })).body;
  const code = secondFactorCode(secret, Date.now());
  const confirmed = await ask({ Cookie: cookie }, '/staff/second-factor/confirm', { code });
  return { email, secret, cookie: confirmed.cookie === '' ? cookie : confirmed.cookie };
}

/** A class of two in two weeks, with somebody who waits, somebody who left and a household by an officer. */
async function fillClass(ask: Ask, staff: Readonly<Record<string, string>>, database: Database<ClassTables>) {
  const { rooms } = (await ask(staff, '/rooms')).body;
  const { id: room_id } = rooms[0];
  const soon = { room_id, capacity: 2, opens_at: Date.now() - day };
  const sessionId = await addSession(database, { ...soon, starts_at: Date.now() + 14 * day });
  const makeUp = await addSession(database, { ...soon, starts_at: Date.now() + 15 * day });
  // Rows of one table that name each other, in an order that no copying row by row would come through.
  await database.change((tx) =>
    tx.updateTable('class_session').set({ makeup_of: makeUp }).where('id', '=', sessionId).execute(),
  );
  const register = async (changed: object) =>
    (await ask({}, '/registrations', newcomer(sessionId, changed))).body;
  const first = await register({ fullName: "H'Mai Êban", email: 'hmai@example.vn' });
  const left = await register({ fullName: 'Lê Tư Đặng' });
  await register({}); // gets the seat that is given back, and is to be told of it
  await ask({ Authorization: `Bearer ${left.manageToken}` }, '/registration/cancel', {});
  const last = await register({});
  const household = { communeCode: '20242', source: 'officer', asHousehold: true, consentReadAloud: true };
  const rows = ['Mạc Thị Cha', 'Mạc Thị Con'].map((fullName) => ({
    ...{ rowKey: fullName, fullName, phone: null, attendeeKind: 'resident' },
  }));
  await ask(staff, `/sessions/${sessionId}/people`, { ...household, rows });
  const own = [first, left, last].map(
    ({ manageToken }) => [{ Authorization: `Bearer ${manageToken}` }, '/registration'] as const,
  );
  const reads = [
    ...own,
    [{}, '/sessions'] as const,
    ...['/rooms', '/series', '/trainers', '/pending'].map((place) => [staff, place] as const),
    [staff, `/sessions/${sessionId}/roster`] as const,
  ];
  return { reads, seated: first.manageToken as string, waiting: last.manageToken as string };
}

/** A class that runs: a walk-in, and somebody who is seen and taken back. */
async function runClass(ask: Ask, staff: Readonly<Record<string, string>>, database: Database<ClassTables>) {
  const { rooms } = (await ask(staff, '/rooms')).body;
  const sessionId = await addSession(database, {
    ...{ room_id: rooms[0].id, starts_at: Date.now() - 600_000, status: 'open' },
  });
  const walkIn = { communeCode: '20242', source: 'walk-in', asHousehold: false, consentReadAloud: true };
  const row = { rowKey: 'vãng', fullName: 'Tạ Văn Vãng', phone: null, attendeeKind: 'resident' };
  await ask(staff, `/sessions/${sessionId}/people`, { ...walkIn, rows: [row] });
  const { people } = (await ask(staff, `/sessions/${sessionId}/roster`)).body;
  const mark = {
    ...{ id: newId(), sessionId, mark: 'in', registrationId: people[0].id, code: null, undoes: null },
    ...{ method: 'list', deviceId: newId(), at: new Date().toISOString() },
  };
  await ask(staff, '/attendance', { marks: [mark] });
}

/** The secret that a server has made for itself. */
export async function secretOf(dataDir: string): Promise<string> {
  return (await readFile(path.join(dataDir, 'app-secret'), 'utf8')).trim();
}
