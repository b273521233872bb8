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

/**
 * The same list for one deployment; https is demanded only where the product is reached by https.
 * @param publicUrl absolute address people type, e.g. `https://camtay.example.vn`; undefined when nobody said it
 */
export function securityHeadersFor(publicUrl: string | undefined): Readonly<Record<string, string>> {
  const secure = publicUrl !== undefined && new URL(publicUrl).protocol === 'https:';
  return secure
    ? { ...securityHeaders, 'Strict-Transport-Security': strictTransportSecurity }
    : securityHeaders;
}
