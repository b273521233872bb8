import type { Answers, PracticeEvent } from '#sandbox/engine/event-schema.ts';
import type { PracticeRun as RunHead } from '#src/platform/learning-log/schemas.ts';
import { fetchCode } from '#src/platform/offline/client/fetch-code.ts';
import { announceStorageTrouble } from '#src/platform/offline/client/storage-notice.ts';
import { holdTyping } from './held-typing.ts';
import type { RunNotice } from './run-channel.ts';
import type { TypedStore } from './typed-values.svelte.ts';

/** What became of an event: kept on the device, only in memory, or another tab went on first. */
export type Kept = 'kept' | 'in-memory' | 'conflict';

/** Keeps one run on the device. Storage that fails is announced by the store itself; the run goes on in memory. */
export interface RunKeeper extends TypedStore {
  /** @param before everything that happened earlier, in case the run has to be kept anew */
  keep(event: PracticeEvent, before: readonly PracticeEvent[]): Promise<Kept>;
  /** Everything kept so far; `undefined` when storage does not say. */
  reload(): Promise<readonly PracticeEvent[] | undefined>;
  /** Every goal is reached: the run is not offered to go on with any more. */
  finish(): Promise<void>;
  /** The run is under way again. */
  reopen(): Promise<void>;
  listen(heard: (notice: RunNotice) => void): () => void;
}

type RunStore = typeof import('./run-store.ts');
type DraftStore = typeof import('./draft-store.ts');
type RunChannel = typeof import('./run-channel.ts');
/** The storage code of this feature. */
export interface Stores {
  readonly runs: RunStore;
  readonly drafts: DraftStore;
  readonly channel: RunChannel;
}

/** The storage code, fetched after the first screen stands. `undefined` when it cannot be had: then nothing is kept. */
export async function openStores(): Promise<Stores | undefined> {
  try {
    const [runs, drafts, channel] = await Promise.all([
      import('./run-store.ts'),
      import('./draft-store.ts'),
      import('./run-channel.ts'),
    ]);
    return { runs, drafts, channel };
  } catch (error) {
    announceStorageTrouble('storage.failed', error);
    return undefined;
  }
}

/** In place of storage: the run lives as long as the page. */
export function createMemoryKeeper(): RunKeeper {
  return {
    keep: async () => 'in-memory',
    reload: async () => undefined,
    finish: async () => undefined,
    reopen: async () => undefined,
    load: async () => undefined,
    save: async () => undefined,
    hold: () => undefined,
    clear: async () => undefined,
    listen: () => () => undefined,
  };
}

/** The keeper of one run. */
export function createRunKeeper(head: RunHead, { runs, drafts, channel }: Stores): RunKeeper {
  const typing = holdTyping(head.id);
  return {
    keep: (event, before) => keepEvent(runs, head, event, before),
    async reload() {
      const code = await fetchCode(() => import('./stored-events.ts'));
      const stored = code.ok ? await code.value.readStoredRun(runs, head.id) : undefined;
      return stored?.events;
    },
    async finish() {
      await runs.finishRun(head);
    },
    async reopen() {
      await runs.reopenRun(head);
    },
    async load(page): Promise<Answers | undefined> {
      const held = typing.read(page);
      const saved = held && (await drafts.saveDraft(head.id, page, held));
      if (saved?.ok) typing.hold(page, undefined);
      const draft = await drafts.loadDraft(head.id, page);
      return draft.ok ? draft.value : undefined;
    },
    save: (page, changes) => drafts.saveDraft(head.id, page, changes),
    hold: typing.hold,
    clear: (page) => drafts.clearDraft(head.id, page),
    listen: (heard) => channel.listenToRun(head.id, heard),
  };
}

async function keepEvent(
  runs: RunStore,
  head: RunHead,
  event: PracticeEvent,
  before: readonly PracticeEvent[],
): Promise<Kept> {
  const added = await runs.appendPracticeEvent(head.id, event);
  if (added.ok) {
    runs.noteRunTouched(head);
    return 'kept';
  }
  if (added.code === 'run.conflict') return 'conflict';
  if (added.code !== 'run.gone') return 'in-memory';
  const keptAnew = await runs.keepRun(head, [...before, event]);
  return keptAnew.ok ? 'kept' : 'in-memory';
}
