import type { Context } from 'hono';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Database } from '#src/platform/db/database.ts';
import type { Signals } from '#src/platform/db/signals.ts';
import type { Guard } from '#src/platform/http/guard.ts';
import type { Permission } from '#src/staff/rules/permissions.ts';
import type { Guesser } from './guess-limit-repository.ts';
import type { Seal } from './seal.ts';
import type { BoardTables } from './tables.ts';

/** What the routes of boards and pairs stand on. */
export interface BoardRouteParts {
  readonly database: Database<BoardTables>;
  readonly signals: Signals;
  readonly seal: Seal;
  readonly hasAbuseLimits: boolean;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What the staff feature gives, so that boards stay ignorant of accounts. */
export interface BoardStaff {
  readonly guard: Guard<Permission, { readonly id: string; readonly name: string }>;
}

/** The keyed hash of the token that a request carries; of none, one that nothing has. */
export function tokenHashOf({ seal }: BoardRouteParts, c: Context): string {
  const [, token = ''] = /^Bearer (\S+)$/i.exec(c.req.header('Authorization') ?? '') ?? [];
  return seal(`token ${token}`);
}

/** Who types a code: by the mark of the device, where it gives one. */
export function guesserOf({ seal, hasAbuseLimits, now }: BoardRouteParts, c: Context): Guesser {
  const mark = z.uuid().safeParse(c.req.header('X-Device-Id')).data;
  const device = mark === undefined ? null : seal(`device ${mark.toLowerCase()}`);
  return { device, hasAbuseLimits, now: now() };
}
