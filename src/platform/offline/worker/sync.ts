import { MANIFEST_URL, type PackEntry, type PackManifest, packUrl, parseManifest } from '../pack-manifest.ts';
import { ifFree } from './locks.ts';
import { dropPackCaches } from './old-caches.ts';
import { installPack } from './pack-install.ts';
import { keepOnlyPartsOf } from './pack-parts.ts';
import { changeState, refreshState } from './pack-state.ts';
import { isFullNow, noteFull } from './quota-pause.ts';
import { planSync, type SyncPlan, withNothingMissing, withPack, withStaged } from './release.ts';
import { noteProgress, noteTrouble, rememberManifest, tellPages } from './status.ts';
import { reasonOf } from './trouble.ts';

/** What a sync may be asked for. */
export interface SyncWish {
  /** Pack of the page being read: it comes first after `core`. */
  readonly prefer?: string | undefined;
  /** Try although the device was full a moment ago: the person asked. */
  readonly evenIfFull?: boolean | undefined;
  /** Only packs whose name begins so: what an installation waits for. */
  readonly only?: string;
}

/** Brings what is missing of the newest release. One at a time; a second call while one runs does nothing. */
export async function sync(wish: SyncWish): Promise<void> {
  await ifFree('ct-packs', () => bringNewest(wish));
  await tellPages();
}

async function bringNewest(wish: SyncWish): Promise<void> {
  const manifest = await fetchManifest();
  noteTrouble(manifest ? undefined : 'network');
  if (!manifest) return;
  await rememberManifest(manifest);
  await keepOnlyPartsOf(new Set(manifest.packs.map(packUrl)));
  const plan = planSync(await refreshState(), manifest, wish.prefer);
  if (plan.missing.length > 0 && !wish.evenIfFull && (await isFullNow())) return noteTrouble('quota');
  try {
    await carryOut(plan, manifest, wish.only);
  } catch (error) {
    await giveUp(error);
  }
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

async function carryOut(plan: SyncPlan, manifest: PackManifest, only: string | undefined): Promise<void> {
  await dropPackCaches(await refreshState(), manifest);
  const wanted = plan.missing.filter((entry) => only === undefined || entry.name.startsWith(only));
  for (const entry of wanted) {
    await install(entry);
    if (plan.kind === 'add') await goLive(entry, manifest);
  }
  if (only !== undefined) return;
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
