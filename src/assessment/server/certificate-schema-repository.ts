import { sql } from 'kysely';
import type { Migration } from '#src/platform/db/migrate.ts';

/** APPEND ONLY. Never edit a step that has shipped: add the next one. */
export const certificateMigrations: readonly Migration[] = [
  {
    name: '0004-certificates',
    apply: async (transaction) => {
      await sql`create table certificate (
        id text primary key not null, code text not null unique, module text not null, display_name text not null,
        issued_on text not null, consent_version text not null, received_at bigint not null,
        kept_until text not null)`.execute(transaction);
      await sql`create index certificate_by_arrival on certificate (received_at)`.execute(transaction);
      await sql`create index certificate_by_end on certificate (kept_until)`.execute(transaction);
    },
  },
];
