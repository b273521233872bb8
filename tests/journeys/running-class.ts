import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import type { ProductServer } from './fixtures.ts';

const minute = 60_000;

/** A class day begins at once, and is over in an hour: no browser can do that, as the clock of the server is the real one. */
export function beginClass({ dataDir }: ProductServer, sessionId: string): void {
  const now = Date.now();
  const [startsAt, endsAt] = [now - minute, now + 60 * minute];
  const db = new DatabaseSync(path.join(dataDir, 'cam-tay.db'), { timeout: 5_000 });
  db.prepare(
    'update class_session set local_date = ?, starts_at = ?, closes_at = ?, ends_at = ? where id = ?',
  ).run(vietnamDateAt(now), startsAt, startsAt, endsAt, sessionId);
  db.close();
}
