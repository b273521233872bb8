import { randomInt } from 'node:crypto';
import { v7 as newId } from 'uuid';
import {
  decideIdentity,
  dupNoFor,
  type Identity,
  type IdentityVerdict,
  identityOf,
  identityText,
  type Namesake,
} from '../../rules/identity.ts';
import { makeShortCode } from '../../rules/short-code.ts';
import type { PersonAnswers } from '../../schemas.ts';
import type { Actor } from '../actor.ts';
import { tellAndRemember } from '../history-repository.ts';
import { findNamesakes, keepPerson } from '../person-repository.ts';
import type { RegistrationRow, SessionRow } from '../tables.ts';
import type { Tx } from './locked-day-repository.ts';

/** Somebody before a class, and who of their name is in it already. */
export interface Met {
  readonly answers: PersonAnswers;
  readonly identity: Identity;
  readonly namesakes: readonly Namesake[];
  readonly likeness: IdentityVerdict;
}

/** Look whether somebody is in the class already. */
export async function meetPerson(tx: Tx, sessionId: string, answers: PersonAnswers): Promise<Met> {
  const identity = identityOf(answers);
  const namesakes = await findNamesakes(tx, sessionId, identity);
  return { answers, identity, namesakes, likeness: decideIdentity(identity, namesakes) };
}

/** How somebody gets their place. */
export interface Placing {
  readonly status: 'confirmed' | 'waitlisted' | 'pending' | 'attended';
  readonly source: RegistrationRow['source'];
  readonly channel: RegistrationRow['channel'];
  /** Of a household that is to be promoted together. */
  readonly groupId: string | null;
  readonly by: Actor;
  readonly commandKey: string;
  readonly now: number;
  /** Makes the key of a person, so that the key gives nobody away. */
  readonly hash: (text: string) => string;
}

/**
 * Write down somebody and their place in a locked day.
 * @returns the registration, and the day with its counters, which are still to be saved
 */
export async function seatPerson(
  tx: Tx,
  session: SessionRow,
  { answers, identity, namesakes, likeness }: Met,
  placing: Placing,
): Promise<{ row: RegistrationRow; day: SessionRow }> {
  const { status, by, now, hash } = placing;
  const dupNo = dupNoFor(identity, namesakes, likeness);
  const person = {
    id: await keepPerson(tx, answers, identity, { dupNo, by, now }),
    key: hash(identityText(identity, dupNo)),
  };
  const row = await insertRegistration(tx, session, { answers, person, placing });
  const day = {
    ...session,
    taken: session.taken + (status === 'confirmed' || status === 'attended' ? 1 : 0),
    waiting: session.waiting + (status === 'waitlisted' ? 1 : 0),
    wait_seq: row.wait_no ?? session.wait_seq,
  };
  return { row, day };
}

interface Newcomer {
  readonly answers: PersonAnswers;
  readonly person: { readonly id: string; readonly key: string };
  readonly placing: Placing;
}

async function insertRegistration(tx: Tx, session: SessionRow, newcomer: Newcomer): Promise<RegistrationRow> {
  const { answers, person, placing } = newcomer;
  const { status, source, channel, groupId, by, commandKey, now } = placing;
  const row: RegistrationRow = {
    ...{ id: newId(), session_id: session.id, person_id: person.id, person_key: person.key, status },
    ...{ source, channel, attendee_kind: answers.attendeeKind, help_needed: answers.helpNeeded ?? null },
    came_before: 0,
    ...{ group_id: groupId, batch_id: null, wait_no: status === 'waitlisted' ? session.wait_seq + 1 : null },
    ...{ short_code: await unusedCode(tx), command_key: commandKey, rev: 1, reason: null },
    ...{ created_at: now, updated_at: now },
  };
  await tx.insertInto('registration').values(row).execute();
  await tellAndRemember(tx, session, row, { from: null, note: null, by, now, template: status });
  return row;
}

async function unusedCode(tx: Tx): Promise<string> {
  for (;;) {
    const code = makeShortCode((below) => randomInt(below));
    const query = tx.selectFrom('registration').select('id').where('short_code', '=', code);
    if ((await query.executeTakeFirst()) === undefined) return code;
  }
}
