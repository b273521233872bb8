/** Whether the little note for Home says that a run of this task is under way. No database is opened for it. */
export function hasOpenRunNote(scenarioId: string): boolean {
  try {
    const summary: unknown = JSON.parse(localStorage.getItem('ct.summary') ?? '{}');
    const open = typeof summary === 'object' && summary !== null && 'openRuns' in summary && summary.openRuns;
    return Array.isArray(open) && open.includes(scenarioId);
  } catch {
    return false; // Blocked storage or a damaged note: the start screen simply does not offer to go on.
  }
}
