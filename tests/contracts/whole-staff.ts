import { pino } from 'pino';
import { v7 as newId } from 'uuid';
import { expect } from 'vitest';
import { createCertificateServer } from '#src/assessment/server/certificate-server.ts';
import type { CertificateTables } from '#src/assessment/server/certificate-tables.ts';
import { createBoardServer } from '#src/board/server/board-server.ts';
import type { BoardTables } from '#src/board/server/tables.ts';
import { createClassServer } from '#src/classes/server/class-server.ts';
import type { ClassTables } from '#src/classes/server/tables.ts';
import type { Database } from '#src/platform/db/database.ts';
import { serve, writeSite } from '#src/platform/http/served-for-tests.ts';
import { runFeatures, type ServerFeature } from '#src/platform/run-features.ts';
import { createStaffServer } from '#src/staff/server/staff-server.ts';
import type { StaffTables } from '#src/staff/server/tables.ts';
import type { TestDatabase } from './engines.ts';
import { exampleCommunes, exampleSource } from './schedule-source.ts';
import type { Answered } from './staff-fixture.ts';

type Tables = ClassTables & CertificateTables & StaffTables & BoardTables;

/** Files that make a part of the server; each of them is served here. */
export const servedParts = [
  'src/assessment/server/certificate-server.ts',
  'src/board/server/board-server.ts',
  'src/classes/server/class-server.ts',
  'src/staff/server/staff-server.ts',
];

/** A line of the trail as it lies in the database. */
type DeedRow = Tables['deed'];

/** Somebody with a browser of their own. The id is known once the server has told it. */
export interface Person {
  readonly name: string;
  id?: string;
  readonly cookies: Map<string, string>;
}

/** What somebody asks, by the address as the server has it: `POST /rooms/:id`. */
export interface Asked {
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The whole server with the real accounts of the staff, over one database. */
export interface WholeStaff {
  readonly database: Database<Tables>;
  /** Every address below `/api/v1` that answers, with its method, as the router has it. */
  readonly routes: readonly string[];
  /** Token of the link by which the first manager joins. */
  readonly firstToken: string;
  /** Milliseconds since 1970, for classes and boards; accounts go by the real clock. */
  now: number;
  ask(by: Person | null, route: string, asked?: Asked): Promise<Answered>;
  trail(): Promise<readonly DeedRow[]>;
  stop(): Promise<void>;
}

/** Serve everything. @param now when the story begins */
export async function serveWholeStaff(place: TestDatabase, now: number): Promise<WholeStaff> {
  const database = place.open<Tables>();
  const log = pino({ level: 'silent' });
  const told: string[] = [];
  const clock = { now };
  const secret = 'a secret of the tests, longer than 32 letters';
  const shared = {
    ...{ database, secret, communeCodes: exampleCommunes, hasAbuseLimits: false, log },
    now: () => clock.now,
  };
  const staff = createStaffServer({
    ...{ ...shared, publicUrl: undefined, now: Date.now },
    tellFirstLink: (path) => told.push(path),
  });
  const features: readonly ServerFeature[] = [
    createClassServer({ ...shared, source: exampleSource, staff }),
    createCertificateServer(shared),
    staff,
    createBoardServer({ ...shared, databaseUrl: place.databaseUrl, staff }),
  ];
  const { routes } = await runFeatures({ database, features, log });
  const served = await serve({ siteDir: await writeSite(), features: routes });
  return Object.assign(clock, {
    ...{ database, firstToken: told[0]?.split('#')[1] ?? '', routes: routesOf(features) },
    ask: (by: Person | null, route: string, asked: Asked = {}) => ask(served.url, by, route, asked),
    trail: () => database.reader.selectFrom('deed').selectAll().orderBy('id').execute(),
    stop: () => served.stop(),
  });
}

function routesOf(features: readonly ServerFeature[]): string[] {
  const all = features.flatMap((feature) =>
    Object.entries(feature.routes).flatMap(([segment, { routes }]) =>
      routes
        .filter(({ method }) => method !== 'ALL')
        .map(({ method, path }) => `${method} /${segment}${path === '/' ? '' : path}`),
    ),
  );
  return [...new Set(all)];
}

async function ask(
  url: string,
  by: Person | null,
  route: string,
  { params = {}, body, key = newId(), headers = {} }: Asked,
): Promise<Answered> {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern.replace(/:(\w+)/g, (_, name) => params[name] ?? expect.unreachable(`no ${name}`));
  const cookie = [...(by?.cookies ?? [])].map((pair) => pair.join('=')).join('; ');
  const answer = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      ...{ 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin', 'Idempotency-Key': key },
      ...(cookie !== '' && { Cookie: cookie }),
      ...headers,
    },
    ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
  });
  for (const line of answer.headers.getSetCookie()) keepCookie(by, line);
  const type = answer.headers.get('content-type') ?? '';
  const told = type.includes('json') ? await answer.json() : await answer.text();
  return { status: answer.status, body: told, headers: answer.headers };
}

function keepCookie(by: Person | null, header: string): void {
  const [pair = '', ...attributes] = header.split(';');
  const [name = '', ...value] = pair.split('=');
  if (attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute))) by?.cookies.delete(name);
  else by?.cookies.set(name, value.join('='));
}
