import type { ExpressionBuilder, Transaction } from 'kysely';
import type { Purpose } from '../../rules/purposes.ts';
import type { RegistrationStatus } from '../../schemas.ts';
import { findPurposes } from '../consent-repository.ts';
import type { ClassTables } from '../tables.ts';
import type { Addresses, PushSubscriber } from './notice-channel.ts';

/** What is true of a registration at the moment when its notice is sent. */
export interface NoticeFacts {
  readonly registrationId: string;
  readonly status: RegistrationStatus;
  readonly code: string;
  readonly waitNumber: number | null;
  readonly fullName: string;
  readonly isErased: boolean;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly isSessionCancelled: boolean;
  /** Begin of the day that is held instead. */
  readonly makeupStartsAt: number | null;
  readonly room: string;
  readonly place: string;
  readonly addresses: Addresses;
  /** What the person has agreed to and not taken back. */
  readonly purposes: ReadonlySet<Purpose>;
}

/** The facts of several registrations, by their ids. */
export async function findNoticeFacts(
  tx: Transaction<ClassTables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NoticeFacts>> {
  const rows = await tx
    .selectFrom('registration')
    .innerJoin('class_session', 'class_session.id', 'registration.session_id')
    .innerJoin('room', 'room.id', 'class_session.room_id')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .leftJoin('person_email', 'person_email.person_id', 'person.id')
    .select([
      'registration.id',
      'registration.person_id',
      'registration.status',
      'short_code',
      'wait_no',
      'display_name',
      'erased_at',
    ])
    .select(['phone_key', 'phone_of', 'email', 'room.name as room', 'room.place'])
    .select(['class_session.starts_at', 'class_session.ends_at', 'class_session.status as session_status'])
    .select(({ selectFrom }) => lastMakeup(selectFrom).as('makeup_starts_at'))
    .where('registration.id', 'in', ids)
    .execute();
  const subscribers = await findSubscribers(tx, ids);
  const purposes = await findPurposes(
    tx,
    rows.map(({ person_id }) => person_id),
  );
  const facts = rows.map(
    (row): NoticeFacts => ({
      ...{ registrationId: row.id, status: row.status, code: row.short_code, waitNumber: row.wait_no },
      ...{ fullName: row.display_name, isErased: row.erased_at !== null, startsAt: row.starts_at },
      endsAt: row.ends_at,
      ...{ isSessionCancelled: row.session_status === 'cancelled', makeupStartsAt: row.makeup_starts_at },
      ...{ room: row.room, place: row.place },
      addresses: {
        push: subscribers.get(row.id) ?? [],
        email: row.email,
        phone: row.phone_of === 'none' ? null : row.phone_key,
      },
      purposes: purposes.get(row.person_id) ?? new Set(),
    }),
  );
  return new Map(facts.map((fact) => [fact.registrationId, fact]));
}

type SelectFrom = ExpressionBuilder<ClassTables, 'class_session'>['selectFrom'];

/** Begin of the day that is held instead of the class of a query. */
export function lastMakeup(selectFrom: SelectFrom) {
  return selectFrom('class_session as makeup')
    .select(({ fn }) => fn.max('makeup.starts_at').as('starts_at'))
    .whereRef('makeup.makeup_of', '=', 'class_session.id');
}

async function findSubscribers(
  tx: Transaction<ClassTables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly PushSubscriber[]>> {
  const query = tx.selectFrom('push_subscription').selectAll().where('registration_id', 'in', ids);
  const rows = await query.orderBy('id').execute();
  const byRegistration = Map.groupBy(rows, ({ registration_id }) => registration_id);
  return new Map(
    [...byRegistration].map(([id, own]) => [
      id,
      own.map(({ id, endpoint, p256dh, auth }) => ({ id, endpoint, keys: { p256dh, auth } })),
    ]),
  );
}
