import { hydrate } from 'svelte';
import type { ShownQuestion } from '../quiz-question.ts';
import QuizQuestions from './QuizQuestions.svelte';

/** Bring the questions to life in the markup that is already there. Loads the framework: import it when needed. */
export function makeQuizLive(target: HTMLElement): void {
  const { quiz: slug = '', contentVersion = '' } = target.dataset;
  const questions = [...target.querySelectorAll('form')].map(readQuestion);
  hydrate(QuizQuestions, { target, props: { slug, contentVersion, questions } });
  target.dataset['live'] = '';
}

/** The page already holds every word of the quiz; sending it a second time as data would cost 300 bytes a lesson. */
function readQuestion(form: HTMLFormElement): ShownQuestion {
  const textsOf = (selector: string) => [...form.querySelectorAll(selector)].map((node) => node.textContent);
  const { question: id = '', anchor = '' } = form.dataset;
  const anchorTitle = document.getElementById(anchor)?.querySelector('h2, h3')?.textContent ?? anchor;
  const reasons = textsOf('[data-reason]');
  const rightText = form.querySelector('[data-right]')?.textContent;
  const options = textsOf('[data-option]').map((text, index) => ({
    text,
    reason: reasons[index] ?? '',
    right: text === rightText,
  }));
  return { id, anchor, anchorTitle, question: textsOf('[data-asked]')[0] ?? '', options };
}
