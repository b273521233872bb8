/**
 * Say at each task whether it is under way on this device, or done. Runs inline: it must stay self-contained and must
 * never throw. No database is opened for it.
 */
export function markTasks(): void {
  try {
    const { underWay, passedTasks } = JSON.parse(localStorage.getItem('ct.summary') ?? '{}');
    const open = Array.isArray(underWay) ? underWay.filter(({ kind }) => kind === 'task') : [];
    const openIds = open.map(({ id }) => id);
    for (const marks of document.querySelectorAll<HTMLElement>('[data-task-marks]')) {
      const id = marks.dataset['taskMarks'];
      const isDone = Array.isArray(passedTasks) && passedTasks.includes(id);
      const mark = openIds.includes(id) ? 'open' : isDone ? 'done' : undefined;
      if (mark) marks.querySelector(`[data-mark=${mark}]`)?.removeAttribute('hidden');
    }
  } catch (error) {
    // Storage is blocked or its note is broken: the list without marks is whole.
    console.info('[cam-tay] task marks', error);
  }
}
