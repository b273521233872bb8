import type { Guard } from '#src/platform/http/guard.ts';
import type { Asker, Permission } from '#src/staff/rules/permissions.ts';
import type { StaffActor } from './actor.ts';
import type { ClassRouteParts } from './route-parts.ts';

/** Somebody of the staff, as far as classes need to know them. */
export type StaffMember = Asker & { readonly id: string; readonly name: string };

/** Somebody who can be chosen to teach. */
export interface Trainer {
  readonly id: string;
  readonly name: string;
}

/** What the staff feature gives, so that classes stay ignorant of accounts. */
export interface StaffPorts {
  readonly guard: Guard<Permission, StaffMember>;
  /** Whoever can be chosen to teach, now. */
  readonly listTrainers: () => Promise<readonly Trainer[]>;
}

/** What the routes for the staff stand on. */
export interface StaffRouteParts extends ClassRouteParts {
  readonly staff: StaffPorts;
}

/** A member of the staff as the one who did something. */
export function actorOf({ id, name }: StaffMember): StaffActor {
  return { kind: 'staff', id, name };
}
