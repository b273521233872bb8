import { alone } from './locks.ts';
import { readRecord, STATE_RECORD, writeRecord } from './record-store.ts';
import { emptyState, type PackState, type Release } from './release.ts';

const LOCK = 'ct-state';

let remembered: PackState | undefined;

/** Which packs are live and which wait. Remembered, because every request asks. */
export async function readState(): Promise<PackState> {
  remembered ??= (await readRecord<PackState>(STATE_RECORD)) ?? emptyState;
  return remembered;
}

/** Reads the state afresh: another worker may have written it. */
export async function refreshState(): Promise<PackState> {
  remembered = undefined;
  return readState();
}

/** Changes the state from what is stored, alone among all workers. */
export async function changeState(change: (state: PackState) => PackState): Promise<PackState> {
  return alone(LOCK, async () => {
    const current = await refreshState();
    const next = change(current);
    if (next !== current) await writeRecord(STATE_RECORD, next);
    remembered = next;
    return next;
  });
}

/** Name of the cache that holds one version of one pack. */
export function cacheOf(name: string, id: string): string {
  return `ct-pack:${name}:${id}`;
}

/** Names of the caches of a release. */
export function cachesOf(release: Release | undefined): string[] {
  return Object.entries(release?.packs ?? {}).map(([name, id]) => cacheOf(name, id));
}
