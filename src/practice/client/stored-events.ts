import { type PracticeEvent, PracticeEventSchema } from '#sandbox/engine/event-schema.ts';
import type { LoadedRun } from './run-store.ts';

/**
 * A run as this device kept it, its events parsed. Apart, because it brings the schema and with it Zod: a task that
 * begins anew needs neither.
 */
export async function readStoredRun(
  runs: typeof import('./run-store.ts'),
  runId: string,
): Promise<LoadedRun<PracticeEvent> | undefined> {
  const loaded = await runs.loadRun(runId, PracticeEventSchema);
  return loaded.ok ? loaded.value : undefined;
}
