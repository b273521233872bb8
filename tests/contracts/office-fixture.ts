import { pino } from 'pino';
import { v7 as newId } from 'uuid';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { auditSeats } from '#src/classes/server/audit-repository.ts';
import { createClassServer } from '#src/classes/server/class-server.ts';
import { classPaths } from '#src/classes/server/openapi.ts';
import type { StaffMember } from '#src/classes/server/staff-ports.ts';
import type { ClassTables } from '#src/classes/server/tables.ts';
import type { Database } from '#src/platform/db/database.ts';
import { type Served, serve, writeSite } from '#src/platform/http/served-for-tests.ts';
import { runFeatures } from '#src/platform/run-features.ts';
import { may } from '#src/staff/rules/permissions.ts';
import { startOfStory } from './class-fixture.ts';
import type { TestDatabase } from './engines.ts';
import { exampleCommunes, exampleSource } from './schedule-source.ts';

/** The commune of the officer and the helper, and another one. */
export const [own, other] = ['20242', '20257'] as const;

/** People of the staff, by the word that a request of the tests says. */
const staff: Readonly<Record<string, StaffMember>> = {
  trainer: { id: 'giang-vien', name: 'Lâm Văn Tre', role: 'trainer', communeCode: null },
  officer: { id: 'can-bo', name: 'Cao Thị Sim', role: 'officer', communeCode: own },
  helper: { id: 'ho-tro', name: 'Bùi Thị Lúa', role: 'helper', communeCode: own },
  leader: { id: 'lanh-dao', name: 'Tô Thị Hạc', role: 'leader', communeCode: null },
  manager: { id: 'quan-ly', name: 'Đinh Thị Mây', role: 'manager', communeCode: null },
};

/** Who asks: a word of `staff`, or nobody. */
export type As = 'trainer' | 'officer' | 'helper' | 'leader' | 'manager' | '';

/** An answer of the API. */
export interface OfficeAnswer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for.
  readonly body: any;
}

/** Classes of a centre with its staff, over HTTP. Read it inside of tests. */
export interface Office {
  database: Database<ClassTables>;
  served: Served;
  /** Milliseconds since 1970; back at the story's begin after every test. */
  now: number;
  /** Ask as somebody; with a body it is POST. Every status has to be one that the description promises. */
  ask(as: As, path: string, body?: unknown, key?: string): Promise<OfficeAnswer>;
}

/** Serve classes for the tests of one `describe`; after each test every seat is counted again. */
export function provideOffice(create: () => Promise<TestDatabase>): Office {
  const office = { now: startOfStory, ask: (...asked) => ask(office, ...asked) } as Office;
  let place: TestDatabase;
  beforeAll(async () => {
    place = await create();
    office.database = place.open<ClassTables>();
    office.served = await serveOffice(office);
  });
  afterAll(async () => {
    await office.served.stop();
    await place.remove();
  });
  afterEach(async () => {
    expect((await auditSeats(office.database, office.now)).findings).toEqual([]);
    office.now = startOfStory;
  });
  return office;
}

async function serveOffice(office: Office): Promise<Served> {
  const { database } = office;
  const log = pino({ level: 'silent' });
  const classes = createClassServer({
    ...{ database, secret: 'a secret of the tests, longer than 32 letters', source: exampleSource, log },
    ...{ hasAbuseLimits: false, communeCodes: exampleCommunes, now: () => office.now },
    staff: {
      listTrainers: async () => [{ id: 'giang-vien', name: 'Lâm Văn Tre' }],
      guard: async (c, permission) => {
        const asker = staff[c.req.header('X-Test-Asker') ?? ''];
        return asker && may(asker, permission) ? asker : new Response('{}', { status: asker ? 403 : 401 });
      },
    },
  });
  const { routes } = await runFeatures({ database, features: [classes], log });
  return await serve({ siteDir: await writeSite(), features: routes });
}

async function ask(
  { served }: Office,
  as: As,
  path: string,
  body?: unknown,
  key: string = newId(),
): Promise<OfficeAnswer> {
  const method = body === undefined ? 'GET' : 'POST';
  const answer = await fetch(`${served.url}/api/v1${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', 'X-Test-Asker': as, 'Idempotency-Key': key },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const paths: Record<string, Record<string, { responses: object }>> = classPaths;
  const address = path.replace(/\?.*/, '').replace(/^\/(sessions|pending|people)\/[^/]+/, '/$1/{id}');
  const promised = Object.keys(paths[address]?.[method.toLowerCase()]?.responses ?? {});
  expect(promised, path).toContain(String(answer.status));
  const text = await answer.text();
  const type = answer.headers.get('content-type') ?? '';
  return {
    status: answer.status,
    headers: answer.headers,
    body: type.includes('json') || text.startsWith('{') ? JSON.parse(text) : text,
  };
}
