import type { SyncWish } from '../offline-protocol.ts';
import { MANIFEST_URL, type PackEntry, type PackManifest, packUrl, parseManifest } from '../pack-manifest.ts';
import { alone, ifFree } from './locks.ts';
import { dropPackCaches } from './old-caches.ts';
import { installPack } from './pack-install.ts';
import { keepOnlyPartsOf } from './pack-parts.ts';
import { changeState, refreshState } from './pack-state.ts';
import { isFullNow, noteFull } from './quota-pause.ts';
import {
  planSync,
  type SyncPlan,
  wantedOf,
  withChoice,
  withNothingMissing,
  withPack,
  withStaged,
} from './release.ts';
import { noteProgress, noteTrouble, recallRelease, rememberRelease, tellPages } from './status.ts';
import { reasonOf } from './trouble.ts';

/** What a sync is asked for. */
interface Sync extends SyncWish {
  /** Pack of the page being read: it comes first after `core`. */
  readonly prefer?: string;
  /** Only packs whose name begins so: what an installation waits for. */
  readonly only?: string;
}

/** The newest choice that a page told in this life of the worker. */
let newestChoice: string | undefined;

/**
 * Brings what is missing of the newest release. One at a time: a second call while one runs does nothing, unless it
 * comes with another choice. Then the first ends with the pack it is at, and the second follows.
 */
export async function sync(wish: Sync): Promise<void> {
  const choice = wish.leaveOut ? String(wish.leaveOut) : newestChoice;
  const run = choice === newestChoice ? ifFree : alone;
  newestChoice = choice;
  await run('ct-packs', () => bringNewest(wish, choice));
  await tellPages();
}

async function bringNewest(wish: Sync, choice: string | undefined): Promise<void> {
  const newest = await fetchManifest();
  noteTrouble(newest ? undefined : 'network');
  const manifest = await choose(newest, wish.leaveOut);
  if (!newest || !manifest) return;
  await keepOnlyPartsOf(new Set(manifest.packs.map(packUrl)));
  const plan = planSync(await refreshState(), manifest, wish.prefer);
  if (plan.missing.length > 0 && !wish.evenIfFull && (await isFullNow())) return noteTrouble('quota');
  try {
    await carryOut(plan, manifest, wish.only ?? '', choice);
  } catch (error) {
    await giveUp(error);
  }
}

/**
 * Remembers the newest release with the person's choice, and drops at once what is not wanted any more: that needs
 * no network. Pages that tell no choice leave the last one as it is.
 * @returns the release as this device wants it
 */
async function choose(
  newest: PackManifest | undefined,
  leaveOut: readonly string[] | undefined,
): Promise<PackManifest | undefined> {
  const last = await recallRelease();
  const before = last?.leftOut ?? [];
  const leftOut = leaveOut ?? before;
  const release = newest ?? last;
  if (!release) return;
  const known = { ...release, leftOut };
  const wanted = wantedOf(known);
  const isNew = String(leftOut) !== String(before);
  const state = await changeState((current) => (isNew ? withChoice(current, leftOut, before) : current));
  await dropPackCaches(state, wanted);
  await rememberRelease(known);
  return wanted;
}

async function fetchManifest(): Promise<PackManifest | undefined> {
  try {
    const response = await fetch(MANIFEST_URL, { cache: 'no-cache' });
    return response.ok ? parseManifest(await response.text()) : undefined;
  } catch (error) {
    console.info('packs.json did not come', error);
    return undefined;
  }
}

async function carryOut(
  plan: SyncPlan,
  manifest: PackManifest,
  only: string,
  choice: string | undefined,
): Promise<void> {
  const wanted = plan.missing.filter((entry) => entry.name.startsWith(only));
  for (const entry of wanted) {
    await install(entry);
    if (plan.kind === 'add') await goLive(entry, manifest);
    if (choice !== newestChoice) return;
  }
  if (only) return;
  await changeState((state) => (plan.kind === 'add' ? withNothingMissing : withStaged)(state, manifest));
  await dropPackCaches(await refreshState(), manifest);
}

function install(entry: PackEntry): Promise<void> {
  return installPack(entry, (rawBytes) => noteProgress(entry, rawBytes));
}

async function goLive(entry: PackEntry, manifest: PackManifest): Promise<void> {
  await changeState((state) => withPack(state, manifest, entry));
  await tellPages();
}

/** What is live stays whole. A full device gets back everything that is not live, and a day of peace. */
async function giveUp(error: unknown): Promise<void> {
  const reason = reasonOf(error);
  noteTrouble(reason);
  console.info(`Packs stopped: ${reason}`, error);
  if (reason !== 'quota') return;
  await keepOnlyPartsOf(new Set());
  await dropPackCaches(await refreshState());
  await noteFull();
}
