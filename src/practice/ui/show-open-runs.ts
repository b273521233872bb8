/**
 * Say at each task whether a run of it is under way on this device. Runs inline: it must stay self-contained and must
 * never throw. No database is opened for it.
 */
export function showOpenRuns(): void {
  try {
    const open: unknown = JSON.parse(localStorage.getItem('ct.summary') ?? '{}').openRuns;
    for (const flag of document.querySelectorAll<HTMLElement>('[data-open-run]')) {
      if (Array.isArray(open) && open.includes(flag.dataset['openRun'])) flag.hidden = false;
    }
  } catch {
    // Blocked storage or a damaged note: the list simply does not say it.
  }
}
