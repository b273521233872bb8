import type { Context } from 'hono';
import type { Database } from '#src/platform/db/database.ts';
import { type Deed, recordDeed } from '#src/platform/db/deed-log.ts';
import type { Guard } from '#src/platform/http/guard.ts';
import { may, type Permission } from '../rules/permissions.ts';
import type { Member } from '../schemas.ts';
import { findMember, viewMember } from './member-repository.ts';
import { refuse } from './problems.ts';
import { findSession, type OpenSession } from './sign-in-calls.ts';
import type { StaffAuth } from './staff-auth-repository.ts';
import type { StaffTables } from './tables.ts';

/** What the routes of the staff stand on. */
export interface StaffRouteParts {
  readonly database: Database<StaffTables>;
  readonly auth: StaffAuth;
  /** Codes of today's communes. */
  readonly communeCodes: ReadonlySet<string>;
  /** Keyed hash of a text, the same each time. */
  readonly hash: (text: string) => string;
  /** Whether people reach this server by https only: then cookies are for https only. */
  readonly isSecure: boolean;
  /** The link by which the first manager joins. */
  readonly firstToken: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A member, and the session of this browser. */
export interface SignedIn {
  readonly member: Member;
  readonly session: OpenSession;
}

/** Who is signed in on this browser; undefined when nobody is, or their access has ended. */
export async function findSignedIn(
  { auth, database }: StaffRouteParts,
  c: Context,
): Promise<SignedIn | undefined> {
  const session = await findSession(auth, c.req.raw.headers);
  const row = session && (await findMember(database.reader, session.memberId));
  if (session === undefined || row === undefined || row.ended_at !== null) return undefined;
  keepCookies(c, session.cookies);
  return { member: viewMember(row), session };
}

/** Who asks, or the answer that refuses. Whoever is signed in may see to their own account. */
export async function requireMember(parts: StaffRouteParts, c: Context): Promise<SignedIn | Response> {
  if (isFromElsewhere(c)) return refuse('origin.strange');
  return (await findSignedIn(parts, c)) ?? refuse('staff.signed-out');
}

/** The guard of every route that is not for everybody. */
export function createGuard(parts: StaffRouteParts): Guard<Permission, Member> {
  return async (c, permission) => {
    const asker = await requireMember(parts, c);
    if (asker instanceof Response) return asker;
    return may(asker.member, permission) ? asker.member : refuse('staff.not-allowed');
  };
}

/**
 * Whether a browser sends this from another site's page. Cookies do not come along with that (`SameSite=Lax`), and a
 * JSON body needs leave that nobody gives; this is the third lock on the same door.
 * @see OWASP Cross-Site Request Forgery Prevention: Fetch Metadata, origin check
 */
export function isFromElsewhere(c: Context): boolean {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return false;
  const site = c.req.header('Sec-Fetch-Site');
  if (site !== undefined) return site !== 'same-origin';
  const origin = c.req.header('Origin');
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== c.req.header('Host'));
}

/** Hand cookies on to the browser. */
export function keepCookies(c: Context, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
}

/** Write down what a member did where better-auth did the deed itself. */
export async function writeDeed({ database, now }: StaffRouteParts, deed: Omit<Deed, 'at'>): Promise<void> {
  await database.change((tx) => recordDeed(tx, { ...deed, at: now() }));
}
