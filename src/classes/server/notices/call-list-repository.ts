import { sql, type Transaction } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Database } from '#src/platform/db/database.ts';
import {
  isReminder,
  isStillTrue,
  type NoticeKind,
  noticeExpiry,
  noticeKindOf,
} from '../../rules/notices/notice-kinds.ts';
import type { RegistrationStatus } from '../../schemas.ts';
import type { StaffActor } from '../actor.ts';
import { dayInWords, recordStaffDeed } from '../staff-deed-repository.ts';
import type { CallRow, ClassTables, PersonRow } from '../tables.ts';
import { lastMove } from './moved-repository.ts';
import { lastMakeup } from './notice-facts-repository.ts';

type Tx = Transaction<ClassTables>;

/** Nothing is told later than this after a class. */
const longestAfterClassMs = 2 * 86_400_000;
/** Nor is a day held instead of one that is longer over than this. */
const longestMakeupMs = 90 * 86_400_000;
const dayMs = 86_400_000;

/**
 * Put somebody on the call list. Nobody stands on it twice: newer news take the place of older ones in the same line, and
 * whoever is or was to be called about a class needs no further call only to be reminded of it.
 */
export async function putOnCallList(
  tx: Tx,
  registrationId: string,
  reason: NoticeKind,
  now: number,
): Promise<void> {
  const startsAt = await beginOf(tx, registrationId);
  if (isReminder(reason) && (await isKnown(tx, registrationId, startsAt))) return;
  const changed = { reason, class_starts_at: startsAt, at: now };
  await tx
    .insertInto('call_list')
    .values({
      ...{ id: newId(), registration_id: registrationId, state: 'open', created_at: now, ...changed },
      ...{ done_by: null, done_by_name: null, note: null },
    })
    // Literally, as SQLite finds the partial index by it.
    .onConflict((conflict) =>
      conflict.column('registration_id').where('state', '=', sql.lit('open')).doUpdateSet(changed),
    )
    .execute();
}

async function beginOf(tx: Tx, registrationId: string): Promise<number> {
  const row = await tx
    .selectFrom('registration')
    .innerJoin('class_session', 'class_session.id', 'registration.session_id')
    .select('starts_at')
    .where('registration.id', '=', registrationId)
    .executeTakeFirstOrThrow();
  return row.starts_at;
}

async function isKnown(tx: Tx, registrationId: string, startsAt: number): Promise<boolean> {
  const known = await tx
    .selectFrom('call_list')
    .select('id')
    .where('registration_id', '=', registrationId)
    .where(({ eb, or }) => or([eb('state', '=', 'open'), eb('class_starts_at', '=', startsAt)]))
    .executeTakeFirst();
  return known !== undefined;
}

/** A line of the call list with what the caller has to know. */
export interface ListedCall extends CallRow {
  readonly display_name: string;
  readonly phone_key: string | null;
  readonly phone_of: PersonRow['phone_of'];
  readonly commune_code: string;
  readonly status: RegistrationStatus;
  readonly short_code: string;
  readonly title: string;
  readonly local_date: string;
  readonly starts_at: number;
  readonly ends_at: number;
  readonly cancel_reason: string | null;
  readonly room_name: string;
  readonly room_place: string;
  /** The last notice that the class is moved, if there was one. */
  readonly moved_payload: string | null;
  readonly makeup_starts_at: number | null;
}

/**
 * Whom to call, and who has been called, the most urgent first. Lines that are not true any more, as the person has
 * given the seat back, are left out.
 * @param communeCode whose people alone are listed; null for all
 */
export async function listCalls(
  { reader }: Pick<Database<ClassTables>, 'reader'>,
  communeCode: string | null,
  now: number,
): Promise<readonly ListedCall[]> {
  const rows = await withPeople(reader, communeCode)
    .where(({ eb, and, or }) =>
      or([
        eb('class_session.ends_at', '>', now - longestAfterClassMs),
        and([eb('call_list.reason', '=', 'make-up'), eb('ends_at', '>', now - longestMakeupMs)]),
      ]),
    )
    .orderBy('starts_at')
    .orderBy('call_list.id')
    .execute();
  return rows.filter(({ reason, status, starts_at: startsAt, makeup_starts_at: makeupStartsAt }) => {
    const kind = noticeKindOf(reason);
    return isStillTrue(kind, status) && noticeExpiry(kind, { startsAt, makeupStartsAt }) > now;
  });
}

/** How many people nobody has called before their class of the last day began. */
export async function countMissedCalls({ reader }: Database<ClassTables>, now: number): Promise<number> {
  const rows = await reader
    .selectFrom('call_list')
    .innerJoin('registration', 'registration.id', 'call_list.registration_id')
    .innerJoin('class_session', 'class_session.id', 'registration.session_id')
    .select(['call_list.reason', 'registration.status'])
    .where('state', '=', 'open')
    .where('starts_at', '>', now - dayMs)
    .where('starts_at', '<=', now)
    .execute();
  return rows.filter(({ reason, status }) => isStillTrue(noticeKindOf(reason), status)).length;
}

/** What a human says about a call. */
export interface CallResult {
  readonly state: 'done' | 'unreachable';
  readonly note: string | null;
  readonly by: StaffActor;
  readonly now: number;
}

/** Write down what became of a call. @returns undefined when there is none for people of this commune */
export async function settleCall(
  { change }: Database<ClassTables>,
  id: string,
  communeCode: string | null,
  { state, note, by, now }: CallResult,
): Promise<ListedCall | undefined> {
  return await change(async (tx) => {
    const query = withPeople(tx, communeCode).where('call_list.id', '=', id);
    const call = await query.executeTakeFirst();
    if (call === undefined) return undefined;
    const changed = { state, note, done_by: by.id, done_by_name: by.name, at: now };
    await tx.updateTable('call_list').set(changed).where('id', '=', id).execute();
    const [deed, detail] = [`call.${state}`, { code: call.short_code }];
    await recordStaffDeed(tx, by, { deed, subject: dayInWords(call), detail, now });
    return { ...call, ...changed };
  });
}

function withPeople(db: Database<ClassTables>['reader'] | Tx, communeCode: string | null) {
  const query = db
    .selectFrom('call_list')
    .innerJoin('registration', 'registration.id', 'call_list.registration_id')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .innerJoin('class_session', 'class_session.id', 'registration.session_id')
    .innerJoin('room', 'room.id', 'class_session.room_id')
    .selectAll('call_list')
    .select(['display_name', 'phone_key', 'phone_of', 'commune_code', 'registration.status', 'short_code'])
    .select(['title', 'local_date', 'starts_at', 'ends_at', 'cancel_reason'])
    .select(['room.name as room_name', 'room.place as room_place'])
    .select(({ selectFrom }) => lastMakeup(selectFrom).as('makeup_starts_at'))
    .select(({ selectFrom }) => lastMove(selectFrom).as('moved_payload'))
    .where('erased_at', 'is', null);
  return communeCode === null ? query : query.where('commune_code', '=', communeCode);
}
