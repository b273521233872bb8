import type { Answers } from '../rules/check-answers.ts';

/** One set of answers for a new request, and one for each request that is being changed. */
const keyOf = (replaces = '') => `ct.class-answers:${replaces}`;

/** What was typed and not sent yet, for as long as the tab lives: a reload or a glance at another page loses nothing. */
export function readAnswers(start: Answers, replaces?: string): Answers {
  try {
    const kept: Partial<Answers> = JSON.parse(sessionStorage.getItem(keyOf(replaces)) ?? '{}');
    // Agreement is given on the page where it is asked, each time.
    return { ...start, ...kept, consent: false };
  } catch {
    return start; // blocked or damaged
  }
}

/** Keep what is typed; nothing takes it away. */
export function keepAnswers(answers: Answers | undefined, replaces?: string): void {
  try {
    if (answers) sessionStorage.setItem(keyOf(replaces), JSON.stringify(answers));
    else sessionStorage.removeItem(keyOf(replaces));
  } catch (error) {
    console.info('[cam-tay] answers are not kept', error);
  }
}
