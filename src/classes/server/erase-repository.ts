import type { Transaction } from 'kysely';
import type { Database } from '#src/platform/db/database.ts';
import { blankCommands } from './command-log-repository.ts';
import { isErased, lockPeople } from './person-repository.ts';
import { blankRegistrations, leaveAll, PlaceAppeared } from './seats/leave-repository.ts';
import type { ClassTables } from './tables.ts';

type Tx = Transaction<ClassTables>;

/** How long a person is kept after their last class: 90 days. */
const keptMs = 90 * 86_400_000;
const mostAtOnce = 500;
const mostTries = 5;

/** What is left of a person: a row that says nothing, for the registrations that stay in the totals. */
const nobody = {
  ...{ display_name: '', name_key: '', phone_key: null, phone_of: 'none' as const, commune_code: '' },
  birth_year: null,
};

/**
 * Erase the person behind a registration, at their own wish: places to come are given back, and the next of the queue
 * moves up, in the same transaction. Done twice it is the same.
 */
export async function erasePerson(
  database: Database<ClassTables>,
  registrationId: string,
  now: number,
): Promise<'erased' | 'unknown'> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await database.change((tx) => eraseHolder(database, tx, registrationId, now));
    } catch (error) {
      if (!(error instanceof PlaceAppeared) || tries === mostTries) throw error;
    }
  }
}

async function eraseHolder(database: Database<ClassTables>, tx: Tx, registrationId: string, now: number) {
  const query = tx.selectFrom('registration').select('person_id').where('id', '=', registrationId);
  const found = await query.executeTakeFirst();
  if (found === undefined) return 'unknown' as const;
  const { person_id } = found;
  await leaveAll(database, tx, person_id, now);
  if (await isErased(tx, person_id)) return 'erased' as const;
  await tx
    .updateTable('consent')
    .set({ withdrawn_at: now })
    .where('person_id', '=', person_id)
    .where('withdrawn_at', 'is', null)
    .execute();
  await blankPeople(tx, [person_id], now);
  return 'erased' as const;
}

/** Erase everybody whose last class is over for 90 days. @returns how many */
export async function erasePeopleLongGone(database: Database<ClassTables>, now: number): Promise<number> {
  for (let erased = 0; ; ) {
    const people = await findLongGone(database.reader, now).limit(mostAtOnce).execute();
    if (people.length === 0) return erased;
    erased += await database.change((tx) => eraseStillGone(database, tx, people, now));
  }
}

/** Between the search and the lock somebody may have come back. */
async function eraseStillGone(
  database: Database<ClassTables>,
  tx: Tx,
  people: readonly { readonly id: string }[],
  now: number,
): Promise<number> {
  const ids = people.map(({ id }) => id);
  await lockPeople(database, tx, ids);
  const gone = await findLongGone(tx, now).where('person.id', 'in', ids).execute();
  if (gone.length > 0)
    await blankPeople(
      tx,
      gone.map(({ id }) => id),
      now,
    );
  return gone.length;
}

function findLongGone(db: Database<ClassTables>['reader'] | Tx, now: number) {
  return db
    .selectFrom('person')
    .select('person.id')
    .where('erased_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('registration')
            .innerJoin('class_session', 'class_session.id', 'registration.session_id')
            .select('registration.id')
            .whereRef('registration.person_id', '=', 'person.id')
            .where('class_session.ends_at', '>', now - keptMs),
        ),
      ),
    )
    .orderBy('person.id');
}

/** The person, their words, the keyed hash of who they are, stored answers, and notices that are not sent any more. */
async function blankPeople(tx: Tx, ids: readonly string[], now: number): Promise<void> {
  const rows = await tx
    .selectFrom('registration')
    .select(['id', 'command_key'])
    .where('person_id', 'in', ids)
    .execute();
  await blankCommands(
    tx,
    rows.flatMap(({ command_key }) => command_key ?? []),
  );
  await skipNotices(
    tx,
    rows.map(({ id }) => id),
  );
  await blankRegistrations(tx, ids);
  await tx
    .updateTable('person')
    .set({ ...nobody, erased_at: now })
    .where('id', 'in', ids)
    .execute();
}

async function skipNotices(tx: Tx, registrationIds: readonly string[]): Promise<void> {
  if (registrationIds.length === 0) return;
  const theirs = tx.updateTable('outbox').where('recipient', 'in', registrationIds);
  await theirs.set({ payload: '{}' }).execute();
  await theirs.set({ status: 'skipped' }).where('status', '=', 'pending').execute();
}
