/** What is read from a file, or typed, stays in this browser until its officer signs out: signing out takes all of `ct.staff.`. */
const staffStorage = {
  sheet: 'ct.staff.sheet',
  answers: 'ct.staff.answers',
  people: 'ct.staff.people',
} as const;

/** What stands there; undefined when nothing does, or it is damaged or blocked. */
export function readStored(name: keyof typeof staffStorage): unknown {
  try {
    return JSON.parse(localStorage.getItem(staffStorage[name]) ?? 'null') ?? undefined;
  } catch (error) {
    console.info('[cam-tay] nothing kept can be read', error);
    return undefined;
  }
}

/** Keep it over reloads and closed tabs; undefined takes it away. @returns whether the browser has done so */
export function writeStored(name: keyof typeof staffStorage, value: unknown): boolean {
  try {
    if (value === undefined) localStorage.removeItem(staffStorage[name]);
    else localStorage.setItem(staffStorage[name], JSON.stringify(value));
    return true;
  } catch (error) {
    console.info('[cam-tay] not kept', error);
    return false;
  }
}
