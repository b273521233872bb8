/**
 * Why this device does not keep what it is given. Texts: `../ui/storage-messages.vi.ts`.
 * `storage.evicted`: the browser threw away what was kept; nothing is refused, but the person should know.
 */
export type StorageTrouble =
  | 'storage.blocked'
  | 'storage.full'
  | 'storage.failed'
  | 'storage.newer'
  | 'storage.evicted';

/** Thrown inside this folder when another tab has already brought the database to a later version. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';
}

const blockedErrors = [
  'MissingAPIError',
  'SecurityError',
  'NotAllowedError',
  'OpenFailedError',
  'InvalidAccessError',
];
const lostConnectionErrors = ['DatabaseClosedError', 'InvalidStateError', 'UnknownError', 'AbortError'];

/** Which trouble an error of the database is. */
export function storageTrouble(error: unknown): StorageTrouble {
  const names = errorNames(error);
  if (names.includes('NewerDatabase') || names.includes('VersionError')) return 'storage.newer';
  if (names.includes('QuotaExceededError')) return 'storage.full';
  return names.some((name) => blockedErrors.includes(name)) ? 'storage.blocked' : 'storage.failed';
}

/** Whether a second try on a new connection can help: phones cut connections of pages in the background. */
export function isLostConnection(error: unknown): boolean {
  const names = errorNames(error);
  return names.some((name) => lostConnectionErrors.includes(name)) && !names.includes('QuotaExceededError');
}

/** The names of an error and of those it wraps: Dexie keeps a first cause in `inner` and lists `failures`. */
function errorNames(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error || error instanceof DOMException) || depth > 4) return [];
  const { inner, failures } = error as { inner?: unknown; failures?: unknown };
  const wrapped = [inner, error.cause, ...(Array.isArray(failures) ? failures : [])];
  return [error.name, ...wrapped.flatMap((cause) => errorNames(cause, depth + 1))];
}
