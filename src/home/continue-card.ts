/** What the continue card says when a lesson is open, and when none is left. */
export interface ContinueTexts {
  resume: { kicker: string; minutesLeft: string };
  allDone: { kicker: string; title: string; note: string; href: string };
}

/**
 * Fill greeting and continue card from the summary that learning events leave in localStorage.
 * Runs as inline code right after the card, before it is painted, so nothing jumps: it must stay
 * self-contained. A missing, blocked or damaged summary leaves the page as it was built.
 */
export function showContinue(texts: ContinueTexts): void {
  const put = (part: string, text: string): void => {
    const place = document.querySelector(`[data-continue=${part}]`);
    if (place) place.textContent = text;
  };
  try {
    const summary = JSON.parse(localStorage.getItem('ct.summary') ?? 'null');
    if (summary?.v !== 1) return;
    if (summary.profile?.name) put('name', ` ${summary.profile.name}`);
    const { next } = summary;
    if (!next && !summary.doneLessons?.length) return;
    const { href, title } = next ?? texts.allDone;
    if (!/^\/[^/]/.test(href)) return;
    const minutes = next?.minutesLeft;
    put('kicker', (next ? texts.resume : texts.allDone).kicker);
    put('title', title);
    put(
      'note',
      next ? (minutes ? texts.resume.minutesLeft.replace('{minutes}', minutes) : '') : texts.allDone.note,
    );
    document.querySelector('[data-continue=title]')?.setAttribute('href', href);
  } catch (error) {
    if (document.documentElement.dataset.storage !== 'blocked') console.warn('ct.summary', error);
  }
}
