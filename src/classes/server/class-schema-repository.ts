import { sql, type Transaction } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Migration } from '#src/platform/db/migrate.ts';
import { nameKeyOf } from '../rules/identity.ts';
import type { ClassTables } from './tables.ts';

/** APPEND ONLY. Never edit a step that has shipped: add the next one. */
export const classMigrations: readonly Migration[] = [
  { name: '0001-classes', apply: (transaction) => runAll(transaction, firstClasses) },
  { name: '0002-privacy', apply: (transaction) => runAll(transaction, privacy) },
  { name: '0003-name-keys', apply: renewNameKeys },
  { name: '0006-schedule', apply: (transaction) => runAll(transaction, schedule) },
  { name: '0007-notices', apply: (transaction) => runAll(transaction, notices) },
  { name: '0008-entered-rows', apply: (transaction) => runAll(transaction, enteredRows) },
  { name: '0010-attendance', apply: (transaction) => runAll(transaction, attendance) },
  { name: '0011-figures', apply: (transaction) => runAll(transaction, figures) },
  { name: '0012-consents', apply: splitConsents },
  { name: '0013-channels', apply: (transaction) => runAll(transaction, channels) },
  { name: '0014-kept-audit', apply: (transaction) => runAll(transaction, keptAudit) },
  { name: '0015-came-before', apply: (transaction) => runAll(transaction, cameBefore) },
  { name: '0016-whose-row', apply: (transaction) => runAll(transaction, whoseRow) },
];

/** Plain words that both engines understand alike; SQLite keeps a bigint as its own integer. */
const firstClasses = [
  `create table room (id text primary key not null, name text not null, place text not null)`,

  `create table series (
    id text primary key not null, title text not null, weekdays text not null,
    start_min integer not null, duration_min integer not null,
    from_date text not null, until_date text, room_id text not null references room (id),
    capacity integer not null, wait_capacity integer not null, rev integer not null)`,

  `create table class_session (
    id text primary key not null, series_id text references series (id), occurrence_date text not null,
    title text not null, local_date text not null, starts_at bigint not null, ends_at bigint not null,
    room_id text not null references room (id), trainer_id text,
    capacity integer not null, taken integer not null, held integer not null, waiting integer not null,
    wait_capacity integer not null, wait_seq integer not null, rev integer not null, ics_seq integer not null,
    status text not null check (status in ('draft', 'open', 'closed', 'running', 'done', 'cancelled')),
    opens_at bigint not null, closes_at bigint not null, makeup_of text references class_session (id),
    constraint seats_not_oversold check (taken >= 0 and held >= 0 and taken + held <= capacity),
    constraint queue_not_overfull check (waiting >= 0 and waiting <= wait_capacity),
    constraint one_session_a_date unique (series_id, occurrence_date))`,
  `create index session_by_date on class_session (local_date)`,

  `create table resource_slot (
    kind text not null, resource_id text not null, local_date text not null, slot integer not null,
    session_id text not null references class_session (id),
    primary key (kind, resource_id, local_date, slot))`,

  `create table person (
    id text primary key not null, display_name text not null, name_key text not null, phone_key text,
    phone_of text not null check (phone_of in ('self', 'family', 'officer', 'none')),
    commune_code text not null, birth_year integer, dup_no integer not null,
    merged_into text references person (id), erased_at bigint)`,
  `create index person_by_name on person (name_key)`,
  `create index person_by_phone on person (phone_key)`,

  `create table consent (
    id text primary key not null, person_id text not null references person (id), purpose text not null,
    text_version text not null, given_by text not null check (given_by in ('self', 'officer')),
    actor_id text, at bigint not null, withdrawn_at bigint)`,

  `create table registration (
    id text primary key not null, session_id text not null references class_session (id),
    person_id text not null references person (id), person_key text not null,
    status text not null
      check (status in ('pending', 'confirmed', 'waitlisted', 'attended', 'no-show', 'cancelled')),
    source text not null check (source in ('self', 'officer', 'import', 'walk-in')),
    attendee_kind text not null, help_needed text, group_id text, batch_id text, wait_no integer,
    short_code text not null unique, command_key text, rev integer not null, reason text,
    created_at bigint not null, updated_at bigint not null)`,
  `create unique index one_seat_a_person on registration (session_id, person_key)
    where status in ('pending', 'confirmed', 'waitlisted', 'attended')`,
  `create unique index one_number_in_queue on registration (session_id, wait_no) where status = 'waitlisted'`,
  `create index registration_by_person on registration (person_id)`,
  `create index registration_by_time on registration (session_id, created_at)`,

  `create table registration_event (
    id text primary key not null, registration_id text not null references registration (id),
    from_status text, to_status text not null, actor_kind text not null, actor_id text,
    command_key text, note text, at bigint not null)`,
  `create index event_by_registration on registration_event (registration_id)`,

  `create table command_log (
    key text primary key not null, scope text, kind text not null, body_hash text not null,
    result text, http_status integer, created_at bigint not null, expires_at bigint not null)`,
  `create index command_by_scope on command_log (scope, created_at)`,

  `create table outbox (
    id text primary key not null, dedupe_key text not null unique, channel text not null,
    recipient text not null, template text not null, payload text not null,
    status text not null
      check (status in ('pending', 'processing', 'sent', 'failed', 'unknown', 'skipped')),
    attempts integer not null, next_at bigint not null, claimed_at bigint, expires_at bigint not null)`,
  `create index outbox_due on outbox (next_at) where status = 'pending'`,

  `create table attempt (id text primary key not null, bucket text not null, at bigint not null)`,
  `create index attempt_by_bucket on attempt (bucket, at)`,
];

/** What is done once a day, and what erasing looks for. */
const privacy = [
  `create table chore (name text primary key not null, day text not null, claimed_at bigint not null)`,
  `create index outbox_by_recipient on outbox (recipient)`,
  `create index person_not_erased on person (id) where erased_at is null`,
];

/** What trainers do with the schedule. Trainers take slots as rooms do; their ids belong to another feature's table. */
const schedule = [
  `alter table room add column is_active integer not null default 1`,
  `alter table room add column rev integer not null default 1`,
  `alter table series add column trainer_id text`,
  `alter table class_session add column schedule_rev integer not null default 1`,
  `alter table class_session add column note text`,
  `alter table class_session add column cancel_reason text`,
  `create index slot_by_session on resource_slot (session_id)`,
  `create index makeup_by_session on class_session (makeup_of)`,
];

/** What people enter for others. */
const enteredRows = [
  `create table entered_row (
    session_id text not null references class_session (id), row_key text not null,
    registration_id text not null references registration (id), primary key (session_id, row_key))`,
  `create index entered_row_by_registration on entered_row (registration_id)`,
  `create index registration_pending on registration (created_at) where status = 'pending'`,
];

/** Who came. Instants of devices are kept beside the server's: they prove nothing, and help a human. */
const attendance = [
  `create table attendance_mark (
    id text primary key not null, session_id text not null references class_session (id),
    registration_id text references registration (id), raw_code text,
    mark text not null check (mark in ('in', 'undo')), undoes text, method text not null,
    device_id text not null, at_client bigint not null, at_server bigint not null, verdict text not null)`,
  `create index mark_by_registration on attendance_mark (registration_id)`,
  `create index mark_by_session on attendance_mark (session_id)`,
];

/** Where a notice stands on its ladder, by what people can be reached, and whom a human calls. */
const notices = [
  `alter table outbox add column answered integer not null default 0`,
  `alter table outbox add column tried text not null default ''`,
  `alter table outbox add column via text`,
  `alter table outbox add column lease_owner text`,
  `alter table outbox add column last_error text`,
  `alter table outbox add column told_at bigint`,
  `create index outbox_claimed on outbox (claimed_at) where status = 'processing'`,

  `create table push_subscription (
    id text primary key not null, registration_id text not null references registration (id),
    endpoint text not null, p256dh text not null, auth text not null, created_at bigint not null,
    constraint one_address_once unique (registration_id, endpoint))`,

  `create table person_email (
    person_id text primary key not null references person (id), email text not null)`,

  `create table call_list (
    id text primary key not null, registration_id text not null references registration (id),
    reason text not null, state text not null check (state in ('open', 'done', 'unreachable')),
    done_by text, done_by_name text, note text,
    created_at bigint not null, at bigint not null, class_starts_at bigint not null)`,
  `create unique index one_open_call on call_list (registration_id) where state = 'open'`,
  `create index call_by_registration on call_list (registration_id)`,
  // What was written before anybody sent notices was read as an answer, or is too old to be told.
  `update outbox set answered = 1`,
];

/** What stays of a class when its people are erased. */
const figures = [
  `create table class_figure (
    session_id text not null references class_session (id), commune_code text not null,
    attended integer not null, absent integer not null, not_taken integer not null, gave_back integer not null,
    lapsed integer not null, walk_ins integer not null, first_timers integer not null,
    primary key (session_id, commune_code))`,
];

/** Forms on paper and letters reach the staff too. */
const channels = [
  `alter table registration add column channel text check (channel in ('desk', 'paper', 'email'))`,
];

/** What the audit of the night found, for the manager's page. */
const keptAudit = [`create table kept_audit (id integer primary key not null, audit text not null)`];

/** Once somebody is erased, nothing else tells whether a class was their first. */
const cameBefore = [`alter table registration add column came_before integer not null default 0`];

/**
 * Rows that were remembered before do not say who sent them, nor in which list: nobody may be told of them again. Whoever
 * they became is met by the identity rule, as everybody else in the class.
 */
const whoseRow = [
  `drop table entered_row`,
  `create table entered_row (
    session_id text not null references class_session (id), row_key text not null, list_id text not null,
    registration_id text not null references registration (id), primary key (session_id, row_key, list_id))`,
  `create index entered_row_by_registration on entered_row (registration_id)`,
];

/** Names lost their punctuation in the key: who is in a class already has to be found by the new one. */
async function renewNameKeys(transaction: Transaction<ClassTables>): Promise<void> {
  const people = await transaction
    .selectFrom('person')
    .select(['id', 'display_name', 'name_key'])
    .where('erased_at', 'is', null)
    .execute();
  for (const { id, display_name, name_key } of people) {
    const key = nameKeyOf(display_name);
    if (key !== name_key)
      await transaction.updateTable('person').set({ name_key: key }).where('id', '=', id).execute();
  }
}

/**
 * One consent became several: until then people agreed that their data are used "to keep the seat and to tell", so they
 * go on being reminded, by the words that they agreed to; so do those who gave an address or allowed a browser.
 */
async function splitConsents(transaction: Transaction<ClassTables>): Promise<void> {
  await sql`create unique index one_consent_a_purpose on consent (person_id, purpose) where withdrawn_at is null`.execute(
    transaction,
  );
  const given = await transaction
    .selectFrom('consent')
    .innerJoin('person', 'person.id', 'consent.person_id')
    .leftJoin('person_email', 'person_email.person_id', 'person.id')
    .selectAll('consent')
    .select('email')
    .where('withdrawn_at', 'is', null)
    .where('erased_at', 'is', null)
    .where('purpose', '=', 'class')
    .execute();
  const browsers = await transaction
    .selectFrom('push_subscription')
    .innerJoin('registration', 'registration.id', 'push_subscription.registration_id')
    .select('person_id')
    .distinct()
    .execute();
  const withPush = new Set(browsers.map(({ person_id }) => person_id));
  for (const { email, ...consent } of given)
    for (const purpose of [
      'phone-reminder' as const,
      ...(email === null ? [] : ['email' as const]),
      ...(withPush.has(consent.person_id) ? ['push' as const] : []),
    ])
      await transaction
        .insertInto('consent')
        .values({ ...consent, id: newId(), purpose })
        .execute();
}

async function runAll(transaction: Transaction<ClassTables>, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(transaction);
}
