/**
 * Who of the staff may do what. A helper is a post-office clerk, a hamlet head or a volunteer: they bring people to
 * class and see no list of them. A leader only looks. Officers and helpers belong to one commune.
 */
export const roles = ['manager', 'trainer', 'officer', 'helper', 'leader'] as const;
export type Role = (typeof roles)[number];

/** Something that not everybody may do. */
export type Permission =
  /** Invite people, change their role, end their access. */
  | 'members'
  /** Read and export the trail of what the staff did. */
  | 'audit'
  /** Make, move, change and cancel class days. */
  | 'schedule'
  /** Register somebody for a class. */
  | 'register'
  /** Say whether two registrations are of one person. */
  | 'decide-duplicates'
  /** See who comes. */
  | 'roster'
  /** Say who came. */
  | 'attendance'
  /** See the figures. */
  | 'reports';

const granted: Readonly<Record<Role, readonly Permission[]>> = {
  manager: [
    ...(['members', 'audit', 'schedule', 'register', 'decide-duplicates'] as const),
    ...(['roster', 'attendance', 'reports'] as const),
  ],
  trainer: ['schedule', 'register', 'decide-duplicates', 'roster', 'attendance', 'reports'],
  officer: ['register', 'decide-duplicates', 'roster', 'reports'],
  helper: ['register'],
  leader: ['reports'],
};

/** The part of a member of staff that decides what they may do. */
export interface Asker {
  readonly role: Role;
  /** The commune whose people alone they may see and register; null for those who work for all. */
  readonly communeCode: string | null;
}

/** Whether somebody of this role may do something at all. */
export function may({ role }: Pick<Asker, 'role'>, permission: Permission): boolean {
  return granted[role].includes(permission);
}

/** Whether a role belongs to one commune. */
export function hasCommune(role: Role): boolean {
  return role === 'officer' || role === 'helper';
}
