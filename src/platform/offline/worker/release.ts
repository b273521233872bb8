import { isPackOf, type PackEntry, type PackManifest } from '../pack-manifest.ts';

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

/** The newest release as the worker remembers it, with what the person does without. */
export interface KnownRelease extends PackManifest {
  /** First words of names of packs. */
  readonly leftOut?: readonly string[];
}

/**
 * The release as this device wants it: to everything else, what is left out does not exist. Another choice makes
 * another release, so that "whole" and "newest" always mean what the person wants now.
 */
export function wantedOf(known: KnownRelease): PackManifest {
  const leftOut = known.leftOut ?? [];
  return {
    ...known,
    release: [known.release, ...leftOut].join('-'),
    packs: known.packs.filter(({ name }) => !isLeftOut(name, leftOut)),
  };
}

function isLeftOut(name: string, leftOut: readonly string[]): boolean {
  return leftOut.some((first) => isPackOf(first, name));
}

/**
 * The person chose anew. What is left out now is live no longer; what was left out before is missing, so the release
 * is not whole. What was staged was so for the old choice: it is staged again, from packs that are mostly here.
 */
export function withChoice(
  { generation, live }: PackState,
  leftOut: readonly string[],
  before: readonly string[],
): PackState {
  if (!live) return { generation };
  const packs = Object.entries(live.packs).filter(([name]) => !isLeftOut(name, leftOut));
  const complete = live.complete && before.every((first) => leftOut.includes(first));
  return { generation, live: { ...live, packs: Object.fromEntries(packs), complete } };
}

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
  const listed = idsOf(manifest);
  const kind = Object.entries(live).every(([name, id]) => listed[name] === id) ? 'add' : 'stage';
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
  return { ...state, staged: releaseOf(manifest, idsOf(manifest)) };
}

/** The staged release goes live; without one, nothing changes. */
export function switched(state: PackState): PackState {
  return state.staged ? { generation: state.generation + 1, live: state.staged } : state;
}

function idsOf({ packs }: PackManifest): Release['packs'] {
  return Object.fromEntries(packs.map((entry) => [entry.name, entry.id]));
}

function releaseOf(manifest: PackManifest, packs: Readonly<Record<string, string>>): Release {
  const complete = manifest.packs.every((entry) => packs[entry.name] === entry.id);
  return { release: manifest.release, packs, aliases: manifest.aliases, complete };
}
