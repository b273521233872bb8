import type { DeviceFacts } from '../group-standing.ts';
import { type KeptChoice, nothingChosen, withGroup, withWholeCourse } from '../kept-choice.ts';
import { CHOICE_EVENT, type OfflineStatus, type OfflineTrouble } from '../offline-protocol.ts';
import type { PackGroup } from '../pack-groups.ts';
import { MANIFEST_URL, type PackEntry, parseManifest } from '../pack-manifest.ts';
import { RELEASE_RECORD, readRecord, STATE_RECORD } from '../worker/record-store.ts';
import type { KnownRelease, PackState } from '../worker/release.ts';
import { readChoice, storeChoice } from './choice-store.ts';
import { canKeepThings } from './strip-facts.ts';

/**
 * What is on this device and what the person wants there. Read from the worker's own records, so that it is true
 * without a worker that answers; the worker's messages only say when to look again.
 */
export class Downloads {
  facts = $state.raw<DeviceFacts>();
  choice = $state.raw<KeptChoice>(nothingChosen);
  /** The device was looked at. With no facts then, it holds nothing and has no network to ask. */
  hasLooked = $state(false);
  /** What the browser would still let this site store, in bytes; it is the browser's own estimate. */
  freeBytes = $state<number>();
  /** The browser keeps nothing for this site: plain http, a private window. */
  isRefused = $state(false);
  /** The browser did not keep the choice, so nothing was changed. */
  isChoiceLost = $state(false);

  /** Looks, and looks again whenever something may have changed. Returns how to stop. */
  watch(): () => void {
    const look = () => void this.#look();
    const onStatus = (event: Event) => void this.#look((event as CustomEvent<OfflineStatus>).detail);
    window.addEventListener('offline-status', onStatus);
    for (const name of ['online', 'offline', 'storage']) window.addEventListener(name, look);
    look();
    return () => {
      window.removeEventListener('offline-status', onStatus);
      for (const name of ['online', 'offline', 'storage']) window.removeEventListener(name, look);
    };
  }

  /** Keeps a group on the device, or does without it. Asking again for what did not come is one more try. */
  keep(group: PackGroup, keep: boolean): boolean {
    return this.#choose(withGroup(this.choice, group, keep));
  }

  /** Everything that the course has. */
  keepWholeCourse(): boolean {
    return this.#choose(withWholeCourse(this.choice));
  }

  #choose(choice: KeptChoice): boolean {
    this.isChoiceLost = !storeChoice(choice);
    if (this.isChoiceLost) return false;
    this.choice = choice;
    // What stood in the way is tried anew: until the worker says otherwise, nothing does.
    if (this.facts) this.facts = { ...this.facts, trouble: undefined };
    window.dispatchEvent(new Event(CHOICE_EVENT));
    return true;
  }

  async #look(status?: OfflineStatus): Promise<void> {
    this.choice = readChoice();
    if (!canKeepThings()) {
      this.isRefused = true;
      return;
    }
    try {
      this.facts = await readFacts(status ? status.trouble : troubleOnPage(), status);
      this.freeBytes = await estimateFree();
      this.hasLooked = true;
    } catch (error) {
      // Blocked storage: a browser that forbids Cache Storage forbids the worker too.
      if (!(error instanceof DOMException)) throw error;
      console.info('[cam-tay] what is stored cannot be read', error);
      this.isRefused = true;
    }
  }
}

async function readFacts(
  trouble: OfflineTrouble | undefined,
  status: OfflineStatus | undefined,
): Promise<DeviceFacts | undefined> {
  const [state, known] = await Promise.all([
    readRecord<PackState>(STATE_RECORD),
    readRecord<KnownRelease>(RELEASE_RECORD),
  ]);
  const packs = known?.packs ?? (await fetchPacks());
  if (!packs) return undefined;
  const [live, staged] = [state?.live?.packs ?? {}, state?.staged?.packs ?? {}];
  const liveIsWhole = state?.live?.complete ?? false;
  const whole = packs.filter(({ name, id }) => (live[name] ?? staged[name]) === id);
  const fetching = status?.fetching && {
    name: status.fetching,
    bytes: Math.max(0, status.fetchedBytes - whole.reduce((all, { wireBytes }) => all + wireBytes, 0)),
  };
  return {
    ...{ packs, live, staged, liveIsWhole, isOnline: navigator.onLine, trouble },
    fetching: fetching || undefined,
  };
}

/** The first visit: the worker has not read the list yet. */
async function fetchPacks(): Promise<readonly PackEntry[] | undefined> {
  try {
    const answer = await fetch(MANIFEST_URL);
    return answer.ok ? parseManifest(await answer.text())?.packs : undefined;
  } catch (error) {
    console.info('[cam-tay] packs.json did not come', error);
    return undefined;
  }
}

/** What the strip's script has heard before this one listened. */
function troubleOnPage(): OfflineTrouble | undefined {
  return (document.documentElement.dataset['offlineTrouble'] || undefined) as OfflineTrouble | undefined;
}

async function estimateFree(): Promise<number | undefined> {
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
  return quota === undefined || usage === undefined ? undefined : Math.max(0, quota - usage);
}
