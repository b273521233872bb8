/** How somebody likes to see the schedule; signing out takes it away with all of `ct.staff.`. */
const key = 'ct.staff.schedule-view';

/** What was chosen last on this device; undefined when nothing was or the browser refuses. */
export function readView(): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined; // blocked: the page begins with its first view
  }
}

/** Keep it for the next time. */
export function keepView(view: string): void {
  try {
    localStorage.setItem(key, view);
  } catch (error) {
    console.info('[cam-tay] not kept', error);
  }
}
