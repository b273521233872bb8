// A process of its own for each time zone: fills an empty database at a fixed hour and prints its days.

import { pino } from 'pino';
import { classMigrations } from '#src/classes/server/class-schema-repository.ts';
import { fillSchedule } from '#src/classes/server/schedule-repository.ts';
import type { ClassTables } from '#src/classes/server/tables.ts';
import { openDatabase } from '#src/platform/db/database.ts';
import { migrate } from '#src/platform/db/migrate.ts';
import { exampleSource } from './schedule-source.ts';

const [dataDir = '', hour = ''] = process.argv.slice(2);
const database = openDatabase<ClassTables>({
  databaseUrl: undefined,
  dataDir,
  log: pino({ level: 'silent' }),
});
await migrate(database, classMigrations);
await fillSchedule(database, exampleSource, Date.parse(hour));
const query = database.reader.selectFrom('class_session').select(['local_date', 'starts_at', 'ends_at']);
const days = (await query.orderBy('local_date').execute()).map(({ local_date, starts_at, ends_at }) =>
  [local_date, new Date(starts_at).toISOString(), new Date(ends_at).toISOString()].join(' '),
);
console.log(JSON.stringify({ offset: new Date(0).getTimezoneOffset(), days }));
await database.close();
