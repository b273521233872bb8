/** What a tab of the staff keeps over a reload; signing out takes it away with all of `ct.staff.`. */
const keys = {
  /** Address to sign in by, of somebody who has just joined. */
  email: 'ct.staff.email',
  /** Token of the link that was opened. */
  link: 'ct.staff.link',
} as const;

/** What stands there; '' when nothing does or the browser refuses. */
export function readNote(name: keyof typeof keys): string {
  try {
    return sessionStorage.getItem(keys[name]) ?? '';
  } catch {
    return ''; // blocked: the page then asks for what it lacks
  }
}

/** Keep it for this tab; '' takes it away. @returns whether it is kept */
export function keepNote(name: keyof typeof keys, value: string): boolean {
  try {
    if (value === '') sessionStorage.removeItem(keys[name]);
    else sessionStorage.setItem(keys[name], value);
    return true;
  } catch (error) {
    console.info('[cam-tay] not kept', error);
    return false;
  }
}
