import { type Kysely, sql, type Transaction } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Migration } from './migrate.ts';

/** The trail of what the staff did. APPEND ONLY, until its time is over. */
export interface DeedTables {
  deed: DeedRow;
}

interface DeedRow {
  id: string;
  at: number;
  /** Null for what the server did by itself. */
  member_id: string | null;
  /** As the member was called then: people leave, the trail stays readable. */
  member_name: string | null;
  /** What was done, a word of the feature that did it. */
  deed: string;
  /** To whom or to what, for a person to read. Of residents never a name: their id or code. */
  subject: string | null;
  /** JSON of texts. */
  detail: string;
}

/** APPEND ONLY. Every feature writes deeds, so the table is there before any of theirs. */
export const deedMigrations: readonly Migration[] = [
  {
    name: '0000-deeds',
    apply: async (transaction) => {
      await sql`create table deed (
        id text primary key not null, at bigint not null, member_id text, member_name text, deed text not null,
        subject text, detail text not null)`.execute(transaction);
      await sql`create index deed_by_time on deed (at)`.execute(transaction);
    },
  },
];

/** Something a member of the staff did. */
export interface Deed {
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly deed: string;
  readonly subject?: string;
  readonly detail?: Readonly<Record<string, string>>;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Write down a deed, in the transaction of the deed itself wherever there is one. */
export async function recordDeed<Tables extends DeedTables>(
  transaction: Transaction<Tables> | Kysely<Tables>,
  { by, deed, subject, detail = {}, at }: Deed,
): Promise<void> {
  const row: DeedRow = {
    ...{ id: newId(), at, member_id: by?.id ?? null, member_name: by?.name ?? null, deed },
    ...{ subject: subject ?? null, detail: JSON.stringify(detail) },
  };
  await (transaction as unknown as Kysely<DeedTables>).insertInto('deed').values(row).execute();
}

/** Whether somebody did the same to the same since a moment, for what is worth one line however often it is done. */
export async function recordedSince<Tables extends DeedTables>(
  transaction: Transaction<Tables> | Kysely<Tables>,
  { by, deed, subject = '', at }: Deed,
): Promise<boolean> {
  const found = await (transaction as unknown as Kysely<DeedTables>)
    .selectFrom('deed')
    .select('id')
    .where('at', '>', at)
    .where('deed', '=', deed)
    .where('subject', '=', subject)
    .where('member_id', '=', by?.id ?? '')
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
