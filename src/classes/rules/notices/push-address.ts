/** Hosts of the push services of today's browsers; a dot in front takes every name below it. */
const pushServices = [
  ...['fcm.googleapis.com', 'jmt17.google.com', '.push.services.mozilla.com', 'web.push.apple.com'],
  ...['.push.apple.com', '.notify.windows.com'],
];

/**
 * Whether a browser may have been given this address. Whatever stands here is called by our server: anything else would
 * let a stranger make it call machines behind its own wall.
 */
export function isPushAddress(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, username } = new URL(endpoint);
  const isKnown = pushServices.some((host) =>
    host.startsWith('.') ? hostname.endsWith(host) : hostname === host,
  );
  return protocol === 'https:' && port === '' && username === '' && isKnown;
}
