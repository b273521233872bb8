const channelName = 'ct-attendance';

/** Tell every page of this device, this one too, that lists or marks have changed. */
export function tellAttendance(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('changed');
  channel.close();
}

/** Hear of it. @returns how to stop */
export function onAttendanceNews(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = listener;
  return () => channel.close();
}
