/** What the continue card says: a lesson is open, or some are done and the next is free to choose. */
export interface ContinueTexts {
  resume: { kicker: string; minutesLeft: string };
  choose: { kicker: string; title: string; note: string; href: string };
  openPractice: string;
}

/**
 * Fill greeting, continue card and practice door from the summary that learning events leave in localStorage.
 * Runs as inline code after them, before they are painted, so nothing jumps: it must stay self-contained.
 * A missing, blocked or damaged summary leaves the page as it was built.
 */
export function showContinue(texts: ContinueTexts): void {
  const place = (part: string): Element | null => document.querySelector(`[data-continue=${part}]`);
  const put = (part: string, text: string): void => place(part)?.replaceChildren(text);
  const offer = (step: { kicker: string; title: string; note: string; href: string }): void => {
    // The address comes from storage: only a path of this site is followed.
    if (!/^\/[^/\\]/.test(step.href)) return;
    for (const part of ['kicker', 'title', 'note'] as const) put(part, step[part]);
    place('title')?.setAttribute('href', step.href);
  };
  try {
    const summary = JSON.parse(localStorage.getItem('ct.summary') ?? 'null');
    if (summary?.v !== 1) return;
    const { profile, next, doneLessons, openRuns } = summary;
    const { resume, choose } = texts;
    if (profile.name) put('name', ` ${profile.name}`);
    if (openRuns?.length) put('practise', texts.openPractice);
    const minutes = next?.minutesLeft;
    const note = minutes ? resume.minutesLeft.replace('{minutes}', minutes) : '';
    if (next) offer({ ...next, kicker: resume.kicker, note });
    else if (doneLessons.length)
      offer({ ...choose, note: choose.note.replace('{done}', doneLessons.length) });
  } catch (error) {
    if (document.documentElement.dataset.storage !== 'blocked') console.info('[cam-tay] ct.summary', error);
  }
}
