import type { Guard } from '#src/platform/http/guard.ts';
import type { Asker, Permission } from '#src/staff/rules/permissions.ts';
import type { Trainer } from './intent.ts';

/** Somebody of the staff, as far as the schedule needs to know them. */
export type StaffMember = Asker & { readonly id: string; readonly name: string };

/** What another feature gives, so that the schedule stays ignorant of accounts. */
export interface StaffPorts {
  readonly guard: Guard<Permission, StaffMember>;
  /** Whoever can be chosen to teach, now. */
  readonly listTrainers: () => Promise<readonly Trainer[]>;
}
