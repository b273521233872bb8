import type { IncomingMessage } from 'node:http';

/**
 * Headers that every answer carries, from the server and from the service worker's cache alike: a page read
 * without network must be as closed as a served one. Plain data, so that the offline build can write it out.
 * Script and style rules live in each page's own `<meta>`; only `frame-ancestors` cannot.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Of the device only the camera, for a practice paper that never leaves the page; and only for our own pages.
  'Permissions-Policy':
    'camera=(self), microphone=(), geolocation=(), payment=(), usb=(), serial=(), midi=(), display-capture=()',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Two years of https only. No `includeSubDomains`: the other names of the centre's domain are not ours. */
const strictTransportSecurity = 'max-age=63072000';

/** Headers of one answer. */
export type HeadersFor = (request: IncomingMessage) => Readonly<Record<string, string>>;

/**
 * The same list for one deployment; https is demanded only where the product is reached by https. A browser on plain
 * http ignores Cross-Origin-Opener-Policy and writes an error about it for every page: it is not sent there.
 * @param publicUrl absolute address people type, e.g. `https://camtay.example.vn`; undefined when nobody said it
 */
export function securityHeadersFor(publicUrl: string | undefined): HeadersFor {
  if (publicUrl !== undefined && new URL(publicUrl).protocol === 'https:') {
    const closed = { ...securityHeaders, 'Strict-Transport-Security': strictTransportSecurity };
    return () => closed;
  }
  const { 'Cross-Origin-Opener-Policy': _, ...plain } = securityHeaders;
  return (request) => (isTrusted(request) ? securityHeaders : plain);
}

/**
 * Whether a browser may take this place as secure: it says so itself by `Sec-Fetch-Mode`, which it keeps from any
 * other, or a proxy says https, or it is this machine.
 */
function isTrusted({ headers }: IncomingMessage): boolean {
  if (headers['sec-fetch-mode'] !== undefined || headers['x-forwarded-proto'] === 'https') return true;
  const name = (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  return /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(name);
}
