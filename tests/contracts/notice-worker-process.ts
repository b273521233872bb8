// Sends notices in a process of its own, until somebody ends it: `node notice-worker-process.ts`.
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { createEmailChannel } from '#src/classes/server/notices/email-channel.ts';
import { createFileChannel } from '#src/classes/server/notices/file-channel.ts';
import { createMailer } from '#src/classes/server/notices/mailer.ts';
import { sendDueNotices } from '#src/classes/server/notices/notice-worker.ts';
import type { ClassTables } from '#src/classes/server/tables.ts';
import { openDatabase } from '#src/platform/db/database.ts';

const { DATA_DIR = '', DATABASE_URL, SMTP_URL = '', LEASE_MS } = process.env;
const log = pino({ level: 'silent' });
const database = openDatabase<ClassTables>({ databaseUrl: DATABASE_URL, dataDir: DATA_DIR, log });
const channels = [
  createEmailChannel(createMailer({ smtpUrl: SMTP_URL, from: 'lop-hoc@example.vn' })),
  createFileChannel(DATA_DIR, Date.now),
];
const ways = { channels, publicUrl: 'https://camtay.example.vn', tokenFor: (id: string) => id };

for (;;) {
  const limits = { owner: String(process.pid), leaseMs: Number(LEASE_MS) };
  await sendDueNotices({ database, ways, log, now: Date.now, chance: () => 0, ...limits });
  await wait(20);
}
