import { sql } from 'kysely';
import type { Migration } from '#src/platform/db/migrate.ts';

/** APPEND ONLY. Never edit a step that has shipped: add the next one. */
export const staffMigrations: readonly Migration[] = [
  {
    name: '0005-staff',
    apply: async (transaction, engine) => {
      for (const statement of [...authTables(engine), ...ownTables])
        await sql.raw(statement).execute(transaction);
    },
  },
];

/** What better-auth 1.7 asks for with the plugin of the second factor, by its own names; only the types differ. */
function authTables(engine: 'sqlite' | 'postgres'): readonly string[] {
  const [instant, truth] = engine === 'postgres' ? ['timestamptz', 'boolean'] : ['text', 'integer'];
  const whose = '"userId" text not null references staff_member (id) on delete cascade';
  const times = `"createdAt" ${instant} not null, "updatedAt" ${instant} not null`;
  return [
    `create table staff_member (
      id text primary key not null, name text not null, email text not null unique,
      "emailVerified" ${truth} not null, image text, ${times}, "twoFactorEnabled" ${truth},
      role text not null check (role in ('manager', 'trainer', 'officer', 'helper', 'leader')),
      commune_code text, ended_at bigint,
      constraint commune_of_its_people check ((role in ('officer', 'helper')) = (commune_code is not null)))`,
    `create table staff_session (
      id text primary key not null, "expiresAt" ${instant} not null, token text not null unique, ${times},
      "ipAddress" text, "userAgent" text, ${whose})`,
    `create table staff_account (
      id text primary key not null, "accountId" text not null, "providerId" text not null, ${whose},
      "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" ${instant},
      "refreshTokenExpiresAt" ${instant}, scope text, password text, ${times})`,
    `create table staff_verification (
      id text primary key not null, identifier text not null, value text not null,
      "expiresAt" ${instant} not null, ${times})`,
    `create table staff_second_factor (
      id text primary key not null, secret text not null, "backupCodes" text not null, ${whose},
      verified ${truth}, "failedVerificationCount" integer, "lockedUntil" ${instant})`,
    `create index staff_session_by_member on staff_session ("userId")`,
    `create index staff_account_by_member on staff_account ("userId")`,
    `create index staff_verification_by_name on staff_verification (identifier)`,
    `create index staff_second_factor_by_member on staff_second_factor ("userId")`,
  ];
}

const ownTables = [
  `create table staff_link (
    id text primary key not null, kind text not null check (kind in ('join', 'first', 'renew')),
    token_hash text not null unique, name text, role text not null, commune_code text,
    member_id text references staff_member (id), made_by text, made_by_name text,
    created_at bigint not null, expires_at bigint not null, used_at bigint, withdrawn_at bigint)`,

  `create table staff_try (email_key text primary key not null, tries integer not null, since bigint not null)`,
  `create index staff_try_by_time on staff_try (since)`,
];
