import type { Guard } from '#src/platform/http/guard.ts';
import type { Asker, Permission } from '#src/staff/rules/permissions.ts';

/** Somebody of the staff, as far as classes need to know them. */
export type StaffMember = Asker & { readonly id: string; readonly name: string };

/** What the staff feature gives, so that classes stay ignorant of accounts. */
export interface StaffPorts {
  readonly guard: Guard<Permission, StaffMember>;
}
