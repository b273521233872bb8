import type { DeedTables } from '#src/platform/db/deed-log.ts';
import type { MarkVerdict } from '../rules/attendance.ts';
import type { Purpose } from '../rules/purposes.ts';
import type { RegistrationStatus } from '../schemas.ts';

/**
 * Rows of the database, the same on both engines. Ids are UUID v7, instants milliseconds UTC, days `YYYY-MM-DD`,
 * truth values 0 and 1, JSON is text.
 */
export interface ClassTables extends DeedTables {
  room: RoomRow;
  series: SeriesRow;
  class_session: SessionRow;
  resource_slot: SlotRow;
  person: PersonRow;
  consent: ConsentRow;
  registration: RegistrationRow;
  registration_event: RegistrationEventRow;
  /** Which registration a row of a sheet became; the key is hashed. */
  entered_row: { session_id: string; row_key: string; list_id: string; registration_id: string };
  attendance_mark: MarkRow;
  class_figure: FigureRow;
  /** What came of the newest count of a night, as JSON; one row. */
  kept_audit: { id: number; audit: string };
  command_log: CommandRow;
  outbox: OutboxRow;
  /** A browser to which the holder of a registration wants notices. */
  push_subscription: PushSubscriptionRow;
  /** Only of people who want letters. */
  person_email: { person_id: string; email: string };
  call_list: CallRow;
  /** Tries that are limited and leave no other row, such as looking up a code. */
  attempt: { id: string; bucket: string; at: number };
  /** Something that is done once a day: the day in Vietnam when it was last done, and when somebody last began. */
  chore: { name: string; day: string; claimed_at: number };
}

export interface RoomRow {
  id: string;
  name: string;
  place: string;
  /** 0 takes no new days; those that stand in it stay until somebody moves them. */
  is_active: number;
  rev: number;
}

/** One row for each half hour of a room or a trainer: nobody and nothing can be in two classes at once. */
export interface SlotRow {
  kind: 'room' | 'trainer';
  resource_id: string;
  local_date: string;
  slot: number;
  session_id: string;
}

export interface SeriesRow {
  id: string;
  title: string;
  /** ISO weekdays with commas: `2,4` is Tuesday and Thursday. */
  weekdays: string;
  /** Minutes since midnight in Vietnam. */
  start_min: number;
  duration_min: number;
  from_date: string;
  until_date: string | null;
  room_id: string;
  trainer_id: string | null;
  capacity: number;
  wait_capacity: number;
  rev: number;
}

export interface SessionRow {
  id: string;
  series_id: string | null;
  occurrence_date: string;
  title: string;
  local_date: string;
  starts_at: number;
  ends_at: number;
  room_id: string;
  /** Somebody of the staff, whose tables belong to another feature. */
  trainer_id: string | null;
  capacity: number;
  taken: number;
  held: number;
  waiting: number;
  wait_capacity: number;
  wait_seq: number;
  rev: number;
  ics_seq: number;
  status: 'draft' | 'open' | 'closed' | 'running' | 'done' | 'cancelled';
  opens_at: number;
  closes_at: number;
  makeup_of: string | null;
  /** Rises with changes of the staff only: `rev` rises with every registration, and no trainer could keep up with it. */
  schedule_rev: number;
  /** For the staff alone. */
  note: string | null;
  /** For everybody who was registered. */
  cancel_reason: string | null;
}

export interface PersonRow {
  id: string;
  display_name: string;
  name_key: string;
  phone_key: string | null;
  phone_of: 'self' | 'family' | 'officer' | 'none';
  commune_code: string;
  birth_year: number | null;
  dup_no: number;
  merged_into: string | null;
  erased_at: number | null;
}

/** One consent to one purpose; given again after it was taken back, it is a row of its own. */
interface ConsentRow {
  id: string;
  person_id: string;
  purpose: Purpose;
  text_version: string;
  given_by: 'self' | 'officer';
  actor_id: string | null;
  at: number;
  withdrawn_at: number | null;
}

export interface RegistrationRow {
  id: string;
  session_id: string;
  person_id: string;
  person_key: string;
  status: RegistrationStatus;
  source: 'self' | 'officer' | 'import' | 'walk-in';
  /** How they reached the officer who entered them; null where nobody said. */
  channel: 'desk' | 'paper' | 'email' | null;
  attendee_kind: string;
  help_needed: string | null;
  /** 1: the person was in an earlier class; known for those alone who share a key with somebody erased. */
  came_before: number;
  group_id: string | null;
  batch_id: string | null;
  wait_no: number | null;
  short_code: string;
  command_key: string | null;
  rev: number;
  reason: string | null;
  created_at: number;
  updated_at: number;
}

/** APPEND ONLY. */
interface RegistrationEventRow {
  id: string;
  registration_id: string;
  from_status: RegistrationStatus | null;
  to_status: RegistrationStatus;
  actor_kind: 'person' | 'staff' | 'system';
  actor_id: string | null;
  command_key: string | null;
  note: string | null;
  at: number;
}

/** Figures of one class day and one commune: what stays when the people are erased. */
export interface FigureRow {
  session_id: string;
  commune_code: string;
  attended: number;
  absent: number;
  not_taken: number;
  gave_back: number;
  lapsed: number;
  walk_ins: number;
  first_timers: number;
}

/** APPEND ONLY but for its verdict. */
export interface MarkRow {
  id: string;
  session_id: string;
  registration_id: string | null;
  /** What was read, while nobody knows whose it is. */
  raw_code: string | null;
  mark: 'in' | 'undo';
  undoes: string | null;
  method: 'qr' | 'list' | 'code' | 'self' | 'paper';
  device_id: string;
  at_client: number;
  at_server: number;
  verdict: MarkVerdict;
}

export interface CommandRow {
  key: string;
  /** Device that sent it; null when it did not say. */
  scope: string | null;
  kind: string;
  body_hash: string;
  result: string | null;
  http_status: number | null;
  created_at: number;
  expires_at: number;
}

export interface OutboxRow {
  id: string;
  dedupe_key: string;
  /** For whom: `learner`. */
  channel: string;
  /** Id of the registration. */
  recipient: string;
  template: string;
  payload: string;
  status: 'pending' | 'processing' | 'sent' | 'failed' | 'unknown' | 'skipped';
  /** Tries on the channel of `via`. */
  attempts: number;
  next_at: number;
  claimed_at: number | null;
  /** When its subject begins, as it was then; a reminder is for this begin only. */
  expires_at: number;
  /** 1: the person who asked has read it as the answer. */
  answered: number;
  /** Channels that have been given up, with commas. */
  tried: string;
  /** Channel that is being tried, or by which the person was told; `answer` where the answer did it. */
  via: string | null;
  /** Whose claim it is. */
  lease_owner: string | null;
  /** Why the last try failed, or why nothing is sent; a short word that names nobody. */
  last_error: string | null;
  told_at: number | null;
}

export interface PushSubscriptionRow {
  id: string;
  registration_id: string;
  endpoint: string;
  p256dh: string;
  auth: string;
  created_at: number;
}

export interface CallRow {
  id: string;
  registration_id: string;
  /** Kind of the notice that a human passes on. */
  reason: string;
  state: 'open' | 'done' | 'unreachable';
  /** Who of the staff has called, and their name as it was. */
  done_by: string | null;
  done_by_name: string | null;
  note: string | null;
  created_at: number;
  /** When its state was last changed. */
  at: number;
  /** Begin of the class when the line was written. */
  class_starts_at: number;
}
