import type { DeedTables } from '#src/platform/db/deed-log.ts';
import type { Role } from '../rules/permissions.ts';

/** Rows of the staff. Ours are written as everywhere; those of better-auth have its names, and instants as ISO text. */
export interface StaffTables extends DeedTables {
  staff_member: MemberRow;
  staff_account: AccountRow;
  staff_session: { id: string; userId: string; token: string; updatedAt: string | Date };
  staff_second_factor: { id: string; userId: string };
  staff_link: LinkRow;
  /** Tries to sign in that did not succeed, or not yet, since the first of them. */
  staff_try: { email_key: string; tries: number; since: number };
}

/** better-auth's user, with our fields. */
export interface MemberRow {
  id: string;
  name: string;
  /** Small letters; unique. */
  email: string;
  emailVerified: boolean | number;
  image: string | null;
  createdAt: string | Date;
  updatedAt: string | Date;
  twoFactorEnabled: boolean | number | null;
  role: Role;
  commune_code: string | null;
  /** Milliseconds since 1970; null while the person may sign in. */
  ended_at: number | null;
}

/** better-auth's way to sign in: ours is always the password. */
interface AccountRow {
  id: string;
  accountId: string;
  providerId: 'credential';
  userId: string;
  password: string;
  createdAt: string | Date;
  updatedAt: string | Date;
}

/** A link that was given: to join, or for a new password. Only a hash of its token is kept. */
export interface LinkRow {
  id: string;
  kind: 'join' | 'first' | 'renew';
  token_hash: string;
  name: string | null;
  role: Role;
  commune_code: string | null;
  /** Of a new password: whose. */
  member_id: string | null;
  made_by: string | null;
  made_by_name: string | null;
  created_at: number;
  expires_at: number;
  used_at: number | null;
  withdrawn_at: number | null;
}
