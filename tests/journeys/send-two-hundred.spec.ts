import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import type { ClassRequest } from '#src/classes/rules/class-request.ts';
import type { ClassSession } from '#src/classes/schemas.ts';
import { deviceDatabases } from '#src/platform/offline/client/device-databases.ts';
import { classDay } from './class-desk.ts';
import { expect, type Page, test } from './fixtures.ts';

const requests = 200;
const cuts = 30;
const days = 5;

/** What one phone of a whole commune might hold: taps that never met a network. */
function madeRequests(sessions: readonly ClassSession[]): ClassRequest[] {
  return Array.from({ length: requests }, (_, at) => {
    const session = sessions[at % sessions.length];
    if (!session) throw new Error('there is no day');
    const name = 'Ngô Thị Tám';
    const phone = `08${String(80_000_000 + at)}`;
    const form = { fullName: name, phone, communeCode: '20056', attendeeKind: 'resident' as const };
    return {
      ...{ key: v7(), device: randomUUID(), session, name, madeAt: Date.now(), tries: 0 },
      form: { sessionId: session.id, ...form, consent: true as const },
    };
  });
}

/** Write rows into the phone's own store, which the page has opened before. */
async function keep(page: Page, rows: readonly ClassRequest[]): Promise<void> {
  await page.evaluate(
    async ([name, kept]) => {
      const opening = indexedDB.open(name);
      await new Promise((resolve) => (opening.onsuccess = resolve));
      const writing = opening.result.transaction('requests', 'readwrite');
      for (const row of kept) writing.objectStore('requests').put(row);
      await new Promise((resolve) => (writing.oncomplete = resolve));
      opening.result.close();
    },
    [deviceDatabases.classes, rows] as const,
  );
}

async function kept(page: Page): Promise<ClassRequest[]> {
  return page.evaluate(async (name) => {
    const opening = indexedDB.open(name);
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const reading = opening.result.transaction('requests').objectStore('requests').getAll();
    await new Promise((resolve) => (reading.onsuccess = resolve));
    opening.result.close();
    return reading.result;
  }, deviceDatabases.classes);
}

test('200 requests, two tabs that send, the network cut 30 times: 200 fates, none double, none dropped', {
  tag: '@ci',
}, async ({ page, context, request, network, expectedConsole }) => {
  test.setTimeout(300_000);
  expectedConsole.push(/net::ERR_/);
  const sessions = await Promise.all(Array.from({ length: days }, (_, at) => classDay(request, 14 + at)));
  await page.goto('/lop-hoc');
  await expect
    .poll(() => page.evaluate(() => indexedDB.databases()))
    .toContainEqual(expect.objectContaining({ name: deviceDatabases.classes }));
  await network.cut();
  await keep(page, madeRequests(sessions));
  const other = await context.newPage();
  await network.restore();
  await other.goto('/lop-hoc');

  const fates = async () => (await kept(page)).filter(({ fate }) => fate !== undefined).length;
  for (let cut = 1; cut <= cuts; cut += 1) {
    // Not before some more have arrived, so that every cut falls into the middle of the work.
    await expect.poll(fates, { timeout: 60_000 }).toBeGreaterThanOrEqual(Math.min(requests - 1, cut * 5));
    await network.cut();
    await network.restore();
    for (const tab of [page, other]) await tab.evaluate(() => window.dispatchEvent(new Event('online')));
  }
  await expect
    .poll(
      async () => {
        await page.evaluate(() => window.dispatchEvent(new Event('online')));
        return await fates();
      },
      { timeout: 120_000 },
    )
    .toBe(requests);

  const rows = await kept(page);
  const registrations = rows.flatMap(({ fate }) => (fate?.kind === 'registered' ? [fate.registration] : []));
  expect(registrations).toHaveLength(requests);
  expect(new Set(registrations.map(({ code }) => code)).size).toBe(requests);
  expect(rows.filter(({ form }) => form !== undefined)).toEqual([]);
  const answer = await request.get('/api/v1/sessions');
  const { sessions: now } = (await answer.json()) as { sessions: ClassSession[] };
  const given = sessions.map((before) => {
    const day = now.find(({ id }) => id === before.id);
    return day && placesOf(day) - placesOf(before); // other journeys have been here
  });
  // 40 for each day. One more would be one that was counted twice.
  expect(given).toEqual(sessions.map(() => requests / days));
});

function placesOf({ capacity, seatsLeft, waiting }: ClassSession): number {
  return capacity - seatsLeft + waiting;
}
