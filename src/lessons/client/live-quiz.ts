import { messages } from '../quiz-messages.vi.ts';
import { type Answer, makeQuestionLive } from './quiz-question.ts';
import { rightAnswersIn } from './reading-notes.ts';

/**
 * Bring the questions of Quiz.astro to life. When each has an answer, `lesson-answered` goes to the document: the
 * lesson was read to the end; after each one that was written down, `answer-kept`. Questions that were right at an
 * earlier visit say so and count. No framework: a lesson may load 20 KB of code, and the framework alone is 18.
 */
export function makeQuizLive(quiz: HTMLElement): void {
  const { quiz: slug = '', contentVersion = '' } = quiz.dataset;
  const say = createSayer(quiz);
  const forms = [...quiz.querySelectorAll('form')];
  const earlier = rightAnswersIn(slug);
  const answers = new Map(earlier.map((questionId) => [questionId, true]));
  const onAnswer = async ({ questionId, choice, right }: Answer) => {
    answers.set(questionId, right);
    const given = forms.map(({ dataset: { question = '' } }) => answers.get(question));
    if (!given.includes(undefined)) {
      say('end', messages.allAnswered(given.filter((wasRight) => !wasRight).length));
      document.dispatchEvent(new CustomEvent('lesson-answered'));
    }
    const recorder = await loadRecorder();
    if (!recorder) return say('trouble', messages.recorderMissing);
    const stored = await recorder.recordAnswer({ slug, contentVersion, questionId, choice, right });
    if (!stored.ok) say('trouble', messages.notStored);
    document.dispatchEvent(new CustomEvent('answer-kept'));
  };
  for (const form of forms)
    makeQuestionLive(form, onAnswer, earlier.includes(form.dataset['question'] ?? ''));
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

/** One line for each topic; a text that stands there already is not read out again. */
function createSayer(quiz: HTMLElement): (topic: 'end' | 'trouble', text: string) => void {
  const end = quiz.querySelector('[data-quiz-end]');
  if (!end) throw new Error('Quiz.astro lacks its last line');
  const lines = new Map<string, HTMLElement>();
  return (topic, text) => {
    const line = lines.get(topic) ?? document.createElement('p');
    if (line.textContent === text) return;
    lines.set(topic, line);
    line.className = 'quiz-done';
    line.textContent = text;
    end.append(line);
  };
}
