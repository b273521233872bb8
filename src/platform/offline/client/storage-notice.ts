import type { StorageTrouble } from './storage-trouble.ts';

/** Window event with a {@link StorageTrouble} as its `detail`. */
export const storageTroubleEvent = 'storage-trouble';

const saidKey = 'ct.storage-said';
const saidOnThisPage = new Set<StorageTrouble>();
let waiting: StorageTrouble | undefined;

/** Let the page know that something is not kept. Who shows it decides with {@link takeStorageTrouble}. */
export function announceStorageTrouble(trouble: StorageTrouble, error?: unknown): void {
  waiting = trouble;
  if (!wasSaid(trouble)) console.info(`[cam-tay] ${trouble}`, error ?? '');
  window.dispatchEvent(new CustomEvent(storageTroubleEvent, { detail: trouble }));
}

/** The trouble that the person has not been told about in this session; asking marks it as told. */
export function takeStorageTrouble(): StorageTrouble | undefined {
  if (!waiting || wasSaid(waiting)) return undefined;
  markSaid(waiting);
  return waiting;
}

function wasSaid(trouble: StorageTrouble): boolean {
  return saidOnThisPage.has(trouble) || readSession().includes(trouble);
}

function markSaid(trouble: StorageTrouble): void {
  saidOnThisPage.add(trouble);
  try {
    sessionStorage.setItem(saidKey, [...new Set([...readSession(), trouble])].join(' '));
  } catch {
    // Session storage is blocked with the rest: then it is said once a page instead of once a session.
  }
}

function readSession(): string[] {
  try {
    return sessionStorage.getItem(saidKey)?.split(' ') ?? [];
  } catch {
    return []; // The same blocked storage: nothing was kept, so nothing was said.
  }
}
