import type { Summary } from '#src/platform/learning-log/schemas.ts';
import type { lessonStanding } from '#src/progress/rules/lesson-standing.ts';
import type { describeStep, NextKind, NextWords, nextStep, Outline } from '#src/progress/rules/next-step.ts';

/** What the card is made of; it stands in the page as JSON (`#continue-parts`). */
export interface ContinueParts {
  readonly words: Readonly<Record<NextKind, NextWords>>;
  readonly openPractice: string;
  readonly outline: Outline;
}

/**
 * Fill greeting, continue card, practice door and the offer to look again from the summary that learning events leave in localStorage.
 * Runs as inline code after them, before they are painted, so nothing jumps: it must stay self-contained.
 * A missing, blocked or damaged summary leaves the page as it was built.
 */
export function showContinue(
  next: typeof nextStep,
  standingOf: typeof lessonStanding,
  inWords: typeof describeStep,
): void {
  const put = (part: string, text: string): Element | null => {
    const place = document.querySelector(`[data-continue=${part}]`);
    place?.replaceChildren(text);
    return place;
  };
  try {
    const summary: Summary | null = JSON.parse(`${localStorage.getItem('ct.summary')}`);
    if (summary?.v !== 2) return;
    const { words, openPractice, outline }: ContinueParts = JSON.parse(
      `${document.querySelector('#continue-parts')?.textContent}`,
    );
    // The day in Vietnam, as review cards count it (`vietnamDay`).
    const today = Math.floor((Date.now() + 252e5) / 864e5);
    const { cards = {}, day } = summary.review ?? {};
    const isDue = day !== today && Object.values(cards).some(({ due }) => due <= today);
    if (isDue && localStorage.getItem('ct.review') !== 'off')
      document.querySelector('[data-review]')?.removeAttribute('hidden');
    const step = inWords(next(summary, outline, standingOf), words);
    if (summary.profile.name) put('name', ` ${summary.profile.name}`);
    if (summary.underWay.some(({ kind }) => kind === 'task')) put('practise', openPractice);
    put('kicker', step.kicker);
    put('note', step.note);
    put('title', step.title)?.setAttribute('href', step.href);
  } catch (error) {
    if (document.documentElement.dataset.storage !== 'blocked') console.info('[cam-tay] ct.summary', error);
  }
}
