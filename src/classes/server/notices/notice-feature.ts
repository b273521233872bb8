import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Database } from '#src/platform/db/database.ts';
import type { ClassTables } from '../tables.ts';
import { endNoticeFiles } from './end-notices-repository.ts';
import type { NoticeChannels } from './notice-channels.ts';
import { sendDueNotices } from './notice-worker.ts';

/** How people are told. */
export interface NoticeParts extends NoticeChannels {
  /** Address that people reach the product under. */
  readonly publicUrl: string;
  readonly dataDir: string;
}

interface Surroundings {
  readonly database: Database<ClassTables>;
  readonly tokenFor: (registrationId: string) => string;
  readonly log: Logger;
  readonly now: () => number;
}

/** What a server process does about notices: every few seconds, and every minute. */
export function createNoticeDuties(
  { channels, publicUrl, dataDir }: NoticeParts,
  { database, tokenFor, log, now }: Surroundings,
): { readonly often: () => Promise<void>; readonly keepHouse: () => Promise<void> } {
  const ways = { channels, publicUrl, tokenFor };
  const owner = randomUUID();
  return {
    often: () => sendDueNotices({ database, ways, log, now, chance: Math.random, owner }),
    keepHouse: () => endNoticeFiles(database, dataDir, now()),
  };
}
