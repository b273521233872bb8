import { pino } from 'pino';
import { v4 as newMark } from 'uuid';
import { afterAll, beforeAll, expect } from 'vitest';
import { type BoardServer, createBoardServer } from '#src/board/server/board-server.ts';
import { boardPaths } from '#src/board/server/openapi.ts';
import type { BoardTables } from '#src/board/server/tables.ts';
import type { StepReport } from '#src/board/told-schema.ts';
import type { Database } from '#src/platform/db/database.ts';
import { type Served, serve, writeSite } from '#src/platform/http/served-for-tests.ts';
import { runFeatures } from '#src/platform/run-features.ts';
import { startOfStory } from './class-fixture.ts';
import type { TestDatabase } from './engines.ts';

/** An answer of the API. */
interface Answered {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for.
  readonly body: any;
}

/** One server process, as far as boards go: its own pool, its own signals. */
export interface BoardProcess {
  readonly served: Served;
  readonly feature: BoardServer;
  readonly database: Database<BoardTables>;
}

/** Boards over one database, served by two servers. Read it inside of tests. */
export interface ServedBoards {
  place: TestDatabase;
  processes: readonly [BoardProcess, BoardProcess];
  /** Milliseconds since 1970. */
  now: number;
}

/** Serve boards for the tests of one `describe`. */
export function provideBoards(
  create: () => Promise<TestDatabase>,
  { hasAbuseLimits = false }: { hasAbuseLimits?: boolean } = {},
): ServedBoards {
  const boards = { now: startOfStory } as ServedBoards;
  beforeAll(async () => {
    boards.place = await create();
    const one = () => serveBoards(boards.place, () => boards.now, hasAbuseLimits);
    boards.processes = [await one(), await one()];
  });
  afterAll(async () => {
    for (const { served } of boards.processes ?? []) await served.stop();
    await boards.place.remove();
  });
  return boards;
}

async function serveBoards(
  place: TestDatabase,
  now: () => number,
  hasAbuseLimits: boolean,
): Promise<BoardProcess> {
  const database = place.open<BoardTables>();
  const log = pino({ level: 'silent' });
  const feature = createBoardServer({
    ...{ database, databaseUrl: place.databaseUrl, hasAbuseLimits, log, now },
    secret: 'a secret of the tests, longer than 32 letters',
    staff: {
      guard: async (c) =>
        c.req.header('X-Test-Asker') === 'trainer'
          ? { id: 'giang-vien', name: 'Lâm Văn Tre' }
          : new Response('{}', { status: 401 }),
    },
  });
  const { routes } = await runFeatures({ database, features: [feature], log });
  return { database, feature, served: await serve({ siteDir: await writeSite(), features: routes }) };
}

/** Who asks: the trainer, or the holder of a token, on a device. */
export interface As {
  readonly trainer?: true;
  readonly token?: string;
  readonly device?: string;
}

/** The headers by which somebody asks. */
export function headersOf({ trainer, token, device }: As): Record<string, string> {
  return {
    'Content-Type': 'application/json',
    ...(trainer && { 'X-Test-Asker': 'trainer' }),
    ...(token !== undefined && { Authorization: `Bearer ${token}` }),
    ...(device !== undefined && { 'X-Device-Id': device }),
  };
}

/** Ask a server; with a body it is POST. Every status has to be one that the description promises. */
export async function ask(url: string, as: As, path: string, body?: unknown): Promise<Answered> {
  const method = body === undefined ? 'GET' : 'POST';
  const init = {
    method,
    headers: headersOf(as),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
  const answer = await fetch(`${url}/api/v1${path}`, init);
  const paths: Record<string, Record<string, { responses: object }>> = boardPaths;
  const address = path
    .replace(/\?.*/, '')
    .replace(/^\/board\/[0-9a-f-]{36}/, '/board/{id}')
    .replace(/seats\/[^/]+/, 'seats/{seat}');
  const promised = Object.keys(paths[address]?.[method.toLowerCase()]?.responses ?? {});
  expect(promised, `${method} ${path}`).toContain(String(answer.status));
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
}

/** Open a board. */
export async function openBoard(url: string, subject: string | null = null) {
  const { body } = await ask(url, { trainer: true }, '/board', { sessionId: null, subject });
  return body.board as { id: string; code: string; key: string };
}

/** Take a seat, from a device of its own. @returns the token */
export async function join(url: string, code: string, name: string): Promise<string> {
  const { body } = await ask(url, { device: newMark() }, '/board/join', { code, name });
  return body.token;
}

/** What a phone tells of one step. */
export function stepReport(seq: number, changed: Partial<StepReport> = {}): StepReport {
  return {
    ...{ seq, subject: 'khai-sinh-cho-chau', step: `form.page-${seq}`, stepIndex: seq, stepsTotal: 20 },
    ...{ fault: null, mistakes: 0, hints: 0, isDone: false, secondsAgo: 0 },
    ...changed,
  };
}
