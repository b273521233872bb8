import type { Member } from '../schemas.ts';

/** Who is signed in on this browser, for pages that work without a network; signing out takes it with all of `ct.staff.`. */
const key = 'ct.staff.member';

/** Who was signed in here when the server was last asked; undefined when nobody was or the browser refuses. */
export function readMember(): Member | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null');
    return typeof kept?.id === 'string' && typeof kept.role === 'string' ? kept : undefined;
  } catch {
    return undefined; // blocked or damaged: the server tells it
  }
}

/** Keep who it is; undefined: nobody any more. */
export function keepMember(member: Member | undefined): void {
  try {
    if (member === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(member));
  } catch (error) {
    console.info('[cam-tay] who is signed in is not kept', error);
  }
}
