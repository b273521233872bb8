/** Whether the little note for Home says that a run of this task is under way. No database is opened for it. */
export function hasOpenRunNote(scenarioId: string): boolean {
  try {
    const { underWay }: { underWay?: unknown } = JSON.parse(localStorage.getItem('ct.summary') ?? '{}');
    return Array.isArray(underWay) && underWay.some(({ kind, id }) => kind === 'task' && id === scenarioId);
  } catch {
    return false; // Blocked storage or a damaged note: the start screen simply does not offer to go on.
  }
}
