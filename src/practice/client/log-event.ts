import { leavePending } from '#src/platform/learning-log/client/pending-queue.ts';
import type { LearningEventDraft } from '#src/platform/learning-log/schemas.ts';
import { fetchCode } from '#src/platform/offline/client/fetch-code.ts';

/** Keep something of the practice in the learning record of this device. */
export async function logEvent(draft: LearningEventDraft): Promise<void> {
  leavePending(draft);
  const recorder = await fetchCode(() => import('#src/platform/learning-log/client/record.ts'));
  if (recorder.ok) await recorder.value.recordPending(); // Else it waits on the device.
}
