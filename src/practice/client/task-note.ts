/** What the little note for Home says of a task. No database is opened for it. */
export interface TaskNote {
  readonly isOpen: boolean;
  readonly isDone: boolean;
}

/** Whether a run of this task is under way, and whether one was ended. */
export function readTaskNote(scenarioId: string): TaskNote {
  try {
    const { underWay = [], passedTasks = [] } = JSON.parse(localStorage.getItem('ct.summary') ?? '{}');
    const isTask = ({ kind, id }: { kind?: unknown; id?: unknown }) => kind === 'task' && id === scenarioId;
    return { isOpen: underWay.some(isTask), isDone: passedTasks.includes(scenarioId) };
  } catch {
    // Blocked storage or a damaged note: the start screen simply does not offer to go on.
    return { isOpen: false, isDone: false };
  }
}
