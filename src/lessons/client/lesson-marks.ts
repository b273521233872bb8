import type { lessonStanding } from '#src/progress/rules/lesson-standing.ts';

/**
 * Show at each lesson how far this person is with it. Runs as inline code at the end of the list, so that nothing
 * moves after the first paint: it must stay self-contained and must never throw.
 */
export function markLessons(standingOf: typeof lessonStanding): void {
  try {
    const summary = JSON.parse(localStorage.getItem('ct.summary') ?? 'null');
    if (summary?.v !== 2) return;
    for (const marks of document.querySelectorAll<HTMLElement>('[data-lesson-marks]')) {
      const { lessonMarks = '', questions = '' } = marks.dataset;
      const standing = standingOf(summary, lessonMarks, questions.split(' ').filter(Boolean));
      marks.querySelector(`[data-mark=${standing}]`)?.removeAttribute('hidden');
    }
  } catch (error) {
    // Storage is blocked or its content is broken: the list without marks is whole.
    console.info('[cam-tay] lesson marks', error);
  }
}
