import type { OfflineLevel, OfflineStatus, OfflineTrouble } from '../offline-protocol.ts';
import type { PackEntry, PackManifest } from '../pack-manifest.ts';
import { readState } from './pack-state.ts';
import { RELEASE_RECORD, readRecord, writeRecord } from './record-store.ts';
import { type KnownRelease, type PackState, wantedOf } from './release.ts';
import { openPages } from './scope.ts';

const TELL_EVERY_MS = 500;

let trouble: OfflineTrouble | undefined;
let fetching: string | undefined;
let lastTold = 0;
/** Pack id → raw bytes fetched so far. Lost with the worker, and then counted again. */
const fetched = new Map<string, number>();

/** Remembers the newest release, so that the state can be told without the network. */
export function rememberRelease(known: KnownRelease): Promise<void> {
  return writeRecord(RELEASE_RECORD, known);
}

/** The newest release that this device has heard of. */
export function recallRelease(): Promise<KnownRelease | undefined> {
  return readRecord(RELEASE_RECORD);
}

/** Notes why packs do not come, or that nothing stands in their way. */
export function noteTrouble(reason: OfflineTrouble | undefined): void {
  trouble = reason;
}

/** Notes how far a download is, and tells the pages now and then. */
export function noteProgress(entry: PackEntry, rawBytes: number): void {
  fetching = entry.name;
  fetched.set(entry.id, rawBytes);
  if (Date.now() - lastTold > TELL_EVERY_MS) void tellPages();
}

/** Tells every open page how things stand. */
export async function tellPages(): Promise<void> {
  lastTold = Date.now();
  const status = statusOf(await readState(), await recallRelease());
  for (const page of await openPages()) page.postMessage(status);
}

function statusOf(state: PackState, known: KnownRelease | undefined): OfflineStatus {
  const manifest = known && wantedOf(known);
  const packs = manifest?.packs ?? [];
  const owned = { ...state.staged?.packs, ...state.live?.packs };
  const bytes = (entry: PackEntry) => entry.wireBytes * shareFetched(entry, owned[entry.name] === entry.id);
  return {
    type: 'offline-status',
    level: levelOf(state, manifest),
    generation: state.generation,
    updateStaged: state.staged !== undefined,
    fetchedBytes: Math.round(packs.reduce((sum, entry) => sum + bytes(entry), 0)),
    totalBytes: packs.reduce((sum, entry) => sum + entry.wireBytes, 0),
    trouble,
    fetching,
  };
}

function shareFetched(entry: PackEntry, here: boolean): number {
  return here ? 1 : Math.min(1, (fetched.get(entry.id) ?? 0) / entry.rawBytes);
}

/** Pure: what the state means for a reader. */
function levelOf(state: PackState, manifest: Pick<PackManifest, 'release'> | undefined): OfflineLevel {
  if (!state.live) return 'none';
  if (!state.live.complete) return 'partial';
  return state.live.release === manifest?.release ? 'current' : 'ready';
}
