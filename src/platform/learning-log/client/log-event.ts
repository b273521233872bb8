import { fetchCode } from '#src/platform/offline/client/fetch-code.ts';
import type { LearningEventDraft } from '../schemas.ts';
import { leavePending } from './pending-queue.ts';

/** Keep something that happened in the learning record of this device. */
export async function logEvent(draft: LearningEventDraft): Promise<void> {
  leavePending(draft);
  const recorder = await fetchCode(() => import('./record.ts'));
  if (recorder.ok) await recorder.value.recordPending(); // Else it waits on the device.
}
