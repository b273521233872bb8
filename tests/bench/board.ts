// `node tests/bench/board.ts [seconds between two steps of a learner]`: how long a learner's step takes to the screen of
// the trainer, 40 learners on each of 20 boards, on every installed engine; once with the trainer at the same process
// and once at another one. Figures, never a pass or a fail.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { createBoardServer } from '#src/board/server/board-server.ts';
import type { BoardTables } from '#src/board/server/tables.ts';
import { openDatabase } from '#src/platform/db/database.ts';
import { serve, writeSite } from '#src/platform/http/served-for-tests.ts';
import { runFeatures } from '#src/platform/run-features.ts';
import { findPostgresPrograms } from '../../scripts/postgres-programs.ts';
import { listenTo } from '../contracts/event-reader.ts';
import { createPostgresCluster } from '../contracts/postgres-cluster.ts';

const [boardCount, learnerCount, stepCount] = [20, 40, 3];
const pauseMs = Number(process.argv[2] ?? 5) * 1000;
const log = pino({ level: 'silent' });
const siteDir = await writeSite();
const json = { 'Content-Type': 'application/json' };

await measure('SQLite', undefined);
if (findPostgresPrograms() !== undefined) {
  const cluster = await createPostgresCluster();
  await measure('PostgreSQL', `${cluster.url}/postgres`);
  await cluster.remove();
}
process.exit(0);

/** One server with a pool and signals of its own, as another process has it. */
async function startServer(dataDir: string, databaseUrl: string | undefined): Promise<string> {
  const database = openDatabase<BoardTables>({ databaseUrl, dataDir, log });
  const feature = createBoardServer({
    ...{
      database,
      databaseUrl,
      secret: 'a secret of the measurement, long enough',
      hasAbuseLimits: false,
      log,
    },
    ...{ now: Date.now, staff: { guard: async () => ({ id: 'giang-vien', name: 'Tre' }) } },
  });
  const { routes } = await runFeatures({ database, features: [feature], log });
  return `${(await serve({ siteDir, features: routes })).url}/api/v1`;
}

async function measure(engine: string, databaseUrl: string | undefined): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'camtay-bench-'));
  const urls = [await startServer(dataDir, databaseUrl), await startServer(dataDir, databaseUrl)] as const;
  for (const [where, trainerUrl] of [
    ['same process', urls[0]],
    ['other process', urls[1]],
  ] as const) {
    const boards = Array.from({ length: boardCount }, () => openClass(urls[0], trainerUrl));
    const classes = (await Promise.all(boards)).map((teach) => teach());
    say(`${engine}, ${where}`, (await Promise.all(classes)).flat());
  }
  await rm(dataDir, { recursive: true, force: true });
}

/** One class whose learners have all joined. @returns what lets them work, and gives milliseconds from step to screen */
async function openClass(url: string, trainerUrl: string): Promise<() => Promise<number[]>> {
  const { board } = await post(url, '/board', { sessionId: null, subject: null });
  const sentAt = new Map<string, number>();
  const times: number[] = [];
  const screen = await listenTo(`${trainerUrl}/board/${board.id}/events`, {}, ({ event, data }) => {
    if (event !== 'change' || data.kind !== 'progress') return;
    const began = sentAt.get(`${data.seat.name} ${data.seat.progress.stepIndex}`);
    if (began !== undefined) times.push(performance.now() - began);
  });
  const names = Array.from(
    { length: learnerCount },
    (_, number) => `${letter(number)}${letter(number / 20)}`,
  );
  const joining = names.map(async (name) => {
    const { token } = await post(url, '/board/join', { code: board.code, name });
    return { name, token };
  });
  const learners = await Promise.all(joining);
  const learn = async ({ name, token }: (typeof learners)[number]) => {
    for (let seq = 1; seq <= stepCount; seq += 1) {
      await wait(Math.random() * 2 * pauseMs);
      sentAt.set(`${name} ${seq}`, performance.now());
      const step = {
        ...{ seq, subject: 'khai-sinh-cho-chau', step: 'form.owner', stepIndex: seq, stepsTotal: stepCount },
        ...{ fault: null, mistakes: 0, hints: 0, isDone: false, secondsAgo: 0 },
      };
      await post(url, '/board/seat/progress', { steps: [step] }, { Authorization: `Bearer ${token}` });
    }
  };
  return async () => {
    await Promise.all(learners.map(learn));
    for (let waited = 0; times.length < learnerCount * stepCount && waited < 30_000; waited += 50)
      await wait(50);
    screen.cut();
    return times;
  };
}

/** A letter for each number below twenty. */
function letter(number: number): string {
  return String.fromCharCode(97 + (Math.floor(number) % 20));
}

async function post(url: string, address: string, body: unknown, headers: Record<string, string> = {}) {
  const answer = await fetch(`${url}${address}`, {
    method: 'POST',
    headers: { ...json, ...headers },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
  // biome-ignore lint/suspicious/noExplicitAny: only what was sent is looked at.
  return (await answer.json()) as any;
}

function say(name: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  const expected = boardCount * learnerCount * stepCount;
  const perSecond = Math.round((boardCount * learnerCount * 1000) / Math.max(pauseMs, 1));
  const figures = `median ${at(0.5)} ms, p90 ${at(0.9)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms`;
  console.log(`${name}, about ${perSecond} steps a second: ${times.length} of ${expected} steps, ${figures}`);
}
