import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import type { Database } from '#src/platform/db/database.ts';
import { vietnamTimeAt } from '#src/platform/text/vietnam-clock.ts';
import { noticeMessages } from '../../messages-notices.vi.ts';
import { oncePerDay } from '../chore-repository.ts';
import type { ClassTables } from '../tables.ts';
import { countMissedCalls, listCalls } from './call-list-repository.ts';
import type { Mailer } from './mailer.ts';

/** One of the staff who calls people, and can be written to. */
export interface Caller {
  readonly email: string;
  /** The commune whose people alone they call; null for all. */
  readonly communeCode: string | null;
}

/** What writing to the staff needs. */
export interface CallMailParts {
  readonly database: Database<ClassTables>;
  readonly mail: Mailer;
  readonly callers: () => Promise<readonly Caller[]>;
  readonly publicUrl: string;
  readonly log: Logger;
  readonly now: number;
}

/** Minutes since midnight: the reminders of 08:00 that reached nobody are on the list by then. */
const writtenFrom = 8 * 60 + 30;

/**
 * Once a day, in the morning, tell the staff by e-mail how many people wait for their call: a list that nobody opens
 * would be a silent failure too. The letter names nobody.
 */
export async function mailCallers(parts: CallMailParts): Promise<void> {
  const { database, now } = parts;
  if (vietnamTimeAt(now).minuteOfDay < writtenFrom) return;
  await oncePerDay(database, 'call-mail', now, () => writeToAll(parts));
}

async function writeToAll({ database, mail, callers, publicUrl, log, now }: CallMailParts): Promise<void> {
  const { callMail } = noticeMessages;
  const counts = { written: 0, failed: 0 };
  for (const { email, communeCode } of await callers()) {
    const calls = await listCalls(database, communeCode, now);
    const open = calls.filter(({ state }) => state === 'open').length;
    if (open === 0) continue;
    const id = `call-mail-${vietnamTimeAt(now).date}-${createHash('sha256').update(email).digest('hex').slice(0, 16)}`;
    const text = callMail.text(open, `${publicUrl}/can-bo`);
    const { kind } = await mail({ id, to: email, subject: callMail.subject(open), text });
    counts[kind === 'sent' ? 'written' : 'failed'] += 1;
  }
  log[counts.failed > 0 ? 'warn' : 'info']({ callMail: counts }, 'notices: staff told of their call list');
}

/** Once a day, say in the log how many people nobody has called before their class began. */
export async function tellMissedCalls(
  database: Database<ClassTables>,
  log: Logger,
  now: number,
): Promise<void> {
  await oncePerDay(database, 'missed-calls', now, async () => {
    const missed = await countMissedCalls(database, now);
    if (missed > 0) log.warn({ missed }, 'notices: people were NOT called before their class');
  });
}
