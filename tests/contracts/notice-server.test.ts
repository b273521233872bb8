import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { v7 as newId } from 'uuid';
import { describe, expect, test, vi } from 'vitest';
import { addSession, newcomer, provideClasses } from './class-fixture.ts';
import { engines } from './engines.ts';
import { send, startServer } from './server-process.ts';
import { startSmtpSink } from './smtp-sink.ts';

const day = 86_400_000;
const wait = { timeout: 30_000, interval: 50 };

describe.each(engines)('the product tells people on %s', (_, create) => {
  const classes = provideClasses(create);

  test('by the settings of an operator; the log counts and names nobody; a stop waits for letters on their way', async () => {
    const { place, database } = classes;
    const sink = await startSmtpSink(() => undefined, 1000);
    const variables = {
      ...{ PUBLIC_URL: 'http://camtay.example.vn', NOTICES_TO_FILE: 'on' },
      ...{ SMTP_URL: sink.url, MAIL_FROM: 'Cam Tay <lop-hoc@example.vn>' },
    };
    const server = await startServer(place, { workers: 1, variables });
    const id = await addSession(database, { starts_at: Date.now() + 4 * day });
    const byPhone = newcomer(id, { fullName: 'Lò Văn Sơn', phone: '0905777666' });
    const seat = await send(server.url, newId(), byPhone);
    const folder = path.join(place.dataDir, 'notices');
    const written = () => {
      const [file = ''] = readdirSync(place.dataDir).includes('notices') ? readdirSync(folder) : [];
      return file === '' ? '' : readFileSync(path.join(folder, file), 'utf8');
    };
    await vi.waitUntil(() => written().includes('0905777666'), wait);
    expect(JSON.parse(written()).text).toMatch(/^Cam Tay: Bac Lo Van Son co cho lop /);

    await send(server.url, newId(), newcomer(id, { email: 'hong@example.vn', phone: null }));
    await vi.waitUntil(() => sink.letters.length === 1, wait); // the server has it, and has not said so yet
    const holder = { headers: { Authorization: `Bearer ${JSON.parse(seat?.body ?? '').manageToken}` } };
    const erased = await fetch(`${server.url}/api/v1/registration/erase`, { method: 'POST', ...holder });
    expect([erased.status, readdirSync(folder)]).toEqual([200, []]); // at once, not in the next round
    expect((await fetch(`${server.url}/api/v1/registration`, holder)).status).toBe(401);
    expect(await server.stop()).toBe(0);
    const rows = database.reader.selectFrom('outbox').select(['status', 'via']).orderBy('id');
    expect(await rows.execute()).toEqual([
      { status: 'sent', via: 'file' },
      { status: 'sent', via: 'email' },
      { status: 'skipped', via: null }, // that the seat is given back: there is nobody to tell
    ]);
    const log = server.log.join('\n');
    expect(log).toContain('"by-file":1');
    expect(log).not.toMatch(/0905777666|Lò Văn|Lo Van|hong@/);
    await sink.stop();
  });
});
