const channelName = 'ct-classes';

/** Tell every page of this device, this one too, that a request has changed. */
export function tellOthers(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('changed');
  channel.close();
}

/** Hear of changes by other pages, the worker and this page's own flusher. @returns how to stop */
export function onNews(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = listener;
  return () => channel.close();
}
