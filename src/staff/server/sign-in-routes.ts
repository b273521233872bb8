import { type Context, Hono } from 'hono';
import type { ApiEnvironment } from '#src/platform/http/api.ts';
import {
  CodeInputSchema,
  type Done,
  type Me,
  type Member,
  type SignInAnswer,
  SignInInputSchema,
} from '../schemas.ts';
import { findDeviceMark, keepDeviceMark, tryKeysOf } from './device-mark.ts';
import { findByEmail, findMember, viewMember } from './member-repository.ts';
import { readInput, refuse, refuseField } from './problems.ts';
import {
  findSignedIn,
  isFromElsewhere,
  keepCookies,
  requireMember,
  type StaffRouteParts,
  writeDeed,
} from './route-parts.ts';
import { endAllBrowsers, endSession, findSession, tryCode, tryPassword } from './sign-in-calls.ts';
import { countTry, forgetTries } from './sign-in-lock-repository.ts';

/** `GET /staff/me`, `POST /staff/sign-in`, `…/code`, `POST /staff/sign-out`, `…/everywhere`. */
export function signInRoutes(parts: StaffRouteParts): Hono<ApiEnvironment> {
  const routes = new Hono<ApiEnvironment>();
  routes.get('/me', async (c) => {
    const signedIn = await findSignedIn(parts, c);
    return c.json({ member: signedIn?.member ?? null } satisfies Me);
  });
  routes.post('/sign-in', (c) => signIn(parts, c));
  routes.post('/sign-in/code', (c) => answerCode(parts, c));
  routes.post('/sign-out', async (c) => {
    const signedIn = await requireMember(parts, c);
    if (signedIn instanceof Response) return signedIn;
    keepCookies(c, (await endSession(parts.auth, c.req.raw.headers)).cookies);
    await writeDeed(parts, { by: signedIn.member, deed: 'staff.signed-out' });
    return c.json({ done: true } satisfies Done);
  });
  routes.post('/sign-out/everywhere', async (c) => {
    const signedIn = await requireMember(parts, c);
    if (signedIn instanceof Response) return signedIn;
    keepCookies(c, (await endAllBrowsers(parts.auth, c.req.raw.headers)).cookies);
    await writeDeed(parts, { by: signedIn.member, deed: 'staff.signed-out-everywhere' });
    return c.json({ done: true } satisfies Done);
  });
  return routes;
}

async function signIn(parts: StaffRouteParts, c: Context): Promise<Response> {
  if (isFromElsewhere(c)) return refuse('origin.strange');
  const input = await readInput(c, SignInInputSchema);
  if (input instanceof Response) return input;
  const { database, auth, now } = parts;
  const mark = await findDeviceMark(parts, c, input.email);
  // A browser that has signed in before is counted by itself: strangers who guess do not lock it out.
  const keys = tryKeysOf(parts, input.email, mark);
  const lock = await countTry(database, keys, now());
  if (lock === 'locked-now')
    await writeLocked(parts, input.email, mark === undefined ? 'staff.locked' : 'staff.device-locked');
  if (lock === 'all-locked-now') await writeLocked(parts, input.email, 'staff.all-devices-locked');
  if (lock !== 'free') return refuse('sign-in.locked');
  const tried = await tryPassword(auth, c.req.raw.headers, input);
  if (tried === 'wrong') return refuse('sign-in.wrong');
  if (tried.outcome === 'code-needed') {
    await forgetTries(database, keys);
    keepCookies(c, tried.cookies);
    return c.json({ outcome: 'code-needed' } satisfies SignInAnswer);
  }
  const member = await memberOf(parts, tried.cookies);
  if (member === undefined) return refuse('sign-in.wrong');
  await forgetTries(database, keys);
  if (member === 'ended') return refuse('sign-in.ended');
  return await welcome(parts, c, { member, cookies: tried.cookies, deed: 'staff.signed-in' });
}

/** Once for each lock and only of accounts there are: whoever tries addresses by the thousand fills no trail. */
async function writeLocked(parts: StaffRouteParts, email: string, deed: string): Promise<void> {
  const member = await findByEmail(parts.database.reader, email);
  if (member) await writeDeed(parts, { by: null, deed, subject: member.name });
}

async function answerCode(parts: StaffRouteParts, c: Context): Promise<Response> {
  if (isFromElsewhere(c)) return refuse('origin.strange');
  const input = await readInput(c, CodeInputSchema);
  if (input instanceof Response) return input;
  const tried = await tryCode(parts.auth, c.req.raw.headers, input.code);
  if (tried === 'wrong') return refuseField('code', 'code.wrong');
  if (tried === 'late') return refuse('code.late');
  if (tried === 'locked') return refuse('sign-in.locked');
  const member = await memberOf(parts, tried.cookies);
  if (member === undefined) return refuse('sign-in.wrong');
  if (member === 'ended') return refuse('sign-in.ended');
  const deed = tried.wasSpare ? 'staff.signed-in-by-spare-code' : 'staff.signed-in';
  return await welcome(parts, c, { member, cookies: tried.cookies, deed });
}

async function welcome(
  parts: StaffRouteParts,
  c: Context,
  { member, cookies, deed }: { member: Member; cookies: readonly string[]; deed: string },
): Promise<Response> {
  keepCookies(c, cookies);
  await keepDeviceMark(parts, c, member.email);
  await writeDeed(parts, { by: member, deed });
  return c.json({ outcome: 'signed-in', member } satisfies SignInAnswer);
}

/** Whom the cookies that were just made belong to; one whose access has ended gets no use of them. */
async function memberOf(
  { auth, database }: StaffRouteParts,
  cookies: readonly string[],
): Promise<Member | 'ended' | undefined> {
  const headers = new Headers({ Cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') });
  const session = await findSession(auth, headers);
  const row = session && (await findMember(database.reader, session.memberId));
  if (row === undefined) return undefined;
  if (row.ended_at === null) return viewMember(row);
  await endSession(auth, headers);
  return 'ended';
}
