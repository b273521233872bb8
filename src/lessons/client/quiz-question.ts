import circleCheck from 'lucide-static/icons/circle-check.svg?raw';
import circleX from 'lucide-static/icons/circle-x.svg?raw';
import { messages } from '../quiz-messages.vi.ts';

/** What was chosen for a question: an index into its options. */
export interface Answer {
  readonly questionId: string;
  readonly choice: number;
  readonly right: boolean;
}

/**
 * Let one question of Quiz.astro check what was chosen. Its answer leaves the page for a button, and comes back,
 * reason and all, in the status line below it; the focus stays on the button, so trying again is one key away.
 * @param wasRight at an earlier visit
 */
export function makeQuestionLive(
  form: HTMLFormElement,
  onAnswer: (answer: Answer) => void,
  wasRight: boolean,
): void {
  const { question: questionId = '' } = form.dataset;
  const details = form.querySelector('details');
  const status = form.querySelector('[role="status"]');
  if (!details || !status) throw new Error(`Quiz.astro lacks a part of question ${questionId}`);
  const reasons = [...details.querySelectorAll('[data-reason]')].map((reason) => reason.textContent);
  const rightChoice = Number(details.dataset['right']);
  details.replaceWith(checkButton());
  if (wasRight) status.append(element('p', 'quiz-result', messages.wasRight));

  form.addEventListener('change', () => status.replaceChildren());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = new FormData(form).get(questionId);
    if (chosen === null) return status.replaceChildren(element('p', 'quiz-result', messages.chooseFirst));
    const choice = Number(chosen);
    const right = choice === rightChoice;
    status.replaceChildren(result(right, reasons[choice] ?? '', wayBack(form)));
    onAnswer({ questionId, choice, right });
  });
}

function checkButton(): HTMLElement {
  const button = element('button', 'button button-secondary', messages.check);
  button.setAttribute('type', 'submit');
  return button;
}

function result(right: boolean, reason: string, back: Node): HTMLElement {
  const verdict = element('p', '');
  verdict.append(
    icon(right),
    ' ',
    element('strong', '', right ? messages.right : messages.wrong),
    ` ${reason}`,
  );
  const box = element('div', `quiz-result ${right ? 'quiz-right' : 'quiz-wrong'}`);
  box.append(verdict);
  if (!right) box.append(back, element('p', '', messages.again));
  return box;
}

/** Link to the part of the lesson that teaches it, named as its heading is. */
function wayBack({ dataset: { anchor = '' } }: HTMLFormElement): Node {
  const heading = document.getElementById(anchor)?.querySelector('h2, h3');
  const link = element('a', '', messages.readAgain(heading?.textContent ?? anchor));
  link.setAttribute('href', `#${anchor}`);
  const line = element('p', '');
  line.append(link);
  return line;
}

function icon(right: boolean): Node {
  const template = document.createElement('template');
  template.innerHTML = right ? circleCheck : circleX;
  const drawing = template.content.querySelector('svg');
  drawing?.setAttribute('class', 'icon');
  drawing?.setAttribute('aria-hidden', 'true');
  return drawing ?? template.content;
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
