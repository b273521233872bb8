import { createHash, randomBytes } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Database } from '#src/platform/db/database.ts';
import { recordDeed } from '#src/platform/db/deed-log.ts';
import { fail, ok, type Result } from '#src/platform/text/result.ts';
import type { GivenLink, InvitationInput, InvitationList, LinkView, Member } from '../schemas.ts';
import { type Actor, findMember, insertMember, renewWayIn, viewMember } from './member-repository.ts';
import type { LinkRow, MemberRow, StaffTables } from './tables.ts';

type Db = Kysely<StaffTables> | Transaction<StaffTables>;

const day = 86_400_000;
/** How long a link is good for: an invitation travels by hand or by Zalo, a new password is set today. */
const keptMs = { join: 7 * day, renew: day } as const;

/** Make a link to join. */
export async function invite(
  { change }: Database<StaffTables>,
  { name, role, communeCode }: InvitationInput,
  { by, now }: { readonly by: Actor; readonly now: number },
): Promise<GivenLink> {
  const place = { name, role, commune_code: communeCode, member_id: null };
  return await change(async (tx) => {
    const detail = { role, ...(communeCode !== null && { communeCode }) };
    await recordDeed(tx, { by, deed: 'staff.invited', subject: name, detail, at: now });
    return await insertLink(tx, { kind: 'join', ...place }, { by, now });
  });
}

/** Make a link by which a member chooses a new password and begins without the second factor. */
export async function inviteToRenew(
  { change }: Database<StaffTables>,
  memberId: string,
  { by, now }: { readonly by: Actor; readonly now: number },
): Promise<Result<GivenLink, 'member.unknown'>> {
  return await change(async (tx) => {
    const member = await findMember(tx, memberId);
    if (member === undefined || member.ended_at !== null) return fail('member.unknown');
    const { name, role, commune_code } = member;
    await recordDeed(tx, { by, deed: 'staff.way-in-given', subject: name, at: now });
    return ok(
      await insertLink(tx, { kind: 'renew', name, role, commune_code, member_id: memberId }, { by, now }),
    );
  });
}

/** Invitations that can still be used, the newest first. */
export async function listInvitations(
  { reader }: Database<StaffTables>,
  now: number,
): Promise<InvitationList['invitations']> {
  const rows = await openLinks(reader, now).where('kind', '=', 'join').orderBy('id', 'desc').execute();
  return rows.map(({ id, name, role, commune_code, made_by_name, expires_at }) => ({
    ...{ id, name: name ?? '', role, communeCode: commune_code, invitedBy: made_by_name ?? '' },
    expiresAt: new Date(expires_at).toISOString(),
  }));
}

/** Take an invitation back. @returns whether there was one */
export async function withdrawInvitation(
  { change }: Database<StaffTables>,
  id: string,
  { by, now }: { readonly by: Actor; readonly now: number },
): Promise<boolean> {
  return await change(async (tx) => {
    const link = await openLinks(tx, now).where('id', '=', id).where('kind', '=', 'join').executeTakeFirst();
    if (link === undefined) return false;
    await tx.updateTable('staff_link').set({ withdrawn_at: now }).where('id', '=', id).execute();
    const subject = link.name ?? '';
    await recordDeed(tx, { by, deed: 'staff.invitation-withdrawn', subject, at: now });
    return true;
  });
}

/** What a link opens; undefined when it opens nothing any more. @param firstToken the link of the first manager */
export async function lookAtLink(
  { reader }: Database<StaffTables>,
  token: string,
  { firstToken, now }: { readonly firstToken: string; readonly now: number },
): Promise<LinkView | undefined> {
  if (token === firstToken) return (await hasMembers(reader)) ? undefined : firstPlace;
  const link = await findLink(reader, token, now);
  if (link === undefined) return undefined;
  const member = link.member_id === null ? undefined : await findMember(reader, link.member_id);
  const { kind, name, role, commune_code } = link;
  return { kind, name, email: member?.email ?? null, role, communeCode: commune_code };
}

/** Become a member by a link, which then opens nothing any more. */
export async function joinByLink(
  { change }: Database<StaffTables>,
  newcomer: {
    readonly token: string;
    readonly name: string;
    readonly email: string;
    readonly passwordHash: string;
  },
  { firstToken, now }: { readonly firstToken: string; readonly now: number },
): Promise<Result<Member, 'link.over' | 'email.taken'>> {
  const joining = change(async (tx) => {
    const link =
      newcomer.token === firstToken
        ? await claimFirst(tx, newcomer.token, now)
        : await claimLink(tx, newcomer.token, { kind: 'join', now });
    if (link === undefined) return fail('link.over');
    const place = { role: link.role, communeCode: link.commune_code };
    const row = await insertMember(tx, { ...newcomer, ...place }, now);
    if (row === undefined) throw new AddressTaken();
    await recordDeed(tx, {
      by: row,
      deed: 'staff.joined',
      subject: row.name,
      detail: { role: row.role },
      at: now,
    });
    return ok(viewMember(row));
  });
  return await joining.catch((error: unknown) => {
    if (error instanceof AddressTaken) return fail('email.taken');
    throw error;
  });
}

/** Choose a new password by a link. */
export async function renewByLink(
  { change }: Database<StaffTables>,
  { token, passwordHash }: { readonly token: string; readonly passwordHash: string },
  now: number,
): Promise<MemberRow | undefined> {
  return await change(async (tx) => {
    const link = await claimLink(tx, token, { kind: 'renew', now });
    const member = link?.member_id ? await findMember(tx, link.member_id) : undefined;
    if (member === undefined || member.ended_at !== null) return undefined;
    await renewWayIn(tx, member.id, passwordHash, now);
    await recordDeed(tx, { by: member, deed: 'staff.way-in-renewed', subject: member.name, at: now });
    return member;
  });
}

/** Whether anybody has joined yet. */
export async function hasMembers(db: Db): Promise<boolean> {
  return (await db.selectFrom('staff_member').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** Thrown to take everything back: the link can be used again, with another address. */
class AddressTaken extends Error {}

const firstPlace: LinkView = { kind: 'first', name: null, email: null, role: 'manager', communeCode: null };

async function insertLink(
  tx: Transaction<StaffTables>,
  link: Pick<LinkRow, 'name' | 'role' | 'commune_code' | 'member_id'> & { readonly kind: 'join' | 'renew' },
  { by, now }: { readonly by: Actor; readonly now: number },
): Promise<GivenLink> {
  const token = randomBytes(24).toString('base64url');
  const expiresAt = now + keptMs[link.kind];
  const row: LinkRow = {
    ...{ id: newId(), ...link, token_hash: hashOf(token), made_by: by.id, made_by_name: by.name },
    ...{ created_at: now, expires_at: expiresAt, used_at: null, withdrawn_at: null },
  };
  await tx.insertInto('staff_link').values(row).execute();
  return { token, expiresAt: new Date(expiresAt).toISOString() };
}

/** The row has a fixed id: of two who come with the first link at once, the second finds it there. */
async function claimFirst(tx: Transaction<StaffTables>, token: string, now: number) {
  if (await hasMembers(tx)) return undefined;
  const { kind, role } = firstPlace;
  const claimed = await tx
    .insertInto('staff_link')
    .values({
      ...{
        id: 'first',
        kind,
        token_hash: hashOf(token),
        name: null,
        role,
        commune_code: null,
        member_id: null,
      },
      ...{
        made_by: null,
        made_by_name: null,
        created_at: now,
        expires_at: now,
        used_at: now,
        withdrawn_at: null,
      },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning(['role', 'commune_code', 'member_id'])
    .executeTakeFirst();
  return claimed;
}

async function claimLink(
  tx: Transaction<StaffTables>,
  token: string,
  { kind, now }: { readonly kind: LinkRow['kind']; readonly now: number },
) {
  return await tx
    .updateTable('staff_link')
    .set({ used_at: now })
    .where('token_hash', '=', hashOf(token))
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['role', 'commune_code', 'member_id'])
    .executeTakeFirst();
}

async function findLink(db: Db, token: string, now: number): Promise<LinkRow | undefined> {
  return await openLinks(db, now).where('token_hash', '=', hashOf(token)).executeTakeFirst();
}

function openLinks(db: Db, now: number) {
  const links = db.selectFrom('staff_link').selectAll().where('used_at', 'is', null);
  return links.where('withdrawn_at', 'is', null).where('expires_at', '>', now);
}

/** The token has 192 bits of chance: a plain hash of it is as good as a slow one. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
