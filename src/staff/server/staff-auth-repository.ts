import { createHmac } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Database } from '#src/platform/db/database.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';
import type { StaffTables } from './tables.ts';

/** What signing in stands on. */
export interface StaffAuthParts {
  readonly database: Database<StaffTables>;
  readonly secret: string;
  /** Whether people reach this server by https only: then cookies are for https only. */
  readonly isSecure: boolean;
}

const day = 86_400;

/**
 * better-auth, as the routes of the staff call it. None of its own routes is served: people are made by links, never by
 * signing up, and whoever asks comes through our checks first.
 */
export function createStaffAuth({ database, secret, isSecure }: StaffAuthParts) {
  const { reader: db, engine: type } = database;
  const { api } = betterAuth({
    appName: 'Cam Tay',
    baseURL: 'http://localhost', // its routes are not served, so nothing is built from it
    secret: createHmac('sha256', secret).update('staff').digest('base64url'),
    database: { db, type },
    telemetry: { enabled: false },
    logger: { disabled: true }, // it would write addresses of people
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1, // what is too short was refused before, in our words
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: { modelName: 'staff_session', expiresIn: 7 * day, updateAge: 3_600, freshAge: 0 },
    user: {
      modelName: 'staff_member',
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        communeCode: { type: 'string', required: false, input: false, fieldName: 'commune_code' },
        endedAt: { type: 'number', bigint: true, required: false, input: false, fieldName: 'ended_at' },
      },
    },
    account: { modelName: 'staff_account' },
    verification: { modelName: 'staff_verification' },
    rateLimit: { enabled: false }, // by address, which a whole office shares; see `sign-in-lock`
    advanced: {
      cookiePrefix: 'cam-tay',
      useSecureCookies: isSecure,
      ipAddress: { disableIpTracking: true },
    },
    plugins: [twoFactor({ issuer: 'Cầm Tay', schema: { twoFactor: { modelName: 'staff_second_factor' } } })],
  });
  return {
    api,
    /** @throws what the database says when it cannot be asked */
    askDatabase: async () => {
      await db.selectFrom('staff_member').select('id').limit(1).execute();
    },
  };
}

/** better-auth with our fields and the second factor. */
export type StaffAuth = ReturnType<typeof createStaffAuth>;
