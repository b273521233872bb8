/** Why packs do not come: no connection, no room on the device, or bytes that are not what was promised. */
export type OfflineTrouble = 'network' | 'quota' | 'corrupt';

/**
 * How much of the site is on the device: nothing; some packs; a whole release; a whole release, the newest known.
 * The page shows it as `<html data-offline="…">`.
 */
export type OfflineLevel = 'none' | 'partial' | 'ready' | 'current';

/** What the worker tells every open page. */
export interface OfflineStatus {
  readonly type: 'offline-status';
  readonly level: OfflineLevel;
  /** Goes up by one with every switch to another release: a page that began under a lower one is out of date. */
  readonly generation: number;
  /** A whole newer release waits for the person's word. */
  readonly updateStaged: boolean;
  readonly fetchedBytes: number;
  readonly totalBytes: number;
  /** Name of the pack whose bytes came last. */
  readonly fetching?: string | undefined;
  readonly trouble?: OfflineTrouble | undefined;
}

/** What a page may add when it asks for packs. */
export interface SyncWish {
  /**
   * First words of the names of packs that this device does without (`module-c`). A page whose script is older than
   * this list does not send it; then the last one that any page told still holds.
   */
  readonly leaveOut?: readonly string[];
  /** Try although the device was full a moment ago: the person asked. */
  readonly evenIfFull?: boolean;
}

/** What a page asks of the worker. */
export type OfflineRequest =
  /** Bring what is missing and drop what is not wanted; first the pack of the page being read. */
  | ({ readonly type: 'offline-sync'; readonly page?: string } & SyncWish)
  | { readonly type: 'offline-tell' }
  /** To the active worker: show the staged release. */
  | { readonly type: 'offline-switch' }
  /** To a waiting worker: take over, with the staged release. */
  | { readonly type: 'offline-take-over' };

/** Web Lock that a running task holds, shared; the switch to another release needs it alone. */
export const TASK_LOCK = 'ct-task';

/** Fired on `window` when the person has chosen anew what stays on the device. */
export const CHOICE_EVENT = 'ct-choice';
