import { sql } from 'kysely';
import type { Migration } from '#src/platform/db/migrate.ts';

const tables = [
  `create table board (
    id text primary key not null, code text not null, session_id text, subject text, opened_by text not null,
    opened_at bigint not null, closed_at bigint, revision integer not null)`,
  `create unique index one_open_board_a_code on board (code) where closed_at is null`,
  `create index board_by_opening on board (opened_at)`,

  `create table board_seat (
    id text primary key not null, board_id text not null references board (id) on delete cascade,
    shown_name text not null, shown_number integer, token_hash text not null unique, device_hash text,
    joined_at bigint not null, seen_at bigint not null, left_at bigint, hand_raised_at bigint,
    changes integer not null)`,
  `create index seat_by_board on board_seat (board_id)`,

  `create table board_progress (
    seat_id text primary key not null references board_seat (id) on delete cascade,
    seq integer not null, progress text not null)`,

  `create table board_event (
    board_id text not null references board (id) on delete cascade, revision integer not null, kind text not null,
    seat_id text, payload text, at bigint not null, primary key (board_id, revision))`,

  `create table board_try (bucket text primary key not null, tries integer not null, until bigint not null)`,

  `create table pair (
    id text primary key not null, code text unique, code_until bigint not null, owner_hash text not null unique,
    helper_hash text unique, opened_at bigint not null, ends_at bigint not null, ended_at bigint,
    revision integer not null, seq integer not null, screen text, pointed text)`,
  `create index pair_by_end on pair (ends_at)`,

  `create table pair_event (
    pair_id text not null references pair (id) on delete cascade, revision integer not null, change text not null,
    primary key (pair_id, revision))`,
];

/** APPEND ONLY. Never edit a step that has shipped: add the next one. */
export const boardMigrations: readonly Migration[] = [
  {
    name: '0009-board',
    apply: async (transaction) => {
      for (const table of tables) await sql.raw(table).execute(transaction);
    },
  },
];
