import type { Kysely, Transaction } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Database } from '#src/platform/db/database.ts';
import { recordDeed } from '#src/platform/db/deed-log.ts';
import { fail, ok, type Result } from '#src/platform/text/result.ts';
import { may } from '../rules/permissions.ts';
import type { Member, PlaceOfWork } from '../schemas.ts';
import type { MemberRow, StaffTables } from './tables.ts';

/** Who does something to the staff. */
export type Actor = Pick<Member, 'id' | 'name'>;

/** Somebody who joins. */
export interface Newcomer extends PlaceOfWork {
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
}

type Tx = Transaction<StaffTables>;

/** A member as others see them. */
export function viewMember(row: MemberRow): Member {
  return {
    ...{ id: row.id, name: row.name, email: row.email, role: row.role, communeCode: row.commune_code },
    hasSecondFactor: Boolean(row.twoFactorEnabled),
    endedAt: row.ended_at === null ? null : new Date(row.ended_at).toISOString(),
  };
}

/** A member by id; also one who may not sign in any more. */
export async function findMember(db: Kysely<StaffTables> | Tx, id: string): Promise<MemberRow | undefined> {
  return await db.selectFrom('staff_member').selectAll().where('id', '=', id).executeTakeFirst();
}

/** A member by their address in small letters. */
export async function findByEmail(db: Kysely<StaffTables>, email: string): Promise<MemberRow | undefined> {
  return await db.selectFrom('staff_member').selectAll().where('email', '=', email).executeTakeFirst();
}

/**
 * What changes with every new password and with every end of an access, also of one that is given back; undefined when
 * nobody can sign in by that address.
 */
export async function findCredentials(db: Kysely<StaffTables>, email: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('staff_account')
    .innerJoin('staff_member', 'staff_member.id', 'staff_account.userId')
    .where('staff_member.email', '=', email)
    .where('staff_member.ended_at', 'is', null)
    .select(['staff_account.password', 'staff_account.updatedAt'])
    .executeTakeFirst();
  return found && `${found.password} ${new Date(found.updatedAt).getTime()}`;
}

/** Everybody, those who may not sign in any more at the end. */
export async function listMembers({ reader }: Database<StaffTables>): Promise<readonly Member[]> {
  const rows = await reader.selectFrom('staff_member').selectAll().orderBy('id').execute();
  const members = rows.map(viewMember);
  return members.toSorted((a, b) => Number(a.endedAt !== null) - Number(b.endedAt !== null));
}

/** Whoever can be chosen to teach: trainers, and managers, who may do everything. */
export async function listTrainers({
  reader,
}: Database<StaffTables>): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return await reader
    .selectFrom('staff_member')
    .select(['id', 'name'])
    .where('role', 'in', ['trainer', 'manager'])
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute();
}

/** Whoever may see who comes, with where they are written to and whose people they see. */
export async function listCallers({
  reader,
}: Database<StaffTables>): Promise<
  readonly { readonly email: string; readonly communeCode: string | null }[]
> {
  const rows = await reader.selectFrom('staff_member').selectAll().where('ended_at', 'is', null).execute();
  const callers = rows.filter((row) => may(row, 'roster'));
  return callers.map(({ email, commune_code }) => ({ email, communeCode: commune_code }));
}

/** Make a member with a password. @returns undefined when somebody has that address already */
export async function insertMember(tx: Tx, newcomer: Newcomer, now: number): Promise<MemberRow | undefined> {
  const at = new Date(now).toISOString();
  const { name, email, role, communeCode, passwordHash } = newcomer;
  const row: MemberRow = {
    ...{ id: newId(), name, email, emailVerified: true, image: null, createdAt: at, updatedAt: at },
    ...{ twoFactorEnabled: false, role, commune_code: communeCode, ended_at: null },
  };
  const added = await tx
    .insertInto('staff_member')
    .values(row)
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added === undefined) return undefined;
  await tx
    .insertInto('staff_account')
    .values({
      ...{ id: newId(), accountId: row.id, providerId: 'credential', userId: row.id, password: passwordHash },
      ...{ createdAt: at, updatedAt: at },
    })
    .execute();
  return row;
}

/** A new password by a link: every browser is signed out and no code is asked for until it is set up again. */
export async function renewWayIn(tx: Tx, id: string, passwordHash: string, now: number): Promise<void> {
  const updatedAt = new Date(now).toISOString();
  const account = tx.updateTable('staff_account').set({ password: passwordHash, updatedAt });
  await account.where('userId', '=', id).execute();
  await tx.deleteFrom('staff_second_factor').where('userId', '=', id).execute();
  await tx.updateTable('staff_member').set({ twoFactorEnabled: false }).where('id', '=', id).execute();
  await signOutEverywhere(tx, id);
}

/** Why a member is not changed. */
export type MemberProblem = 'member.unknown' | 'member.last-manager';

/** What may be changed of a member by a manager. */
export type MemberChange =
  | ({ readonly kind: 'place' } & PlaceOfWork)
  | { readonly kind: 'end' }
  | { readonly kind: 'give-back' };

const deedOf = { place: 'staff.place-changed', end: 'staff.ended', 'give-back': 'staff.given-back' } as const;

/** Change where somebody works, end their access or give it back. There is always a manager left. */
export async function changeMember(
  database: Database<StaffTables>,
  id: string,
  { change, by, now }: { readonly change: MemberChange; readonly by: Actor; readonly now: number },
): Promise<Result<Member, MemberProblem>> {
  return await database.change(async (tx) => {
    // All managers are locked: two of them could end each other at the same moment.
    const managers = tx.selectFrom('staff_member').selectAll().where('role', '=', 'manager').orderBy('id');
    const active = (await database.lockRows(managers).execute()).filter((row) => row.ended_at === null);
    const row = await findMember(tx, id);
    if (row === undefined) return fail('member.unknown');
    const changed = { ...row, ...changesOf(change, now) };
    const isLost = changed.role !== 'manager' || changed.ended_at !== null;
    if (isLost && active.length === 1 && active[0]?.id === id) return fail('member.last-manager');
    const { role, commune_code, ended_at } = changed;
    await tx.updateTable('staff_member').set({ role, commune_code, ended_at }).where('id', '=', id).execute();
    if (change.kind === 'end') {
      await signOutEverywhere(tx, id);
      await forgetBrowsers(tx, id, now);
    }
    const detail = { role, ...(commune_code !== null && { communeCode: commune_code }) };
    await recordDeed(tx, { by, deed: deedOf[change.kind], subject: row.name, detail, at: now });
    return ok(viewMember(changed));
  });
}

function changesOf(change: MemberChange, now: number): Partial<MemberRow> {
  if (change.kind === 'place') return { role: change.role, commune_code: change.communeCode };
  return { ended_at: change.kind === 'end' ? now : null };
}

/** No browser is known to the account any more, also when the access is given back: see `findCredentials`. */
async function forgetBrowsers(tx: Tx, memberId: string, now: number): Promise<void> {
  const account = tx.updateTable('staff_account').set({ updatedAt: new Date(now).toISOString() });
  await account.where('userId', '=', memberId).execute();
}

async function signOutEverywhere(tx: Tx, memberId: string): Promise<void> {
  await tx.deleteFrom('staff_session').where('userId', '=', memberId).execute();
}
