import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Database } from '#src/platform/db/database.ts';
import type { ServerFeature } from '#src/platform/run-features.ts';
import type { ClassTables } from '../tables.ts';
import { type Caller, mailCallers, tellMissedCalls } from './call-mail.ts';
import { endNoticeFiles } from './end-notices-repository.ts';
import type { NoticeChannels } from './notice-channels.ts';
import { sendDueNotices } from './notice-worker.ts';

/** How people are told. */
export interface NoticeParts extends NoticeChannels {
  /** Address that people reach the product under. */
  readonly publicUrl: string;
  readonly dataDir: string;
  /** Who of the staff is told by e-mail whom to call; left out, they look at their list by themselves. */
  readonly callers?: () => Promise<readonly Caller[]>;
}

interface Surroundings {
  readonly database: Database<ClassTables>;
  readonly tokenFor: (registrationId: string) => string;
  readonly log: Logger;
  readonly now: () => number;
}

/** What has to be done about notices, as a feature names it. */
type NoticeDuties = Required<Pick<ServerFeature, 'often' | 'keepHouse' | 'nightly'>>;

/** What a server process does about notices: every few seconds, every minute, once a day. */
export function createNoticeDuties(
  { channels, publicUrl, dataDir, mail, callers }: NoticeParts,
  { database, tokenFor, log, now }: Surroundings,
): NoticeDuties {
  const ways = { channels, publicUrl, tokenFor };
  const owner = randomUUID();
  return {
    often: [(stop) => sendDueNotices({ database, ways, log, now, chance: Math.random, owner, stop })],
    keepHouse: () => endNoticeFiles(database, dataDir, now()),
    nightly: [
      () => tellMissedCalls(database, log, now()),
      ...(mail && callers
        ? [() => mailCallers({ database, mail, callers, publicUrl, log, now: now() })]
        : []),
    ],
  };
}
