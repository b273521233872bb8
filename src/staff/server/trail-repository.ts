import type { Database } from '#src/platform/db/database.ts';
import type { Trail, TrailEntry } from '../schemas.ts';
import type { StaffTables } from './tables.ts';

const pageLength = 50;
/** How long the trail goes back, in milliseconds: two years. */
const keptMs = 730 * 86_400_000;

/** Fifty deeds, the newest first, from before one that was read. */
export async function readTrail(database: Database<StaffTables>, before?: string): Promise<Trail> {
  const deeds = await readDeeds(database, { before, limit: pageLength + 1 });
  return { deeds: deeds.slice(0, pageLength), more: deeds.length > pageLength };
}

/** Every deed there is, the newest first, a page at a time. */
export async function* readWholeTrail(database: Database<StaffTables>): AsyncGenerator<TrailEntry> {
  const limit = 1_000;
  let before: string | undefined;
  for (;;) {
    const deeds = await readDeeds(database, { before, limit });
    yield* deeds;
    before = deeds.at(-1)?.id;
    if (deeds.length < limit) return;
  }
}

/** Forget deeds whose time is over. */
export async function forgetOldDeeds({ change }: Database<StaffTables>, now: number): Promise<void> {
  await change((tx) =>
    tx
      .deleteFrom('deed')
      .where('at', '<', now - keptMs)
      .execute(),
  );
}

async function readDeeds(
  { reader }: Database<StaffTables>,
  { before, limit }: { readonly before: string | undefined; readonly limit: number },
): Promise<TrailEntry[]> {
  const rows = reader.selectFrom('deed').selectAll().orderBy('id', 'desc').limit(limit);
  const page = await (before === undefined ? rows : rows.where('id', '<', before)).execute();
  return page.map(({ id, at, member_name, deed, subject, detail }) => ({
    ...{ id, at: new Date(at).toISOString(), by: member_name, deed, subject, detail: JSON.parse(detail) },
  }));
}
