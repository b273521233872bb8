import { pino } from 'pino';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CertificateInput } from '#src/assessment/certificate-schema.ts';
import { createCertificateServer } from '#src/assessment/server/certificate-server.ts';
import type { CertificateTables } from '#src/assessment/server/certificate-tables.ts';
import { certificatePaths } from '#src/assessment/server/openapi.ts';
import type { Database } from '#src/platform/db/database.ts';
import { type Served, serve, writeSite } from '#src/platform/http/served-for-tests.ts';
import { runFeatures, type ServerFeature } from '#src/platform/run-features.ts';
import { startOfStory } from './class-fixture.ts';
import { engines, type TestDatabase } from './engines.ts';

const day = 86_400_000;

/** A code nobody had before: the id's last hexadecimal digits, without those that a code does not have. */
function codeOf(id: string): string {
  return id.slice(-10).toUpperCase().replaceAll('0', 'X').replaceAll('1', 'Y');
}

function paper(changed: Partial<CertificateInput> = {}): CertificateInput {
  const id = newId();
  const own = { module: 'D', name: "H'Mai Êban", issuedOn: '2026-11-27', consent: true } as const;
  return { id, code: codeOf(id), ...own, ...changed };
}

describe.each(engines)('certificates that were sent on %s', (_, create) => {
  let place: TestDatabase;
  let database: Database<CertificateTables>;
  let feature: ServerFeature;
  let served: Served;
  let now = startOfStory;

  beforeAll(async () => {
    place = await create();
    database = place.open<CertificateTables>();
    feature = createCertificateServer({ database, hasAbuseLimits: true, now: () => now });
    const log = pino({ level: 'silent' });
    const { routes } = await runFeatures({ database, features: [feature], log });
    served = await serve({ siteDir: await writeSite(), features: routes });
  });
  afterAll(async () => {
    await served.stop();
    await place.remove();
  });

  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`${served.url}/api/v1/certificates${path}`, init);
    const paths: Record<string, Record<string, { responses: object }>> = certificatePaths;
    const described = paths[`/certificates${init.method ? path : '/{code}'}`];
    const statuses = Object.keys(described?.[init.method?.toLowerCase() ?? 'get']?.responses ?? {});
    expect(statuses).toContain(String(answer.status));
    return { status: answer.status, body: await answer.json() };
  };
  const post = (path: string, body: unknown) =>
    ask(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const send = (body: unknown) => post('', body);
  const check = async (code: string) => (await ask(`/${encodeURIComponent(code)}`)).body;
  const countRows = async () =>
    (await database.reader.selectFrom('certificate').select('id').execute()).length;

  test('a code is found by whoever types it, as people type; its id is told to nobody', async () => {
    const sent = paper();
    const certificate = {
      ...{ module: 'D', name: "H'Mai Êban", issuedOn: '2026-11-27', sentOn: '2026-11-28' },
      keptUntil: '2028-11-27',
    };
    expect(await check(sent.code)).toEqual({ found: false });
    expect(await send(sent)).toEqual({ status: 201, body: { certificate } });
    const typed = `${sent.code.slice(0, 5).toLowerCase()} ${sent.code.slice(5)}`;
    expect(await check(typed)).toEqual({ found: true, certificate });
    expect(JSON.stringify(await check(sent.code))).not.toContain(sent.id);
    expect(served.log.filter((line) => JSON.stringify(line).includes('Êban'))).toEqual([]);
  });

  test('sent ten times at once it is kept once, and each is told the same', async () => {
    const before = await countRows();
    const sent = paper({ name: 'Y Nam Ksor' });
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(sent)));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 201]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await countRows()).toBe(before + 1);
  });

  test('what was sent is not changed by sending otherwise, and nobody takes the code of another', async () => {
    const sent = paper();
    await send(sent);
    expect(await send({ ...sent, name: 'Trần Thị Hồng' })).toMatchObject({
      status: 409,
      body: { code: 'certificate.changed' },
    });
    expect(await send(paper({ code: sent.code }))).toMatchObject({
      status: 409,
      body: { code: 'certificate.code-taken' },
    });
    expect(await check(sent.code)).toMatchObject({ certificate: { name: "H'Mai Êban" } });
  });

  test('only the device that sent it takes it back; then it is nowhere, and can be sent again', async () => {
    const sent = paper();
    await send(sent);
    expect((await post('/withdraw', { id: newId() })).body).toEqual({ withdrawn: true });
    expect(await check(sent.code)).toMatchObject({ found: true });
    for (const _again of [1, 2])
      expect(await post('/withdraw', { id: sent.id })).toEqual({ status: 200, body: { withdrawn: true } });
    expect(await check(sent.code)).toEqual({ found: false });
    expect((await send(sent)).status).toBe(201);
  });

  test('after two years it is not found any more, and deleted within a minute', async () => {
    const sent = paper();
    await send(sent);
    const before = await countRows();
    now = Date.parse('2028-11-27T23:59:00+07:00');
    await feature.keepHouse();
    expect([(await check(sent.code)).found, await countRows()]).toEqual([true, before]);
    now += 60_000;
    expect(await check(sent.code)).toEqual({ found: false });
    await feature.keepHouse();
    expect(await countRows()).toBe(0);
    now = startOfStory;
  });

  test.each<[string, Record<string, unknown>, string, string]>([
    ['no consent', { consent: false }, '/consent', 'consent.required'],
    ['a code with a zero', { code: 'ABCDE2345O' }, '/code', 'code.shape'],
    ['no name', { name: ' ' }, '/name', 'name.empty'],
    ['a day that is none', { issuedOn: '2026-02-30' }, '/issuedOn', 'date.wrong'],
    ['an id that grows from nothing', { id: '1' }, '/id', 'field.type'],
    ['more than is asked', { phone: '0905123456' }, '/phone', 'field.unknown'],
  ])('%s is refused by its field, with what to do', async (__, changed, pointer, code) => {
    const { status, body } = await send({ ...paper(), ...changed });
    expect([status, body.code]).toEqual([422, 'input.invalid']);
    expect(body.errors).toEqual([{ pointer, code, detail: expect.stringMatching(/\.$/) }]);
  });

  test('nonsense instead of a body or a code is answered, too', async () => {
    expect((await send('{')).body).toMatchObject({ status: 400, code: 'body.json' });
    for (const code of ['x', '%', '../../healthz', 'é'.repeat(300), '0000000000'])
      expect(await check(code)).toEqual({ found: false });
  });

  test('a flood ends at its limit, and an hour later there is room again', async () => {
    now += day;
    const rows = Array.from({ length: 2_000 }, () => {
      const { id, code, module, name, issuedOn } = paper();
      const own = { id, code: `${code}${id}`, module, display_name: name, issued_on: issuedOn };
      return { ...own, consent_version: '', received_at: now, kept_until: '2028-01-01' };
    });
    await database.change(async (tx) => {
      for (let at = 0; at < rows.length; at += 500)
        await tx
          .insertInto('certificate')
          .values(rows.slice(at, at + 500))
          .execute();
    });
    const sent = paper();
    expect(await send(sent)).toMatchObject({ status: 429, body: { code: 'limit.reached' } });
    now += 3_600_001;
    expect((await send(sent)).status).toBe(201);
    now = startOfStory;
  });
});
