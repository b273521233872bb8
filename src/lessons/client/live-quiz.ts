import { messages } from '../quiz-messages.vi.ts';
import { type Answer, makeQuestionLive } from './quiz-question.ts';

/**
 * Bring the questions of Quiz.astro to life. When each has an answer, `lesson-answered` goes to the document: the
 * lesson is finished. No framework: a lesson may load 20 KB of code, and the framework alone is 18.
 */
export function makeQuizLive(quiz: HTMLElement): void {
  const { quiz: slug = '', contentVersion = '' } = quiz.dataset;
  const sayOnce = createSayer(quiz);
  const forms = quiz.querySelectorAll('form');
  const answered = new Set<string>();
  const onAnswer = async (answer: Answer) => {
    if (!answered.has(answer.questionId) && answered.add(answer.questionId).size === forms.length) {
      sayOnce(messages.allDone);
      document.dispatchEvent(new CustomEvent('lesson-answered'));
    }
    const recorder = await loadRecorder();
    if (!recorder) return sayOnce(messages.recorderMissing);
    const stored = await recorder.recordAnswer({ slug, contentVersion, ...answer });
    if (!stored.ok) sayOnce(messages.notStored);
  };
  for (const form of forms) makeQuestionLive(form, onAnswer);
}

/** At the first answer only: it brings the database library with it, which may not arrive over a bad network. */
async function loadRecorder() {
  try {
    return await import('./record-answer.ts');
  } catch (error) {
    console.info('quiz', error);
    return undefined;
  }
}

/** Each text appears, and is read out, once. */
function createSayer(quiz: HTMLElement): (text: string) => void {
  const end = quiz.querySelector('[data-quiz-end]');
  if (!end) throw new Error('Quiz.astro lacks its last line');
  const said = new Set<string>();
  return (text) => {
    if (said.has(text)) return;
    said.add(text);
    const line = document.createElement('p');
    line.className = 'quiz-done';
    line.textContent = text;
    end.append(line);
  };
}
