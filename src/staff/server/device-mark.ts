import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { StaffRouteParts } from './route-parts.ts';

/** How long a browser is known, from its last sign-in on, in seconds. */
const knownFor = 180 * 86_400;

type Parts = Pick<StaffRouteParts, 'hash' | 'isSecure'>;

/**
 * The mark of a browser that has signed in to an account before; undefined where there is none or it is made up. It
 * opens nothing: its tries are counted apart from those of strangers, who so cannot lock the holder out.
 * @param emailKey keyed hash of the address
 * @see https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies
 */
export function findDeviceMark({ hash }: Parts, c: Context, emailKey: string): string | undefined {
  const [mark = '', signature = ''] = getCookie(c, nameOf(emailKey))?.split('.') ?? [];
  if (mark === '') return undefined;
  const [given, right] = [Buffer.from(signature), Buffer.from(signatureOf(hash, emailKey, mark))];
  return given.length === right.length && timingSafeEqual(given, right) ? mark : undefined;
}

/** Somebody has signed in completely: from now on this browser is known to that account. */
export function keepDeviceMark({ hash, isSecure }: Parts, c: Context, emailKey: string): void {
  const mark = findDeviceMark({ hash, isSecure }, c, emailKey) ?? randomBytes(16).toString('base64url');
  setCookie(c, nameOf(emailKey), `${mark}.${signatureOf(hash, emailKey, mark)}`, {
    ...{ path: '/api/v1/staff/sign-in', maxAge: knownFor, httpOnly: true, sameSite: 'Lax', secure: isSecure },
  });
}

/** One for each account, as an office shares a machine; whose it is cannot be read from it. */
function nameOf(emailKey: string): string {
  return `cam-tay.known.${emailKey.slice(0, 12)}`;
}

function signatureOf(hash: Parts['hash'], emailKey: string, mark: string): string {
  return hash(`device ${emailKey} ${mark}`);
}
