import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addSession } from '#src/classes/server/schedule/add-session.ts';
import { cancelSession } from '#src/classes/server/schedule/cancel-session.ts';
import type { Outcome } from '#src/classes/server/schedule/change-once-repository.ts';
import { createSeries } from '#src/classes/server/schedule/create-series.ts';
import { editSeries } from '#src/classes/server/schedule/edit-series.ts';
import { editSession, moveSession } from '#src/classes/server/schedule/edit-session.ts';
import { endSeries } from '#src/classes/server/schedule/end-series.ts';
import { fillSchedule } from '#src/classes/server/schedule-repository.ts';
import type { ClassTables, SessionRow } from '#src/classes/server/tables.ts';
import type { Database } from '#src/platform/db/database.ts';
import { addDays } from '#src/platform/text/dates.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import { startOfStory } from './class-fixture.ts';
import { engines } from './engines.ts';
import {
  findings,
  intentOf,
  join,
  prepareRooms,
  scheduleOf,
  seriesInput,
  sessionInput,
  trainers,
  wrongSlots,
} from './schedule-desk.ts';
import { exampleSource } from './schedule-source.ts';
import { rounds } from './server-process.ts';

const dayMs = 86_400_000;

const stepArbitrary = fc.record({
  act: fc.constantFrom('create', 'add', 'join', 'edit', 'move', 'cancel', 'split', 'end', 'fill', 'wait'),
  pick: fc.nat(8),
  ahead: fc.integer({ min: 1, max: 14 }),
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }),
  start: fc.constantFrom('08:00', '09:30'),
  roomId: fc.constantFrom('phong-1', 'phong-2'),
  trainerId: fc.constantFrom(null, ...trainers.map(({ id }) => id)),
});
type Step = typeof stepArbitrary extends fc.Arbitrary<infer S> ? S : never;

/** What has to be so after any step, whatever was granted and whatever refused. */
async function check(
  database: Database<ClassTables>,
  before: readonly SessionRow[],
  now: number,
): Promise<void> {
  expect(await wrongSlots(database)).toEqual([]);
  expect(await findings(database)).toEqual([]);
  const after = new Map((await allDays(database)).map((row) => [row.id, row]));
  for (const row of before) {
    const known = after.get(row.id);
    // A cancelled day stays one, and a day that has begun is never rewritten.
    if (row.status === 'cancelled') expect(known?.status).toBe('cancelled');
    if (row.starts_at <= now) expect(withoutSeries(known)).toEqual(withoutSeries(row));
  }
  expect(await fillSchedule(database, exampleSource, now)).toBeGreaterThanOrEqual(0);
  expect(await fillSchedule(database, exampleSource, now)).toBe(0); // filled is filled
}

async function allDays({ reader }: Database<ClassTables>): Promise<readonly SessionRow[]> {
  return await reader.selectFrom('class_session').selectAll().orderBy('id').execute();
}

function withoutSeries(row: SessionRow | undefined) {
  return row && { ...row, series_id: null };
}

async function take(
  database: Database<ClassTables>,
  step: Step,
  now: number,
): Promise<Outcome<unknown> | undefined> {
  const parts = scheduleOf(database);
  const date = addDays(vietnamDateAt(now), step.ahead);
  const { weekdays, start, roomId, trainerId } = step;
  const end = `${String(Number(start.slice(0, 2)) + 2).padStart(2, '0')}${start.slice(2)}`;
  const place = { start, end, roomId, trainerId };
  if (step.act === 'create')
    return createSeries(
      parts,
      intentOf(now),
      seriesInput({ ...place, weekdays, from: date, until: null, skipClashes: true }),
    );
  if (step.act === 'add') return addSession(parts, intentOf(now), sessionInput({ ...place, date }));
  const days = (await allDays(database)).filter(({ status }) => status !== 'cancelled');
  const day = days[step.pick % Math.max(1, days.length)];
  if (day === undefined) return undefined;
  const seen = { id: day.id, rev: day.schedule_rev };
  const isOpen = day.starts_at > now;
  if (step.act === 'join' && isOpen) await join(database, day.id, 1, now);
  if (step.act === 'edit')
    return editSession(parts, intentOf(now), { id: day.id, input: { rev: seen.rev, ...place } });
  if (step.act === 'move')
    return moveSession(parts, intentOf(now), { id: day.id, input: { rev: seen.rev, date, ...place } });
  if (step.act === 'cancel')
    return cancelSession(parts, intentOf(now), {
      id: day.id,
      input: { rev: seen.rev, reason: 'Mưa lũ', makeUp: { date } },
    });
  return await changeSeries(database, step, now);
}

async function changeSeries(database: Database<ClassTables>, step: Step, now: number) {
  const all = await database.reader.selectFrom('series').selectAll().orderBy('id').execute();
  const series = all[step.pick % Math.max(1, all.length)];
  if (series === undefined) return undefined;
  const date = addDays(vietnamDateAt(now), step.ahead);
  const { weekdays, start, roomId, trainerId } = step;
  const asked = { rev: series.rev, cancelPeople: step.pick % 2 === 0 };
  const parts = scheduleOf(database);
  if (step.act === 'split') {
    const input = { ...asked, from: date, weekdays, start, roomId, trainerId, skipClashes: true };
    return await editSeries(parts, intentOf(now), { id: series.id, input });
  }
  if (step.act === 'end')
    return await endSeries(parts, intentOf(now), { id: series.id, input: { ...asked, until: date } });
  return undefined;
}

describe.each(engines)('any sequence of changes of the schedule on %s', (engine, create) => {
  test('keeps facts, cancelled days, rooms and seats as they have to be', {
    timeout: 3_600_000,
  }, async () => {
    const numRuns = engine === 'SQLite' ? rounds(20, 600) : rounds(6, 100);
    const stories = fc.array(stepArbitrary, { minLength: 5, maxLength: 16 });
    const tell = fc.asyncProperty(stories, async (steps) => {
      const place = await create();
      const database = place.open<ClassTables>();
      await prepareRooms(database);
      let now = startOfStory;
      await createSeries(scheduleOf(database), intentOf(now), seriesInput({ until: null }));
      for (const step of steps) {
        if (step.act === 'wait') now += step.ahead * dayMs;
        const before = await allDays(database);
        await take(database, step, now);
        await check(database, before, now);
      }
      await place.remove();
    });
    await fc.assert(tell, { numRuns });
  });
});
