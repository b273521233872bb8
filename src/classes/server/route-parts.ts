import type { Database } from '#src/platform/db/database.ts';
import type { Seal } from './manage-token.ts';
import type { Seats } from './seats/seats.ts';
import type { ClassTables } from './tables.ts';

/** What the public routes of classes stand on. */
export interface ClassRouteParts {
  readonly database: Database<ClassTables>;
  readonly seats: Seats;
  readonly seal: Seal;
  readonly hasAbuseLimits: boolean;
  /** Codes of today's communes. */
  readonly communeCodes: ReadonlySet<string>;
  /** By which browsers allow our notices; undefined where push is off. */
  readonly pushKey: string | undefined;
  /** Whether letters go out. */
  readonly hasMail: boolean;
  /** Deletes what a trial wrote into files for somebody who is erased. */
  readonly endNoticeFile?: ((registrationId: string) => Promise<void>) | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
