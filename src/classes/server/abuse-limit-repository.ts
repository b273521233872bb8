import type { Transaction } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Database } from '#src/platform/db/database.ts';
import type { ClassTables } from './tables.ts';

const minute = 60_000;

/**
 * How much one sender may do. Keyed on what an attacker cannot rotate at will, never on a network address: a whole
 * class, or a commune's officer with 81 people, sits behind one. A household shares a phone, an officer's device
 * registers many.
 */
const limits = {
  phone: { most: 10, withinMs: 60 * minute },
  device: { most: 100, withinMs: 10 * minute },
  session: { most: 300, withinMs: 10 * minute },
  lookup: { most: 5, withinMs: 15 * minute },
} as const;

/** Who registers, in the marks that are counted. */
export interface Sender {
  readonly sessionId: string;
  readonly phoneKey: string | null;
  readonly device: string | null;
}

/** Whether this one registration is within the limits; counted from what is there, so nothing more is written. */
export async function mayRegister(
  tx: Transaction<ClassTables>,
  sender: Sender,
  now: number,
): Promise<boolean> {
  const { sessionId, phoneKey, device } = sender;
  if (
    phoneKey !== null &&
    (await countOfPhone(tx, phoneKey, now - limits.phone.withinMs)) >= limits.phone.most
  )
    return false;
  // The claimed key of this very command is among them.
  if (device !== null && (await countOfDevice(tx, device, now - limits.device.withinMs)) > limits.device.most)
    return false;
  return (await countOfSession(tx, sessionId, now - limits.session.withinMs)) < limits.session.most;
}

/** Count one try to look up a code. @returns whether it is within the limit */
export async function countLookup(
  { change }: Database<ClassTables>,
  code: string,
  now: number,
): Promise<boolean> {
  return await change((tx) => addLookup(tx, code, now));
}

async function addLookup(tx: Transaction<ClassTables>, code: string, now: number): Promise<boolean> {
  const { most, withinMs } = limits.lookup;
  const bucket = `lookup:${code}`;
  await tx
    .deleteFrom('attempt')
    .where('at', '<', now - withinMs)
    .execute();
  await tx.insertInto('attempt').values({ id: newId(), bucket, at: now }).execute();
  const { count } = await tx
    .selectFrom('attempt')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('bucket', '=', bucket)
    .executeTakeFirstOrThrow();
  return count <= most;
}

async function countOfPhone(tx: Transaction<ClassTables>, phone: string, since: number): Promise<number> {
  const { count } = await tx
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('person.phone_key', '=', phone)
    .where('registration.created_at', '>', since)
    .executeTakeFirstOrThrow();
  return count;
}

async function countOfDevice(tx: Transaction<ClassTables>, device: string, since: number): Promise<number> {
  const { count } = await tx
    .selectFrom('command_log')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('scope', '=', device)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow();
  return count;
}

async function countOfSession(
  tx: Transaction<ClassTables>,
  sessionId: string,
  since: number,
): Promise<number> {
  const { count } = await tx
    .selectFrom('registration')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('session_id', '=', sessionId)
    .where('status', '<>', 'cancelled') // or one who comes and goes would keep everybody else out
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow();
  return count;
}
