import { v4 as newMark } from 'uuid';
import { describe, expect, test, vi } from 'vitest';
import type { PairState } from '#src/board/pair-schema.ts';
import { foldPair } from '#src/board/rules/fold-pair.ts';
import { ask, headersOf, provideBoards } from './board-fixture.ts';
import { engines } from './engines.ts';
import { type EventReader, type Heard, listenTo } from './event-reader.ts';

const minute = 60_000;

/** What a phone shows. */
const screen = (seq: number, controls: readonly string[] = ['fullName', 'continue']) => ({
  ...{ seq, subject: 'khai-sinh-cho-chau', step: 'form.owner', stepIndex: 2, stepsTotal: 9, controls },
});

/** A pair as whoever listened has it. */
function fold(heard: readonly Heard[]): PairState | undefined {
  let state: PairState | undefined;
  for (const { event, id = 0, data } of heard) {
    if (event === 'state') state = data;
    else if (state !== undefined) state = foldPair(state, id, data);
  }
  return state;
}

describe.each(engines)('two phones in a pair on %s', (_, create) => {
  const boards = provideBoards(create);
  const url = (at: 0 | 1 = 0) => boards.processes[at].served.url;
  const open = async () => (await ask(url(), {}, '/pair', {})).body as { code: string; token: string };
  const joining = (code: string, at: 0 | 1 = 1) => ask(url(at), {}, '/pair/join', { code });
  const paired = async () => {
    const { code, token: owner } = await open();
    const helper: string = (await joining(code)).body.token;
    return { owner, helper };
  };
  const listen = (token: string, at: 0 | 1 = 0) =>
    listenTo(`${url(at)}/api/v1/pair/events`, headersOf({ token }));
  const until = (reader: EventReader, count: number) =>
    vi.waitUntil(() => reader.heard.length >= count, { timeout: 10_000, interval: 5 });

  test('the helper sees the step, points, and the owner’s phone is told within two seconds', async () => {
    const { code, token: owner } = await open();
    const ownerHears = await listen(owner, 0);
    const helper: string = (await joining(code)).body.token;
    const helperHears = await listen(helper, 1);
    await until(helperHears, 1);
    expect((await ask(url(0), { token: owner }, '/pair/screen', screen(1))).status).toBe(200);
    await until(helperHears, 2);
    const began = performance.now();
    await ask(url(1), { token: helper }, '/pair/point', { control: 'continue' });
    await until(ownerHears, 3);
    expect(performance.now() - began).toBeLessThan(2000);
    expect(ownerHears.heard.map(({ event, data }) => [event, data.kind ?? data.role])).toEqual([
      ['state', 'owner'],
      ['change', 'joined'],
      ['change', 'pointed'], // what it shows itself it is not told
    ]);
    await until(helperHears, 3);
    const state = fold(helperHears.heard);
    expect(state).toEqual((await ask(url(), { token: helper }, '/pair')).body);
    expect(state).toMatchObject({ role: 'helper', isJoined: true, pointed: 'continue', endedAt: null });
    expect(Object.keys(state?.screen ?? {})).toEqual([
      'subject',
      'step',
      'stepIndex',
      'stepsTotal',
      'controls',
    ]);
    expect(await ask(url(), { token: owner }, '/pair/end', {})).toMatchObject({ status: 200 });
    expect(await ask(url(), { token: helper }, '/pair/end', {})).toMatchObject({ status: 200 });
    await until(helperHears, 4);
    expect(fold(helperHears.heard)?.endedAt).not.toBeNull();
    expect((await ask(url(), { token: helper }, '/pair/point', { control: 'continue' })).status).toBe(410);
    for (const reader of [ownerHears, helperHears]) reader.cut();
  });

  test('only what the owner’s phone shows can be pointed at, and only the owner shows', async () => {
    const { owner, helper } = await paired();
    const point = (control: string) => ask(url(), { token: helper }, '/pair/point', { control });
    expect((await point('continue')).status).toBe(409);
    await ask(url(), { token: owner }, '/pair/screen', screen(2));
    expect((await point('continue')).status).toBe(200);
    expect(await point('otp')).toMatchObject({ status: 409, body: { code: 'control.gone' } });
    expect(await point('Nhập 0912345678')).toMatchObject({ status: 422 });
    expect((await ask(url(), { token: helper }, '/pair/screen', screen(3))).status).toBe(403);
    // An older packet comes late: nothing changes.
    expect((await ask(url(), { token: owner }, '/pair/screen', screen(1, ['otp']))).status).toBe(200);
    expect((await ask(url(), { token: helper }, '/pair')).body).toMatchObject({
      pointed: 'continue',
      screen: { controls: ['fullName', 'continue'] },
    });
  });

  test('a code works once, for ten minutes; a pair lasts two hours and leaves nothing', async () => {
    const { database, feature } = boards.processes[0];
    const began = boards.now;
    const [first, late] = [await open(), await open()];
    const helper: string = (await joining(first.code)).body.token;
    expect(await joining(first.code)).toMatchObject({ status: 404, body: { code: 'code.unknown' } });
    boards.now = began + 10 * minute;
    expect((await joining(late.code)).status).toBe(404);
    const hears = await listen(helper, 1);
    await until(hears, 1);
    boards.now = began + 120 * minute;
    expect((await ask(url(), { token: helper }, '/pair/point', { control: 'continue' })).status).toBe(410);
    expect((await ask(url(), { token: helper }, '/pair')).body.endedAt).toBe(
      new Date(boards.now).toISOString(),
    );
    await feature.keepHouse();
    await until(hears, 2);
    expect(hears.heard[1]).toMatchObject({ event: 'change', data: { kind: 'ended' } });
    expect(fold(hears.heard)).toEqual((await ask(url(), { token: helper }, '/pair')).body);
    hears.cut();
    boards.now = began + 180 * minute;
    await feature.keepHouse();
    for (const table of ['pair', 'pair_event'] as const)
      expect(await database.reader.selectFrom(table).selectAll().execute(), table).toEqual([]);
    expect((await ask(url(), { token: helper }, '/pair')).status).toBe(401);
    boards.now = began;
  });

  test('a token of nobody opens nothing', async () => {
    for (const path of ['/pair', '/pair/events'])
      expect((await ask(url(), { token: newMark() }, path)).status).toBe(401);
    expect((await ask(url(), {}, '/pair/screen', screen(1))).status).toBe(401);
    expect((await ask(url(), {}, '/pair/end', {})).status).toBe(401);
  });
});

describe.each(engines)('opening pairs on and on, on %s', (_, create) => {
  const boards = provideBoards(create, { hasAbuseLimits: true });

  test('is ten an hour for one device', async () => {
    const { url } = boards.processes[0].served;
    const device = newMark();
    const opened = await Promise.all(Array.from({ length: 12 }, () => ask(url, { device }, '/pair', {})));
    expect(opened.filter(({ status }) => status === 201)).toHaveLength(10);
    expect((await ask(url, { device: newMark() }, '/pair', {})).status).toBe(201);
  });
});
