import type { Transaction } from 'kysely';
import type { Database } from '#src/platform/db/database.ts';
import type { ExportedRegistration, PersonExport } from '../person-export-schema.ts';
import type { ClassTables } from './tables.ts';

type Tx = Transaction<ClassTables>;

/** Everything that is kept about the person of a registration; undefined when nothing is. */
export async function exportPerson(
  { reader }: Database<ClassTables>,
  registrationId: string,
  now: number,
): Promise<PersonExport | undefined> {
  // One transaction, so that all of it is of the same moment.
  const transaction = reader.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return await transaction.execute(async (tx) => {
    const person = await tx
      .selectFrom('person')
      .innerJoin('registration', 'registration.person_id', 'person.id')
      .leftJoin('person_email', 'person_email.person_id', 'person.id')
      .selectAll('person')
      .select('email')
      .where('registration.id', '=', registrationId)
      .where('erased_at', 'is', null)
      .executeTakeFirst();
    if (person === undefined) return undefined;
    return {
      exportedAt: instant(now),
      person: {
        ...{ fullName: person.display_name, searchName: person.name_key, phone: person.phone_key },
        email: person.email,
        ...{ phoneOf: person.phone_of, communeCode: person.commune_code, birthYear: person.birth_year },
        duplicateNumber: person.dup_no,
      },
      consents: await consentsOf(tx, person.id),
      registrations: await registrationsOf(tx, person.id, registrationId),
    };
  });
}

async function consentsOf(tx: Tx, personId: string): Promise<PersonExport['consents']> {
  const rows = await tx
    .selectFrom('consent')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute();
  return rows.map(({ purpose, text_version, given_by, at, withdrawn_at }) => ({
    ...{ purpose, textVersion: text_version, givenBy: given_by, at: instant(at) },
    withdrawnAt: withdrawn_at === null ? null : instant(withdrawn_at),
  }));
}

async function registrationsOf(tx: Tx, personId: string, own: string): Promise<ExportedRegistration[]> {
  const rows = await tx
    .selectFrom('registration')
    .innerJoin('class_session', 'class_session.id', 'registration.session_id')
    .leftJoin('command_log', 'command_log.key', 'registration.command_key')
    .selectAll('registration')
    .select(['title', 'local_date', 'starts_at', 'scope', 'expires_at', 'command_log.created_at as sent_at'])
    .where('person_id', '=', personId)
    .orderBy('registration.id')
    .execute();
  const registrations: ExportedRegistration[] = [];
  for (const row of rows)
    registrations.push({
      ...{ id: row.id, code: row.id === own ? row.short_code : null, status: row.status },
      ...{ waitNumber: row.wait_no, reason: row.reason, source: row.source, attendeeKind: row.attendee_kind },
      channel: row.channel,
      ...{
        helpNeeded: row.help_needed,
        createdAt: instant(row.created_at),
        updatedAt: instant(row.updated_at),
      },
      session: { title: row.title, localDate: row.local_date, startsAt: instant(row.starts_at) },
      sentBy:
        row.sent_at === null || row.expires_at === null
          ? null
          : { device: row.scope, at: instant(row.sent_at), keptUntil: instant(row.expires_at) },
      history: await historyOf(tx, row.id),
      notices: await noticesOf(tx, row.id),
      browsers: await browsersOf(tx, row.id),
      calls: await callsOf(tx, row.id),
      sightings: await sightingsOf(tx, row.id),
      fromRow: await isFromRow(tx, row.id),
    });
  return registrations;
}

async function historyOf(tx: Tx, registrationId: string): Promise<ExportedRegistration['history']> {
  const events = tx.selectFrom('registration_event').selectAll();
  const rows = await events.where('registration_id', '=', registrationId).orderBy('id').execute();
  return rows.map(({ from_status, to_status, actor_kind, note, at }) => ({
    ...{ from: from_status, to: to_status, by: actor_kind, note, at: instant(at) },
  }));
}

async function sightingsOf(tx: Tx, registrationId: string): Promise<ExportedRegistration['sightings']> {
  const marks = tx.selectFrom('attendance_mark').selectAll().where('registration_id', '=', registrationId);
  const rows = await marks.orderBy('at_server').orderBy('id').execute();
  return rows.map(({ mark, method, verdict, at_server }) => ({
    mark,
    method,
    verdict,
    at: instant(at_server),
  }));
}

async function isFromRow(tx: Tx, registrationId: string): Promise<boolean> {
  const rows = tx.selectFrom('entered_row').select('row_key').where('registration_id', '=', registrationId);
  return (await rows.executeTakeFirst()) !== undefined;
}

async function noticesOf(tx: Tx, registrationId: string): Promise<ExportedRegistration['notices']> {
  const notices = tx.selectFrom('outbox').select(['template', 'via', 'channel', 'status', 'told_at']);
  const rows = await notices.where('recipient', '=', registrationId).orderBy('id').execute();
  return rows.map(({ template, via, channel, status, told_at }) => ({
    ...{ template, channel: via ?? channel, status },
    toldAt: told_at === null ? null : instant(told_at),
  }));
}

async function browsersOf(tx: Tx, registrationId: string): Promise<ExportedRegistration['browsers']> {
  const browsers = tx.selectFrom('push_subscription').selectAll();
  const rows = await browsers.where('registration_id', '=', registrationId).orderBy('id').execute();
  return rows.map(({ endpoint, created_at }) => ({ endpoint, since: instant(created_at) }));
}

async function callsOf(tx: Tx, registrationId: string): Promise<ExportedRegistration['calls']> {
  const calls = tx.selectFrom('call_list').selectAll();
  const rows = await calls.where('registration_id', '=', registrationId).orderBy('id').execute();
  return rows.map(({ reason, state, note, at }) => ({ reason, state, note, at: instant(at) }));
}

function instant(ms: number): string {
  return new Date(ms).toISOString();
}
