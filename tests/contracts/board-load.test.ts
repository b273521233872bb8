import { setTimeout as wait } from 'node:timers/promises';
import { v4 as newMark } from 'uuid';
import { describe, expect, test, vi } from 'vitest';
import type { BoardChange, BoardState } from '#src/board/board-schema.ts';
import { foldBoard } from '#src/board/rules/fold-board.ts';
import type { BoardTables } from '#src/board/server/tables.ts';
import { stepReport } from './board-fixture.ts';
import { nameOf } from './class-fixture.ts';
import { engines } from './engines.ts';
import { listenTo } from './event-reader.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import { post, signInFirst } from './trainer-fixture.ts';

const [learners, steps, mostCuts] = [40, 20, 10];

/** A trainer's screen that loses its stream again and again, and comes back to whichever process answers. */
class Watching {
  state: BoardState | undefined;
  /** Changes that did not follow what was known: a gap, or something heard twice. */
  readonly wrong: string[] = [];
  changes = 0;
  cuts = 0;
  isOver = false;

  async follow(urls: readonly string[], board: string, headers: Record<string, string>): Promise<void> {
    for (let at = 0; !this.isOver; at += 1) {
      const url = `${urls[at % urls.length]}/api/v1/board/${board}/events`;
      const place: Record<string, string> =
        this.state === undefined ? {} : { 'Last-Event-ID': String(this.state.revision) };
      try {
        const reader = await listenTo(url, { ...headers, ...place }, ({ event, id, data }) => {
          if (event === 'state') this.state = data;
          else if (event === 'change') this.#take(id ?? 0, data);
        });
        const isDue = () => this.isOver || (this.cuts < mostCuts && this.#revision > (this.cuts + 1) * 70);
        await Promise.race([reader.over, vi.waitUntil(isDue, { timeout: 100_000, interval: 5 })]);
        if (isDue()) this.cuts += 1;
        reader.cut();
        await reader.over;
      } catch {
        await wait(50); // nobody answers: the other one may
      }
    }
  }

  get #revision(): number {
    return this.state?.revision ?? 0;
  }

  #take(id: number, change: BoardChange): void {
    this.changes += 1;
    if (id !== this.#revision + 1) this.wrong.push(`${id} after ${this.#revision}`);
    if (this.state !== undefined) this.state = foldBoard(this.state, id, change);
  }
}

describe.each(engines)('forty learners and two processes on %s', (_, create) => {
  test('the trainer’s screen, cut ten times, misses nothing and hears nothing twice, while one is killed', async () => {
    const place = await create();
    const [first, second] = [
      await startServer(place, { workers: 1 }),
      await startServer(place, { workers: 1 }),
    ];
    const trainer = await signInFirst(first);
    const opening = { sessionId: null, subject: null };
    const { board } = (await post(first.url, trainer, '/board', opening)).body;
    const watching = new Watching();
    const urls = [second.url, first.url];
    const following = watching.follow(urls, board.id, trainer);
    await vi.waitUntil(() => watching.state !== undefined, { timeout: 5000 });

    const sent = await sendAll(urls, board.code, second);
    expect(sent.killed).toBe(true);
    const database = place.open<BoardTables>();
    const { revision } = await database.reader
      .selectFrom('board')
      .select('revision')
      .where('id', '=', board.id)
      .executeTakeFirstOrThrow();
    await expect
      .poll(() => [watching.state?.revision, watching.cuts], { timeout: 40_000, interval: 20 })
      .toEqual([revision, mostCuts]);
    watching.isOver = true;
    await following;
    expect(watching.wrong).toEqual([]);
    // Who is too far behind is given the whole board instead; most of it came one by one.
    expect(watching.changes).toBeGreaterThan(revision / 2);
    const { body } = await get(`${first.url}/api/v1/board/${board.id}`, trainer);
    const withoutClock = ({ serverTime, seats, ...rest }: BoardState) => ({
      ...rest,
      seats: seats.map(({ seenAt, ...seat }) => seat).sort((a, b) => (a.id < b.id ? -1 : 1)),
    });
    expect(withoutClock(watching.state as BoardState)).toEqual(withoutClock(body));
    expect(body.seats.map((seat: BoardState['seats'][number]) => seat.progress?.stepIndex)).toEqual(
      Array(learners).fill(steps),
    );
    expect(await first.stop()).toBe(0);
    await place.remove();
  });
});

/** Everybody joins and takes every step; in the middle one of the two processes is killed. */
async function sendAll(urls: readonly string[], code: string, victim: ServerProcess) {
  let count = 0;
  let killing: Promise<void> | undefined;
  const countOne = () => {
    count += 1;
    if (count === 400) killing = victim.kill();
  };
  /** Sent again, to the other process, for as long as nobody answers: the phone's own way. */
  const deliver = async (at: number, headers: Record<string, string>, path: string, body: unknown) => {
    for (let tries = 0; ; tries += 1) {
      const answered = await post(urls[(at + tries) % 2] ?? '', headers, path, body).catch(() => undefined);
      if (answered !== undefined && answered.status < 500) return answered;
      await wait(20);
    }
  };
  const learner = async (number: number) => {
    const json = { 'Content-Type': 'application/json' };
    const joining = { code, name: nameOf(number * 7919) };
    const device = { 'X-Device-Id': newMark() };
    const { body } = await deliver(number, { ...json, ...device }, '/board/join', joining);
    const own = { ...json, Authorization: `Bearer ${body.token}` };
    for (let seq = 1; seq <= steps; seq += 1) {
      const packet = { steps: [stepReport(Math.max(1, seq - 1)), stepReport(seq)] };
      expect((await deliver(number + seq, own, '/board/seat/progress', packet)).status).toBe(200);
      countOne();
      await wait(Math.random() * 60);
    }
  };
  await Promise.all(Array.from({ length: learners }, (_, number) => learner(number)));
  await killing;
  return { killed: killing !== undefined };
}

async function get(url: string, headers: Record<string, string>) {
  const answer = await fetch(url, { headers });
  return { status: answer.status, body: await answer.json() };
}
