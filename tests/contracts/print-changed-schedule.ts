// A process of its own for each time zone: trainers change an empty schedule at a fixed hour; prints what comes of it.

import { pino } from 'pino';
import { createSeries } from '#src/classes/server/schedule/create-series.ts';
import { editSeries } from '#src/classes/server/schedule/edit-series.ts';
import { moveSession } from '#src/classes/server/schedule/edit-session.ts';
import { previewPlan } from '#src/classes/server/schedule/preview-series.ts';
import { fillSchedule } from '#src/classes/server/schedule-repository.ts';
import type { ClassTables } from '#src/classes/server/tables.ts';
import { openDatabase } from '#src/platform/db/database.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import { prepareClasses } from './class-fixture.ts';
import { granted, intentOf, scheduleOf, seriesInput, trainers } from './schedule-desk.ts';
import { exampleSource } from './schedule-source.ts';

const [dataDir = '', hour = ''] = process.argv.slice(2);
const now = Date.parse(hour);
const log = pino({ level: 'silent' });
const database = openDatabase<ClassTables>({ databaseUrl: undefined, dataDir, log });
await prepareClasses(database);
const parts = scheduleOf(database);
const wish = seriesInput({ from: vietnamDateAt(now), until: null, start: '00:30', end: '02:00' });
const { series } = granted(await createSeries(parts, intentOf(now), wish));
const change = { rev: 1, from: '2026-12-10', start: '22:00', end: '23:30' };
const { series: later } = granted(await editSeries(parts, intentOf(now), { id: series.id, input: change }));
const days = database.reader.selectFrom('class_session').selectAll().orderBy('occurrence_date');
const first = await days.executeTakeFirstOrThrow();
granted(await moveSession(parts, intentOf(now), { id: first.id, input: { rev: 1, date: '2026-12-05' } }));
const added = await fillSchedule(database, exampleSource, now + 14 * 86_400_000);
const { rev: _rev, id: _id, title: _title, capacity: _seats, queue: _queue, ...plan } = later;
const preview = await previewPlan(parts, { ...plan, seriesId: later.id }, { trainers, now });
const shown = (await days.execute()).map(({ local_date, starts_at, ends_at }) =>
  [local_date, new Date(starts_at).toISOString(), new Date(ends_at).toISOString()].join(' '),
);
console.log(JSON.stringify({ offset: new Date(0).getTimezoneOffset(), added, days: shown, preview }));
await database.close();
