import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { addSession, provideClasses } from './class-fixture.ts';
import { engines, type TestDatabase } from './engines.ts';
import { fatesOf, join, lostAmong } from './notice-fixture.ts';
import { rounds } from './server-process.ts';
import { startSmtpSink } from './smtp-sink.ts';

const day = 86_400_000;
const leaseMs = 1500;
const people = 200;
const wait = { timeout: 60_000, interval: 10 };

/** A worker in a process of its own, over a test's database. */
function startWorker(place: TestDatabase, smtpUrl: string) {
  const child = spawn(process.execPath, ['tests/contracts/notice-worker-process.ts'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...place.variables, SMTP_URL: smtpUrl, LEASE_MS: String(leaseMs) },
  });
  const closed = once(child, 'close');
  const kill = async () => {
    child.kill('SIGKILL');
    await closed;
  };
  onTestFinished(kill);
  return { kill };
}

/** Every line that a trial has written. */
function writtenIn(dataDir: string): readonly { readonly id: string; readonly to: string }[] {
  const folder = path.join(dataDir, 'notices');
  const texts = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
  // A worker that was killed between opening and writing leaves an empty file.
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line));
}

describe.each(engines)('workers killed in the middle on %s', (_, create) => {
  const classes = provideClasses(create);

  test('200 notices over three kills: none lost, and twice only letters with one Message-ID', async () => {
    const { database, place } = classes;
    const id = await addSession(database, { capacity: people, starts_at: Date.now() + 4 * day });
    for (let count = 0; count < people; count += 1)
      await join(database, id, count % 2 === 0 ? { email: `p${count}@example.vn` } : {}, Date.now());
    const sink = await startSmtpSink(() => undefined, 15);
    onTestFinished(sink.stop);
    const kills = rounds(3, 12);
    for (let kill = 1; kill <= kills; kill += 1) {
      const workers = [1, 2].map(() => startWorker(place, sink.url));
      const mostLetters = (kill * people) / 2 / (kills + 1);
      await vi.waitUntil(() => sink.letters.length >= mostLetters, wait); // counted, not timed
      await Promise.all(workers.map((worker) => worker.kill()));
    }
    const last = startWorker(place, sink.url);
    const open = async () =>
      (await fatesOf(database, id)).filter(({ status }) => status === 'pending' || status === 'processing');
    await vi.waitUntil(async () => (await open()).length === 0, wait);
    await last.kill();

    const fates = await fatesOf(database, id);
    expect(fates).toHaveLength(people);
    expect(lostAmong(fates)).toEqual([]);
    expect(new Set(sink.letters.map(({ to }) => to)).size).toBe(people / 2);
    expect(new Set(sink.letters.map(({ messageId }) => messageId)).size).toBe(people / 2);
    expect(fates.filter(({ via, status }) => via === 'email' && status !== 'sent')).toEqual([]);
    // What cannot be taken back is written once; whatever was cut off there is for a human.
    const lines = writtenIn(place.dataDir);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    const unsure = fates.filter(({ status }) => status === 'unknown');
    expect(unsure.filter(({ isCalled }) => !isCalled)).toEqual([]);
    expect(lines.length + unsure.length).toBeGreaterThanOrEqual(people / 2);
  });
});
