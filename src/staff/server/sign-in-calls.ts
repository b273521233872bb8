import type { SecondFactorSetup } from '../schemas.ts';
import type { StaffAuth } from './staff-auth-repository.ts';

/** An answer of better-auth, with the cookies that have to go on to the browser. */
interface Called {
  readonly isOk: boolean;
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly cookies: readonly string[];
}

/** What a browser gets to keep when something worked. */
export interface Granted {
  readonly cookies: readonly string[];
}

/** Who a browser is signed in as. */
export interface OpenSession extends Granted {
  readonly memberId: string;
  readonly sessionId: string;
}

/** One browser that is signed in. */
export interface SignedInBrowser {
  readonly id: string;
  readonly token: string;
  readonly userAgent: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Try a password. A second factor makes it `code-needed`; the cookie of that step is among the cookies. */
export async function tryPassword(
  auth: StaffAuth,
  headers: Headers,
  { email, password, isOwnDevice }: { email: string; password: string; isOwnDevice: boolean },
): Promise<(Granted & { readonly outcome: 'signed-in' | 'code-needed' }) | 'wrong'> {
  const body = { email, password, rememberMe: isOwnDevice };
  const answer = await called(auth, await auth.api.signInEmail({ body, headers, asResponse: true }));
  if (!answer.isOk) return refused(answer, 401);
  const outcome = answer.body['twoFactorRedirect'] === true ? 'code-needed' : 'signed-in';
  return { outcome, cookies: answer.cookies };
}

/** Try the code that comes after the password: six digits of the authenticator, or a spare one. */
export async function tryCode(
  auth: StaffAuth,
  headers: Headers,
  code: string,
): Promise<
  (Granted & { readonly wasSpare: boolean; readonly memberId: string }) | 'wrong' | 'late' | 'locked'
> {
  const isSpare = !/^\d{6}$/.test(code);
  const options = { body: { code }, headers, asResponse: true } as const;
  const answer = await called(
    auth,
    await (isSpare ? auth.api.verifyBackupCode(options) : auth.api.verifyTOTP(options)),
  );
  const memberId = Object(answer.body['user']).id;
  if (answer.isOk) return { cookies: answer.cookies, wasSpare: isSpare, memberId: String(memberId) };
  if (answer.status === 429) return 'locked';
  // Ten minutes after the password, or after five wrong codes, one begins again.
  const isLate = ['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE'];
  if (isLate.includes(String(answer.body['code']))) return 'late';
  return refused(answer, 401);
}

/** Who the browser is signed in as, asked of the database each time: an ended access ends at once. */
export async function findSession(auth: StaffAuth, headers: Headers): Promise<OpenSession | undefined> {
  const query = { disableCookieCache: true };
  const answer = await called(auth, await auth.api.getSession({ headers, query, asResponse: true }));
  if (answer.status >= 500) throw unexpected(answer); // nobody is known to be signed out
  const [user, session] = [Object(answer.body['user']), Object(answer.body['session'])];
  if (typeof user.id !== 'string' || typeof session.id !== 'string') return undefined;
  return { memberId: user.id, sessionId: session.id, cookies: answer.cookies };
}

/** End what this browser is signed in as. */
export async function endSession(auth: StaffAuth, headers: Headers): Promise<Granted> {
  return await called(auth, await auth.api.signOut({ headers, asResponse: true }));
}

/** Every browser where this person is signed in. */
export async function listBrowsers(auth: StaffAuth, headers: Headers): Promise<readonly SignedInBrowser[]> {
  const sessions = await auth.api.listSessions({ headers });
  return sessions.map(({ id, token, userAgent, createdAt, updatedAt }) => ({
    ...{ id, token, userAgent: userAgent ?? '' },
    ...{ createdAt: new Date(createdAt).toISOString(), updatedAt: new Date(updatedAt).toISOString() },
  }));
}

/** Sign one browser out, by the token that {@link listBrowsers} gave. */
export async function endBrowser(auth: StaffAuth, headers: Headers, token: string): Promise<void> {
  await auth.api.revokeSession({ headers, body: { token } });
}

/** Sign out everywhere, here too. */
export async function endAllBrowsers(auth: StaffAuth, headers: Headers): Promise<Granted> {
  await auth.api.revokeSessions({ headers });
  return await endSession(auth, headers);
}

/** Change a password; every other browser is signed out. */
export async function changePassword(
  auth: StaffAuth,
  headers: Headers,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<Granted | 'wrong'> {
  const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true };
  const answer = await called(auth, await auth.api.changePassword({ headers, body, asResponse: true }));
  return answer.isOk ? answer : refused(answer, 400);
}

/** Make a secret for an authenticator. It counts only once a code of it was given. */
export async function beginSecondFactor(
  auth: StaffAuth,
  headers: Headers,
  password: string,
): Promise<SecondFactorSetup | 'wrong' | 'known'> {
  const body = { password, method: 'totp' } as const;
  const answer = await called(auth, await auth.api.enableTwoFactor({ headers, body, asResponse: true }));
  if (answer.body['code'] === 'TOTP_ALREADY_ENABLED') return 'known';
  if (!answer.isOk) return refused(answer, 400);
  const { totpURI, backupCodes } = answer.body as { totpURI: string; backupCodes: string[] };
  const secret = new URL(totpURI).searchParams.get('secret') ?? '';
  return { address: totpURI, secret, spareCodes: backupCodes };
}

/** The first code of an authenticator: from now on signing in asks for one. */
export async function confirmSecondFactor(
  auth: StaffAuth,
  headers: Headers,
  code: string,
): Promise<Granted | 'wrong' | 'locked'> {
  const answer = await called(auth, await auth.api.verifyTOTP({ headers, body: { code }, asResponse: true }));
  if (answer.status === 429) return 'locked';
  return answer.isOk ? answer : 'wrong';
}

/** Signing in asks for no code any more. */
export async function endSecondFactor(
  auth: StaffAuth,
  headers: Headers,
  password: string,
): Promise<Granted | 'wrong'> {
  const answer = await called(
    auth,
    await auth.api.disableTwoFactor({ headers, body: { password }, asResponse: true }),
  );
  return answer.isOk ? answer : refused(answer, 400);
}

/** @throws what the database says, where it is why better-auth failed: its own answer keeps that to itself */
async function called({ askDatabase }: StaffAuth, response: Response): Promise<Called> {
  if (response.status >= 500) await askDatabase();
  const body: unknown = await response.json();
  return {
    ...{ isOk: response.ok, status: response.status, body: Object(body ?? {}) },
    cookies: response.headers.getSetCookie(),
  };
}

/** A no that is expected; every other one is a fault of ours. */
function refused(answer: Called, expected: number): 'wrong' {
  if (answer.status === expected) return 'wrong';
  throw unexpected(answer);
}

function unexpected({ status, body }: Called): Error {
  return new Error(`better-auth answered ${status} ${String(body['code'])}`);
}
