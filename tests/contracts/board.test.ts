import { randomInt } from 'node:crypto';
import { v4 as newMark } from 'uuid';
import { describe, expect, test, vi } from 'vitest';
import type { BoardState } from '#src/board/board-schema.ts';
import { foldBoard } from '#src/board/rules/fold-board.ts';
import { ask, headersOf, join, openBoard, provideBoards, stepReport } from './board-fixture.ts';
import { nameOf } from './class-fixture.ts';
import { engines } from './engines.ts';
import { type EventReader, type Heard, listenTo } from './event-reader.ts';

const hour = 3_600_000;
const trainer = { trainer: true } as const;

/** A board as whoever listened has it. */
function fold(heard: readonly Heard[]): BoardState | undefined {
  let state: BoardState | undefined;
  for (const { event, id = 0, data } of heard) {
    if (event === 'state') state = data;
    else if (event === 'change' && state !== undefined) state = foldBoard(state, id, data);
  }
  return state;
}

describe.each(engines)('a live board on %s', (_, create) => {
  const boards = provideBoards(create);
  const url = (at: 0 | 1 = 0) => boards.processes[at].served.url;
  const read = async (id: string) => (await ask(url(), trainer, `/board/${id}`)).body as BoardState;
  const listen = (id: string, { at = 0, after = '' }: { at?: 0 | 1; after?: string } = {}) =>
    listenTo(`${url(at)}/api/v1/board/${id}/events${after}`, headersOf(trainer));
  const until = (reader: EventReader, count: number) =>
    vi.waitUntil(() => reader.heard.length >= count, { timeout: 10_000, interval: 5 });
  const report = (token: string, steps: readonly unknown[], at: 0 | 1 = 0) =>
    ask(url(at), { token }, '/board/seat/progress', { steps });

  test('learners join by the code, tell where they are, and raise a hand; the trainer sees it', async () => {
    const { id, code } = await openBoard(url(), 'khai-sinh-cho-chau');
    const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
    const joined = await ask(url(), {}, '/board/join', { code: spaced, name: '  Hồng ' });
    expect(joined).toMatchObject({
      status: 201,
      body: { seat: { name: 'Hồng', number: null, subject: 'khai-sinh-cho-chau', lastSeq: -1 } },
    });
    const { token } = joined.body;
    const told = await report(token, [stepReport(1), stepReport(2, { fault: 'F-OTP-LATE', mistakes: 1 })]);
    expect(told).toMatchObject({ status: 200, body: { seat: { lastSeq: 2, isHandRaised: false } } });
    expect(
      (await ask(url(1), { token }, '/board/seat/hand', { isRaised: true })).body.seat.isHandRaised,
    ).toBe(true);
    const { revision, seats } = await read(id);
    expect(revision).toBe(3);
    expect(seats).toMatchObject([
      {
        name: 'Hồng',
        handRaisedAt: new Date(boards.now).toISOString(),
        progress: { step: 'form.page-2', stepIndex: 2, fault: 'F-OTP-LATE', mistakes: 1, doneAt: null },
      },
    ]);
    await ask(url(), trainer, `/board/${id}/seats/${seats[0]?.id}/lower`, {});
    expect((await ask(url(), { token }, '/board/seat')).body.seat.isHandRaised).toBe(false);
  });

  test('two of one name are told apart; the same phone again is the same seat, whose old token is void', async () => {
    const { id, code } = await openBoard(url());
    const device = newMark();
    const asDevice = (name: string) => ask(url(), { device }, '/board/join', { code, name });
    const first = (await asDevice('An')).body;
    await join(url(), code, 'an');
    const again = (await asDevice('An')).body;
    await asDevice('Bình');
    const { seats } = await read(id);
    expect(seats.map(({ name, number }) => [name, number])).toEqual([
      ['An', null],
      ['an', 2],
      ['Bình', null],
    ]);
    expect((await ask(url(), { token: first.token }, '/board/seat')).status).toBe(401);
    expect((await ask(url(), { token: again.token }, '/board/seat')).status).toBe(200);
  });

  test('packets that come twice, late or in the wrong order change nothing, and say where the phone stands', async () => {
    const { id, code } = await openBoard(url());
    const token = await join(url(), code, 'Sáu');
    await report(token, [stepReport(5), stepReport(4)]);
    const before = await read(id);
    for (const steps of [
      [stepReport(3)],
      [stepReport(5, { mistakes: 9 })],
      [],
      [stepReport(1), stepReport(2)],
    ])
      expect((await report(token, steps)).body.seat.lastSeq).toBe(5);
    expect((await read(id)).revision).toBe(before.revision);
    expect((await read(id)).seats).toEqual(before.seats);
    const same = stepReport(6);
    await Promise.all([0, 1, 0, 1].map((at) => report(token, [same], at as 0 | 1)));
    expect((await read(id)).revision).toBe(before.revision + 1);
  });

  test('what waited for the network counts from when it happened', async () => {
    const { id, code } = await openBoard(url());
    const token = await join(url(), code, 'Bảy');
    await report(token, [stepReport(1, { secondsAgo: 300 }), stepReport(2, { secondsAgo: 240 })]);
    const [seat] = (await read(id)).seats;
    expect(seat?.progress?.since).toBe(new Date(boards.now - 240_000).toISOString());
  });

  test('a wrong, closed or forgotten code opens nothing; a closed board takes nothing and is still seen', async () => {
    const { id, code } = await openBoard(url());
    const token = await join(url(), code, 'Tám');
    const joining = (typed: string) => ask(url(), {}, '/board/join', { code: typed, name: 'Chín' });
    expect(await joining('000000')).toMatchObject({ status: 404, body: { code: 'code.unknown' } });
    expect((await joining('12345')).body.errors).toMatchObject([{ pointer: '/code', code: 'code.shape' }]);
    const closed = await ask(url(1), trainer, `/board/${id}/close`, {});
    expect(closed.body.board.closedAt).toBe(new Date(boards.now).toISOString());
    expect((await joining(code)).status).toBe(404);
    expect(await report(token, [stepReport(1)])).toMatchObject({
      status: 410,
      body: { code: 'board.closed' },
    });
    expect((await ask(url(), { token }, '/board/seat')).status).toBe(410);
    expect((await ask(url(), trainer, `/board/${id}/close`, {})).body).toEqual(closed.body);
    expect((await read(id)).seats).toHaveLength(1);
  });

  test('only the staff sees a board; learners see themselves', async () => {
    const { id, code } = await openBoard(url());
    const token = await join(url(), code, 'Mười');
    for (const path of ['/board', `/board/${id}`, `/board/${id}/events`])
      expect((await ask(url(), { token }, path)).status).toBe(401);
    for (const path of ['/close', '/seats/x/remove', '/seats/x/lower'])
      expect((await ask(url(), { token }, `/board/${id}${path}`, {})).status).toBe(401);
    expect((await ask(url(), {}, '/board/seat')).status).toBe(401);
    expect((await ask(url(), trainer, `/board/${newMark()}`)).status).toBe(404);
    expect((await ask(url(), trainer, `/board/${newMark()}/events`)).status).toBe(404);
  });

  test('a stream begins with the whole board, goes on after the last id, and crosses processes', async () => {
    const { id, code } = await openBoard(url());
    const far = await listen(id, { at: 1 });
    await until(far, 1);
    expect(Object.fromEntries(far.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    expect(far.headers.get('content-encoding')).toBeNull();
    expect(far.text).toMatch(/^retry: 2000\n\n/);
    expect(far.heard).toMatchObject([{ event: 'state', id: 0, data: { revision: 0, seats: [] } }]);
    const token = await join(url(), code, 'Lan');
    await report(token, [stepReport(1)]);
    await until(far, 3);
    expect(far.heard.slice(1)).toMatchObject([
      { event: 'change', id: 1, data: { kind: 'joined', seat: { name: 'Lan' } } },
      { event: 'change', id: 2, data: { kind: 'progress', seat: { progress: { stepIndex: 1 } } } },
    ]);
    far.cut();
    const near = await listen(id, { after: '?after=1' });
    await until(near, 1);
    expect(near.heard.map((one) => one.id)).toEqual([2]);
    near.cut();
    const ahead = await listen(id, { after: '?after=99' }); // an id of another life of the database
    await until(ahead, 1);
    expect(ahead.heard).toMatchObject([{ event: 'state', id: 2 }]);
    ahead.cut();
    const state = fold(far.heard);
    expect(state?.seats).toEqual((await read(id)).seats);
  });

  test('who is taken off has no name any more, in the past of the stream neither', async () => {
    const { id, code } = await openBoard(url());
    const token = await join(url(), code, 'Siêu Nhân');
    await report(token, [stepReport(1)]);
    const [seat] = (await read(id)).seats;
    await ask(url(), trainer, `/board/${id}/seats/${seat?.id}/remove`, {});
    await ask(url(), trainer, `/board/${id}/seats/${seat?.id}/remove`, {}); // twice is once
    expect((await ask(url(), { token }, '/board/seat')).status).toBe(401);
    expect((await report(token, [stepReport(2)])).status).toBe(401);
    const reader = await listen(id, { after: '?after=0' });
    await until(reader, 3);
    expect(reader.heard.map((one) => [one.id, one.data.kind])).toEqual([
      [1, 'removed'],
      [2, 'removed'],
      [3, 'removed'],
    ]);
    expect(reader.text).not.toContain('Siêu');
    reader.cut();
    expect((await read(id)).seats).toEqual([]);
  });

  test('who left comes back by a word of their own, never by a packet that comes late', async () => {
    const { id, code } = await openBoard(url());
    const token = await join(url(), code, 'Mười Một');
    await report(token, [stepReport(2)]);
    const isGone = async () => (await read(id)).seats[0]?.leftAt !== null;
    await ask(url(), { token }, '/board/seat/leave', {});
    await report(token, [stepReport(1), stepReport(2)]);
    expect(await isGone()).toBe(true);
    await report(token, []);
    expect(await isGone()).toBe(false);
    await ask(url(), { token }, '/board/seat/leave', {});
    await report(token, [stepReport(3)]);
    expect(await isGone()).toBe(false);
  });

  test('whatever happens in whatever order, what was told adds up to what is kept', async () => {
    const { id, code } = await openBoard(url());
    const reader = await listen(id, { at: 1 });
    await until(reader, 1);
    const tokens = await Promise.all(
      Array.from({ length: 8 }, (_, at) => join(url(), code, nameOf(at * 7919))),
    );
    const { seats } = await read(id);
    const pick = <T>(from: readonly T[]) => from[randomInt(from.length)] as T;
    const deeds = [
      (at: 0 | 1) => report(pick(tokens), [stepReport(randomInt(1, 20)), stepReport(randomInt(1, 20))], at),
      (at: 0 | 1) =>
        ask(url(at), { token: pick(tokens) }, '/board/seat/hand', { isRaised: randomInt(2) === 0 }),
      (at: 0 | 1) => ask(url(at), { token: pick(tokens) }, '/board/seat/leave', {}),
      (at: 0 | 1) => ask(url(at), trainer, `/board/${id}/seats/${pick(seats).id}/lower`, {}),
    ];
    await Promise.all(Array.from({ length: 80 }, (_, at) => pick(deeds)((at % 2) as 0 | 1)));
    await ask(url(), trainer, `/board/${id}/seats/${pick(seats).id}/remove`, {});
    await ask(url(1), trainer, `/board/${id}/close`, {});
    const kept = await read(id);
    await vi.waitUntil(() => fold(reader.heard)?.revision === kept.revision, { timeout: 10_000 });
    reader.cut();
    expect(fold(reader.heard)?.board).toEqual(kept.board);
    const byId = (state: BoardState | undefined) => state?.seats.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(fold(reader.heard))).toEqual(byId(kept));
    const ids = reader.heard.filter(({ event }) => event === 'change').map((one) => one.id);
    expect(ids).toEqual(Array.from({ length: kept.revision }, (_, at) => at + 1));
  });

  test('a day after closing nothing of a board is left; a forgotten one closes after six hours', async () => {
    const { database, feature } = boards.processes[0];
    const began = boards.now;
    const { id, code } = await openBoard(url());
    const forgotten = await openBoard(url());
    await report(await join(url(), code, 'Út'), [stepReport(1)]);
    await join(url(), forgotten.code, 'Ba');
    await ask(url(), trainer, `/board/${id}/close`, {});
    boards.now = began + 6 * hour;
    await feature.keepHouse();
    expect((await read(forgotten.id)).board.closedAt).toBe(new Date(boards.now).toISOString());
    boards.now = began + 24 * hour - 1;
    await feature.keepHouse();
    expect((await read(id)).seats).toHaveLength(1);
    boards.now = began + 24 * hour;
    await feature.keepHouse();
    expect((await ask(url(), trainer, `/board/${id}`)).status).toBe(404);
    boards.now = began + 30 * hour;
    await feature.keepHouse();
    for (const table of ['board', 'board_seat', 'board_progress', 'board_event', 'board_try'] as const)
      expect(await database.reader.selectFrom(table).selectAll().execute(), table).toEqual([]);
    boards.now = began;
  });

  test('two hundred idle streams are gone when their readers are; each hears what happens meanwhile', async () => {
    const { id, code } = await openBoard(url());
    const readers = await Promise.all(
      Array.from({ length: 200 }, (_, at) => listen(id, { at: (at % 2) as 0 | 1 })),
    );
    const counts = () => boards.processes.map(({ feature }) => feature.signals.listenerCount);
    expect(counts()).toEqual([100, 100]);
    await join(url(), code, 'Tư');
    await Promise.all(readers.map((reader) => until(reader, 2)));
    for (const reader of readers) reader.cut();
    await vi.waitUntil(() => counts().every((count) => count === 0), { timeout: 10_000 });
  });
});
