import type { PackEntry, PackManifest } from '../pack-manifest.ts';

/** The packs of a release that are on the device: name → id. */
export interface Release {
  readonly release: string;
  readonly packs: Readonly<Record<string, string>>;
  readonly aliases: Readonly<Record<string, string>>;
  /** Every pack of the release is here. */
  readonly complete: boolean;
}

/** The state of packs on this device. Readers see `live`; `staged` waits, whole, for the person's word. */
export interface PackState {
  readonly generation: number;
  readonly live?: Release;
  readonly staged?: Release;
}

/** A device that has never been here. */
export const emptyState: PackState = { generation: 0 };

/** What has to be fetched, and whether it goes live pack by pack or is staged as a whole. */
export interface SyncPlan {
  readonly kind: 'add' | 'stage';
  readonly missing: readonly PackEntry[];
}

/**
 * Compares the device with the newest release. Packs that nothing live contradicts are added as they come;
 * as soon as one live pack has changed, the whole release is staged, so that a reader never sees a mix of two.
 */
export function planSync(state: PackState, manifest: PackManifest, prefer?: string): SyncPlan {
  const live = state.live?.packs ?? {};
  const listed = new Map(manifest.packs.map((entry) => [entry.name, entry.id]));
  const kind = Object.entries(live).every(([name, id]) => listed.get(name) === id) ? 'add' : 'stage';
  const staged = kind === 'stage' && state.staged?.release === manifest.release;
  const missing = staged ? [] : manifest.packs.filter((entry) => live[entry.name] !== entry.id);
  return { kind, missing: preferred(missing, prefer) };
}

/** `core` stays first, then what the reader needs now: `practice` means `practice-2` too. */
function preferred(packs: readonly PackEntry[], prefer: string | undefined): readonly PackEntry[] {
  const rank = (entry: PackEntry) =>
    entry.name.startsWith('core') ? 0 : prefer && entry.name.startsWith(prefer) ? 1 : 2;
  return [...packs].sort((a, b) => rank(a) - rank(b));
}

/** One more pack is live. What was staged for another release is dropped. */
export function withPack(state: PackState, manifest: PackManifest, entry: PackEntry): PackState {
  const packs = { ...state.live?.packs, [entry.name]: entry.id };
  return { generation: state.generation, live: releaseOf(manifest, packs) };
}

/** Nothing is missing any more: live is the newest release, whatever was staged before. */
export function withNothingMissing(state: PackState, manifest: PackManifest): PackState {
  const known = state.live?.complete === true && state.live.release === manifest.release;
  if (known && !state.staged) return state;
  return { generation: state.generation, live: releaseOf(manifest, state.live?.packs ?? {}) };
}

/** A whole newer release is on the device and waits. */
export function withStaged(state: PackState, manifest: PackManifest): PackState {
  if (state.staged?.release === manifest.release) return state;
  const packs = Object.fromEntries(manifest.packs.map((entry) => [entry.name, entry.id]));
  return { ...state, staged: releaseOf(manifest, packs) };
}

/** The staged release goes live; without one, nothing changes. */
export function switched(state: PackState): PackState {
  return state.staged ? { generation: state.generation + 1, live: state.staged } : state;
}

function releaseOf(manifest: PackManifest, packs: Readonly<Record<string, string>>): Release {
  const complete = manifest.packs.every((entry) => packs[entry.name] === entry.id);
  return { release: manifest.release, packs, aliases: manifest.aliases, complete };
}
