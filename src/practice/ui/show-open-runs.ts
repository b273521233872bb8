/**
 * Say at each task whether a run of it is under way on this device. Runs inline: it must stay self-contained and must
 * never throw. No database is opened for it.
 */
export function showOpenRuns(): void {
  try {
    const underWay: unknown = JSON.parse(localStorage.getItem('ct.summary') ?? '{}').underWay;
    for (const { kind, id } of Array.isArray(underWay) ? underWay : []) {
      const flag = document.querySelector(`[data-open-run="${CSS.escape(id)}"]`);
      if (kind === 'task') flag?.removeAttribute('hidden');
    }
  } catch {
    // Blocked storage or a damaged note: the list simply does not say it.
  }
}
