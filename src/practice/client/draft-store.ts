import { useDatabase } from '#src/platform/offline/client/database.ts';
import type { StorageTrouble } from '#src/platform/offline/client/storage-trouble.ts';
import type { Result } from '#src/platform/text/result.ts';
import { tellOtherTabs } from './run-channel.ts';

/** What is typed on one page of the portal and not sent yet, by field. The caller has passed it through the real-data guard. */
export type DraftValues = Readonly<Record<string, string | boolean>>;
/** What changed on it; `undefined` where a field is to be forgotten. */
export type DraftChanges = Readonly<Record<string, string | boolean | undefined>>;

/**
 * Keep what changed on one page: a field that is `undefined` is forgotten, fields that are not named stay. So two tabs
 * that type on the same page lose nothing; each hears of the other and reads the page again.
 */
export async function saveDraft(
  runId: string,
  page: string,
  changes: DraftChanges,
): Promise<Result<void, StorageTrouble>> {
  const saved = await useDatabase((database) =>
    database.transaction('rw', database.drafts, async () => {
      const row = await database.drafts.get([runId, page]);
      const values = withChanges(isDraftValues(row?.values) ? row.values : {}, changes);
      await database.drafts.put({ runId, page, values, savedAt: new Date().toISOString() });
    }),
  );
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

function withChanges(values: DraftValues, changes: DraftChanges): Record<string, string | boolean> {
  const entries = Object.entries({ ...values, ...changes });
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string | boolean] => entry[1] !== undefined),
  );
}

function isDraftValues(values: unknown): values is DraftValues {
  if (typeof values !== 'object' || values === null) return false;
  return Object.values(values).every((value) => typeof value === 'string' || typeof value === 'boolean');
}
