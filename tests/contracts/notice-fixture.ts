import { pino } from 'pino';
import type { RegistrationInput } from '#src/classes/schemas.ts';
import { createSeal } from '#src/classes/server/manage-token.ts';
import type {
  NoticeChannel,
  NoticeMessage,
  SendOutcome,
} from '#src/classes/server/notices/notice-channel.ts';
import { sendDueNotices } from '#src/classes/server/notices/notice-worker.ts';
import type { ClassTables } from '#src/classes/server/tables.ts';
import type { Database } from '#src/platform/db/database.ts';
import { commandFor, newcomer, seatsOf, startOfStory } from './class-fixture.ts';

const seal = createSeal('a secret of the tests, longer than 32 letters');

/** How the links of the tests are made. */
export const links = { publicUrl: 'https://camtay.example.vn', tokenFor: seal.tokenFor };

/** A channel that remembers what it was given. */
export interface TestChannel extends NoticeChannel {
  readonly sent: NoticeMessage[];
}

/** A channel that answers as the test says, or takes everything. */
export function createTestChannel(
  own: Partial<NoticeChannel> & {
    answer?: (message: NoticeMessage) => SendOutcome | Promise<SendOutcome>;
  } = {},
): TestChannel {
  const { answer = () => ({ kind: 'sent' }) as const, ...changed } = own;
  const sent: NoticeMessage[] = [];
  return {
    ...{ name: 'test', reach: 'phone', isIdempotent: false, sent, ...changed },
    async send(message) {
      sent.push(message);
      return await answer(message);
    },
  };
}

interface Look {
  readonly now?: number;
  readonly leaseMs?: number;
  readonly patienceMs?: number;
  readonly owner?: string;
}

/** Send what is due, as a server process does every few seconds. */
export async function sendDue(
  database: Database<ClassTables>,
  channels: readonly NoticeChannel[],
  { now = startOfStory, owner = 'test', ...limits }: Look = {},
): Promise<void> {
  const parts = { database, ways: { channels, ...links }, log: pino({ level: 'silent' }) };
  await sendDueNotices({ ...parts, now: () => now, chance: () => 0, owner, ...limits });
}

/** Somebody registers. @returns the registration's id */
export async function join(
  database: Database<ClassTables>,
  sessionId: string,
  changed: Partial<RegistrationInput> = {},
  now = startOfStory,
): Promise<string> {
  const input = newcomer(sessionId, changed);
  const answer = await seatsOf(database).register(commandFor(input, { now }), input);
  if (typeof answer === 'string' || !answer.result.ok) throw new Error('Expected a place.');
  return answer.result.registration.id;
}

/** One notice and where it stands. */
export interface Fate {
  readonly recipient: string;
  readonly template: string;
  readonly status: string;
  readonly via: string | null;
  readonly tried: string;
  readonly lastError: string | null;
  readonly isTold: boolean;
  readonly isCalled: boolean;
}

/** Where the notices of a class stand, the first one first; without the word `registration` in front. */
export async function fatesOf(database: Database<ClassTables>, sessionId: string): Promise<readonly Fate[]> {
  const rows = await database.reader
    .selectFrom('outbox')
    .innerJoin('registration', 'registration.id', 'outbox.recipient')
    .selectAll('outbox')
    .where('session_id', '=', sessionId)
    .orderBy('outbox.id')
    .execute();
  const calls = await database.reader.selectFrom('call_list').select('registration_id').execute();
  const called = new Set(calls.map(({ registration_id }) => registration_id));
  return rows.map((row) => ({
    ...{ recipient: row.recipient, template: row.template.replace('registration.', ''), status: row.status },
    ...{ via: row.via, tried: row.tried, lastError: row.last_error },
    ...{ isTold: row.told_at !== null, isCalled: called.has(row.recipient) },
  }));
}

/** Notices about which a person was neither told nor stands on a human's list, though they were to be told. */
export function lostAmong(fates: readonly Fate[]): readonly Fate[] {
  return fates.filter(({ status, isTold, isCalled }) => status !== 'skipped' && !isTold && !isCalled);
}
