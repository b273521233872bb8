/** Told to the other tabs when a run went on, or when a draft changed. */
export interface RunNotice {
  readonly runId: string;
  /** The last kept event; absent when only a draft changed. */
  readonly seq?: number;
}

const channelName = 'ct-run';
let channel: BroadcastChannel | undefined;

/** Let other tabs know. Browsers without BroadcastChannel tell nobody; a conflict is still found when writing. */
export function tellOtherTabs(notice: RunNotice): void {
  openChannel()?.postMessage(notice);
}

/** Hear of what other tabs do to one run. Returns how to stop. */
export function listenToRun(runId: string, heard: (notice: RunNotice) => void): () => void {
  const listen = (message: MessageEvent<RunNotice>) => {
    if (message.data.runId === runId) heard(message.data);
  };
  openChannel()?.addEventListener('message', listen);
  return () => channel?.removeEventListener('message', listen);
}

function openChannel(): BroadcastChannel | undefined {
  if (!channel && 'BroadcastChannel' in globalThis) channel = new BroadcastChannel(channelName);
  return channel;
}
