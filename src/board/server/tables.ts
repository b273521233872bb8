import type { DeedTables } from '#src/platform/db/deed-log.ts';

/** Tables of live boards and pairs. Instants are milliseconds UTC. */
export interface BoardTables extends DeedTables {
  board: BoardRow;
  board_seat: SeatRow;
  board_progress: ProgressRow;
  board_event: BoardEventRow;
  board_try: TryRow;
  pair: PairRow;
  pair_event: PairEventRow;
}

export interface BoardRow {
  id: string;
  code: string;
  /** The class day. No foreign key: a board stands without one too, and lives for a day. */
  session_id: string | null;
  subject: string | null;
  /** Member of the staff. */
  opened_by: string;
  opened_at: number;
  closed_at: number | null;
  /** Counts the changes; raised in the transaction of each of them, which holds this row until it is committed. */
  revision: number;
}

export interface SeatRow {
  id: string;
  board_id: string;
  shown_name: string;
  shown_number: number | null;
  token_hash: string;
  /** Keyed hash of the mark of the device, so that who joins again is not there twice. */
  device_hash: string | null;
  joined_at: number;
  seen_at: number;
  left_at: number | null;
  hand_raised_at: number | null;
  /** How many changes this seat has made. */
  changes: number;
}

/** The latest of each seat, as JSON of `Progress`. */
export interface ProgressRow {
  seat_id: string;
  /** By the count of the phone. */
  seq: number;
  progress: string;
}

/** APPEND ONLY, until the board goes. Nothing of a person but the id of the seat: the name stands in the seat alone. */
export interface BoardEventRow {
  board_id: string;
  revision: number;
  kind: string;
  seat_id: string | null;
  /** JSON of `SeatFacts`, or null. */
  payload: string | null;
  at: number;
}

/** How often something was tried that could be guessed. */
export interface TryRow {
  bucket: string;
  tries: number;
  until: number;
}

export interface PairRow {
  id: string;
  /** Null once the helper has come. */
  code: string | null;
  code_until: number;
  owner_hash: string;
  helper_hash: string | null;
  opened_at: number;
  ends_at: number;
  ended_at: number | null;
  revision: number;
  /** By the count of the owner's phone; -1 before the first one. */
  seq: number;
  /** JSON of `Screen`. */
  screen: string | null;
  pointed: string | null;
}

/** APPEND ONLY, until the pair goes. */
export interface PairEventRow {
  pair_id: string;
  revision: number;
  /** JSON of `PairChange`. */
  change: string;
}
