import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { findCredentials } from './member-repository.ts';
import type { StaffRouteParts } from './route-parts.ts';
import { forgetAllTries, type TryKeys } from './sign-in-lock-repository.ts';

/** How long a browser is known, from its last sign-in on, in seconds. */
const knownFor = 180 * 86_400;

type Parts = Pick<StaffRouteParts, 'database' | 'hash' | 'isSecure' | 'now'>;

/** What the signature of a mark is over: it is of this account, of that moment and of today's password. */
interface Signed {
  readonly emailKey: string;
  readonly mark: string;
  /** Milliseconds since 1970, as it stands in the cookie. */
  readonly issued: string;
  readonly credentials: string;
}

/**
 * The mark of a browser that has signed in to an account before; undefined where there is none, it is made up, too old,
 * or from before the password was changed or the access ended. It opens nothing: its tries are counted apart from those
 * of strangers, who so cannot lock the holder out.
 * @see https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies
 */
export async function findDeviceMark(
  { database, hash, now }: Parts,
  c: Context,
  email: string,
): Promise<string | undefined> {
  const emailKey = hash(email);
  const [mark = '', issued = '', signature = ''] = getCookie(c, nameOf(emailKey))?.split('.') ?? [];
  const isFresh = now() - Number.parseInt(issued, 36) < knownFor * 1000; // never with what is no number
  const credentials = isFresh ? await findCredentials(database.reader, email) : undefined;
  if (mark === '' || credentials === undefined) return undefined;
  const right = Buffer.from(signatureOf(hash, { emailKey, mark, issued, credentials }));
  const given = Buffer.from(signature);
  return given.length === right.length && timingSafeEqual(given, right) ? mark : undefined;
}

/** Somebody has shown completely that the account is theirs: from now on this browser is known to it. */
export async function keepDeviceMark(parts: Parts, c: Context, email: string): Promise<void> {
  const { database, hash, isSecure, now } = parts;
  const credentials = await findCredentials(database.reader, email);
  if (credentials === undefined) return; // the access ended in this very moment
  const mark = (await findDeviceMark(parts, c, email)) ?? randomBytes(16).toString('base64url');
  const [emailKey, issued] = [hash(email), now().toString(36)];
  const signature = signatureOf(hash, { emailKey, mark, issued, credentials });
  setCookie(c, nameOf(emailKey), `${mark}.${issued}.${signature}`, {
    ...{ path: '/api/v1/staff/sign-in', maxAge: knownFor, httpOnly: true, sameSite: 'Lax', secure: isSecure },
  });
}

/** Under which keys a try counts. @param mark of a browser that is known; absent: a stranger's */
export function tryKeysOf({ hash }: Pick<Parts, 'hash'>, email: string, mark?: string): TryKeys {
  const emailKey = hash(email);
  if (mark === undefined) return { own: emailKey };
  return { own: hash(`tries ${emailKey} ${mark}`), allKnown: allKnownOf(hash, emailKey) };
}

/**
 * Somebody holds a link of a manager, which is proof enough: this browser is known from now on, so that strangers who
 * keep guessing do not lock out whoever comes by it, and what was tried before is forgotten.
 */
export async function welcomeByLink(parts: Parts, c: Context, email: string): Promise<void> {
  const { database, hash } = parts;
  const emailKey = hash(email);
  await forgetAllTries(database, { own: emailKey, allKnown: allKnownOf(hash, emailKey) });
  await keepDeviceMark(parts, c, email);
}

function allKnownOf(hash: Parts['hash'], emailKey: string): string {
  return hash(`tries ${emailKey}`);
}

/** One for each account, as an office shares a machine; whose it is cannot be read from it. */
function nameOf(emailKey: string): string {
  return `cam-tay.known.${emailKey.slice(0, 12)}`;
}

function signatureOf(hash: Parts['hash'], { emailKey, mark, issued, credentials }: Signed): string {
  return hash(`device ${emailKey} ${mark} ${issued} ${credentials}`);
}
