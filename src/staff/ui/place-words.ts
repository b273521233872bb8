import { communes } from '../client/communes.svelte.ts';
import { staffMessages } from '../messages.vi.ts';
import { roleMessages } from '../messages-roles.vi.ts';
import type { PlaceOfWork } from '../schemas.ts';

/** A commune by its name, as soon as that is here. */
export function communeName(code: string): string {
  return communes.nameOf(code) ?? staffMessages.home.communeByCode(code);
}

/** A role with its commune, if it has one. */
export function placeOf({ role, communeCode }: PlaceOfWork): string {
  const { name } = roleMessages[role];
  return communeCode === null ? name : `${name}, ${communeName(communeCode)}`;
}
