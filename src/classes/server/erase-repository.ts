import type { Transaction } from 'kysely';
import type { Database } from '#src/platform/db/database.ts';
import { blankCommands } from './command-log-repository.ts';
import { withdrawConsents } from './consent-repository.ts';
import { endNoticesOf } from './notices/end-notices-repository.ts';
import { forgetEntered } from './people/entered-row-repository.ts';
import { isErased } from './person-repository.ts';
import { blankRegistrations, cancel } from './seats/leave-repository.ts';
import type { ClassTables } from './tables.ts';

type Tx = Transaction<ClassTables>;

/** How long a person is kept after their last class: 90 days. */
const keptMs = 90 * 86_400_000;
const mostAtOnce = 500;

/** What is left of a person: a row that says nothing, for the registrations that stay in the totals. */
const nobody = {
  ...{ display_name: '', name_key: '', phone_key: null, phone_of: 'none' as const },
  birth_year: null,
};

/**
 * Erase the person of a registration, at their own wish: a place to come is given back, and the next of the queue moves
 * up, in the same transaction. Done twice it is the same.
 */
export async function erasePerson(
  database: Database<ClassTables>,
  registrationId: string,
  now: number,
): Promise<'erased' | 'unknown'> {
  return await database.change((tx) => eraseHolder(database, tx, registrationId, now));
}

async function eraseHolder(database: Database<ClassTables>, tx: Tx, registrationId: string, now: number) {
  await cancel(database, tx, registrationId, { by: 'person', now }); // what has begun stays a fact
  const query = tx.selectFrom('registration').select('person_id').where('id', '=', registrationId);
  const found = await query.executeTakeFirst();
  if (found === undefined) return 'unknown' as const;
  const { person_id } = found;
  if (await isErased(tx, person_id)) return 'erased' as const;
  await withdrawConsents(tx, person_id, now);
  await blankPeople(tx, [person_id], now);
  return 'erased' as const;
}

/**
 * Erase everybody whose last class is over for 90 days. Of those who wished to be gone earlier only the commune was
 * left, which the totals were counted by until they were written down; now it goes too.
 * @returns how many
 */
export async function erasePeopleLongGone(database: Database<ClassTables>, now: number): Promise<number> {
  for (let erased = 0; ; ) {
    const count = await database.change(async (tx) => {
      const people = await findLongGone(tx, now).limit(mostAtOnce).execute();
      const ids = people.map(({ id }) => id);
      if (ids.length > 0) {
        await blankPeople(tx, ids, now);
        await tx.updateTable('person').set({ commune_code: '' }).where('id', 'in', ids).execute();
      }
      return ids.length;
    });
    if (count === 0) return erased;
    erased += count;
  }
}

function findLongGone(tx: Tx, now: number) {
  return tx
    .selectFrom('person')
    .select('person.id')
    .where('commune_code', '<>', '')
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

/** The person, their words, the keyed hash of who they are, stored answers, and how they could be reached. */
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
  const registrationIds = rows.map(({ id }) => id);
  await endNoticesOf(tx, { personIds: ids, registrationIds });
  await forgetEntered(tx, registrationIds);
  await blankRegistrations(tx, ids);
  await tx
    .updateTable('person')
    .set(({ fn, ref, val }) => ({ ...nobody, erased_at: fn.coalesce(ref('erased_at'), val(now)) }))
    .where('id', 'in', ids)
    .execute();
}
