import { useDatabase } from '#src/platform/offline/client/database.ts';
import type { StorageTrouble } from '#src/platform/offline/client/storage-trouble.ts';
import type { Result } from '#src/platform/text/result.ts';
import { tellOtherTabs } from './run-channel.ts';

/** What is typed on one page of the portal and not sent yet, by field. The caller has passed it through the real-data guard. */
export type DraftValues = Readonly<Record<string, string | boolean>>;

/** Keep what is typed so far on one page. The last writer wins: another tab hears of it and reads it again. */
export async function saveDraft(
  runId: string,
  page: string,
  values: DraftValues,
): Promise<Result<void, StorageTrouble>> {
  const saved = await useDatabase(async (database) => {
    await database.drafts.put({ runId, page, values: { ...values }, savedAt: new Date().toISOString() });
  });
  if (saved.ok) tellOtherTabs({ runId });
  return saved;
}

/** What was typed on one page; `undefined` when nothing was, or when it has another shape than this code writes. */
export function loadDraft(
  runId: string,
  page: string,
): Promise<Result<DraftValues | undefined, StorageTrouble>> {
  return useDatabase(async (database) => {
    const row = await database.drafts.get([runId, page]);
    return isDraftValues(row?.values) ? row.values : undefined;
  });
}

/** Forget what was typed on one page: it was sent, or it may not be kept. */
export async function clearDraft(runId: string, page: string): Promise<Result<void, StorageTrouble>> {
  return useDatabase((database) => database.drafts.delete([runId, page]));
}

function isDraftValues(values: unknown): values is DraftValues {
  if (typeof values !== 'object' || values === null) return false;
  return Object.values(values).every((value) => typeof value === 'string' || typeof value === 'boolean');
}
