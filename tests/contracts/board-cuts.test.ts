import { setTimeout as wait } from 'node:timers/promises';
import { v4 as newMark } from 'uuid';
import { describe, expect, test, vi } from 'vitest';
import type { BoardState } from '#src/board/board-schema.ts';
import { foldBoard } from '#src/board/rules/fold-board.ts';
import { stepReport } from './board-fixture.ts';
import { nameOf } from './class-fixture.ts';
import { engines } from './engines.ts';
import { listenTo } from './event-reader.ts';
import { sayFigures } from './figures.ts';
import { PoorLink } from './poor-link.ts';
import { rounds, startServer } from './server-process.ts';
import { post, signInFirst } from './trainer-fixture.ts';

const learners = 40;
const steps = rounds(12, 60);
/** Down for 30 % of the time, for a moment or two at once: as a Wi-Fi with forty phones in one hall. */
const times = { up: [600, 5000], down: [200, 2200] } as const;
/** As the trainer's page comes back, and as phones send again. */
const pauseMs = 500;

/** The screen of the trainer: the last state that is known, over whatever the link does. */
class Screen {
  state: BoardState | undefined;
  readonly ids: number[] = [];
  isOver = false;
  readonly #shown: (state: BoardState) => void;

  constructor(shown: (state: BoardState) => void) {
    this.#shown = shown;
  }

  async follow(url: string, board: string, headers: Record<string, string>): Promise<void> {
    while (!this.isOver) {
      const after = this.state === undefined ? '' : `?after=${this.state.revision}`;
      try {
        const reader = await listenTo(`${url}/api/v1/board/${board}/events${after}`, headers, (heard) => {
          if (heard.event === 'state') this.#put(heard.data);
          if (heard.event !== 'change' || this.state === undefined) return;
          this.ids.push(heard.id ?? 0);
          this.#put(foldBoard(this.state, heard.id ?? 0, heard.data));
        });
        const over = vi.waitUntil(() => this.isOver, { timeout: 110_000, interval: 20 });
        await Promise.race([reader.over, over]);
        reader.cut();
      } catch {
        // cut on its way: it comes back
      }
      await wait(pauseMs);
    }
  }

  #put(state: BoardState): void {
    this.state = state;
    this.#shown(state);
  }
}

describe.each(engines)('on %s, forty learners on links that often are down', (engine, create) => {
  test('every step arrives on the trainer’s screen, once and in its order', async () => {
    const place = await create();
    const servers = [
      await startServer(place, { workers: 1 }),
      await startServer(place, { workers: 1 }),
    ] as const;
    const trainer = await signInFirst(servers[0]);
    const { board } = (await post(servers[0].url, trainer, '/board', { sessionId: null, subject: null }))
      .body;
    /** When each step was taken that is not yet on the screen, by the name of the learner. */
    const taken = new Map<string, Map<number, number>>();
    const delays: number[] = [];
    const screen = new Screen((state) => {
      for (const { name, progress } of state.seats)
        for (const [step, at] of taken.get(name) ?? []) {
          if (step > (progress?.stepIndex ?? 0)) continue;
          delays.push(performance.now() - at);
          taken.get(name)?.delete(step);
        }
    });
    const links = Array.from(
      { length: learners + 1 },
      (_, at) => new PoorLink(servers[at % 2 === 0 ? 1 : 0].url, times),
    );
    const [trainerUrl = '', ...phoneUrls] = await Promise.all(links.map((link) => link.open()));
    const following = screen.follow(trainerUrl, board.id, trainer);
    await vi.waitUntil(() => screen.state !== undefined, { timeout: 20_000 });

    const learn = async (url: string, number: number) => {
      const name = `${nameOf(number * 7919)} ${String.fromCharCode(97 + (number % 20))}${number < 20 ? '' : 'b'}`;
      const token = await joinSurely(url, board.code, name);
      taken.set(name, new Map());
      for (let seq = 1; seq <= steps; seq += 1) {
        await wait(200 + Math.random() * 1200);
        taken.get(name)?.set(seq, performance.now());
        const told = stepReport(seq, { stepsTotal: steps, isDone: seq === steps });
        await sendSurely(url, { Authorization: `Bearer ${token}` }, '/board/seat/progress', {
          steps: [told],
        });
      }
    };
    await Promise.all(phoneUrls.map((url, number) => learn(url, number)));
    const downShares = links.map(({ downShare }) => downShare);
    for (const link of links) link.mend();
    await vi.waitUntil(() => delays.length === learners * steps, { timeout: 30_000, interval: 20 });
    screen.isOver = true;
    await following;

    const down = Math.round((downShares.reduce((sum, share) => sum + share, 0) / links.length) * 100);
    sayFigures(`step to the board, 40 learners, links down ${down} % of the time, ${engine}`, delays);
    console.info(figuresOf(`${engine}, links down ${down} % of the time`, delays));
    expect(links.reduce((sum, { cuts }) => sum + cuts, 0)).toBeGreaterThan(learners / 2);
    expect(links.reduce((sum, { stalls }) => sum + stalls, 0)).toBeGreaterThan(learners / 2);
    expect(screen.ids).toEqual([...new Set(screen.ids)].sort((a, b) => a - b));
    const { seats } = (await (
      await fetch(`${servers[0].url}/api/v1/board/${board.id}`, { headers: trainer })
    ).json()) as BoardState;
    const placesOf = (all: BoardState['seats'] = []) =>
      all.map(({ id, progress }) => `${id} ${progress?.stepIndex} ${progress?.doneAt}`).sort();
    expect(placesOf(screen.state?.seats)).toEqual(placesOf(seats));
    expect(seats.map(({ progress }) => progress?.stepIndex)).toEqual(Array(learners).fill(steps));
    for (const link of links) link.close();
    for (const server of servers) expect(await server.stop()).toBe(0);
    await place.remove();
  });
});

/** Sent again until somebody answers: the phone's own way. A link that is down is what is tried here. */
async function sendSurely(url: string, headers: Record<string, string>, path: string, body: unknown) {
  for (;;) {
    const json = { 'Content-Type': 'application/json' };
    const answered = await post(url, { ...json, ...headers }, path, body).catch(() => undefined);
    if (answered !== undefined && answered.status < 500) return answered;
    await wait(pauseMs);
  }
}

/** From one device: whoever lost the answer has the same seat. @returns the token */
async function joinSurely(url: string, code: string, name: string): Promise<string> {
  const joined = await sendSurely(url, { 'X-Device-Id': newMark() }, '/board/join', { code, name });
  expect(joined.status, JSON.stringify(joined.body)).toBe(201);
  return joined.body.token;
}

function figuresOf(name: string, times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return `${name}: ${times.length} steps on the board, median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`;
}
