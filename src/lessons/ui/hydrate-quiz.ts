const quiz = document.querySelector<HTMLElement>('[data-quiz]');
if (quiz) whenNear(quiz, async () => (await import('./live-quiz.ts')).makeQuizLive(quiz));

/** Half a screen before it is seen, so that nothing changes under the reader's eyes. */
function whenNear(element: HTMLElement, run: () => void): void {
  const watcher = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watcher.disconnect();
      run();
    },
    { rootMargin: '50% 0px' },
  );
  watcher.observe(element);
}
