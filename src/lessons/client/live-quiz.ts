import { leavePending } from '#src/platform/learning-log/client/pending-queue.ts';
import { questionSubject } from '#src/platform/learning-log/rules/subjects.ts';
import { messages } from '../quiz-messages.vi.ts';
import { type Answer, makeQuestionLive } from './quiz-question.ts';
import { noteAnswered, rightAnswersIn } from './reading-notes.ts';

/** An answer and the lesson it belongs to. */
interface LessonAnswer extends Answer {
  readonly slug: string;
  readonly contentVersion: string;
}

/**
 * Bring the questions of Quiz.astro to life. When each has an answer, `lesson-answered` goes to the document: the
 * lesson was read to the end; after each one, `answer-noted` with whether it was right. Questions that were right at an
 * earlier visit say so and count. No framework: a lesson may load 20 KB of code, and the framework alone is 18.
 */
export function makeQuizLive(quiz: HTMLElement): void {
  const { quiz: slug = '', contentVersion = '' } = quiz.dataset;
  const say = createSayer(quiz);
  const forms = [...quiz.querySelectorAll('form')];
  const earlier = rightAnswersIn(slug);
  const answers = new Map(earlier.map((questionId) => [questionId, true]));
  const onAnswer = async (answer: Answer) => {
    const { questionId, right } = answer;
    noteAnswer({ slug, contentVersion, ...answer });
    answers.set(questionId, right);
    const given = forms.map(({ dataset: { question = '' } }) => answers.get(question));
    if (!given.includes(undefined)) {
      say('end', messages.allAnswered(given.filter((wasRight) => !wasRight).length));
      document.dispatchEvent(new CustomEvent('lesson-answered'));
    }
    document.dispatchEvent(new CustomEvent('answer-noted', { detail: right }));
    const stored = await (await loadRecorder())?.recordPending();
    if (stored?.ok === false) say('trouble', messages.notStored);
  };
  for (const form of forms)
    makeQuestionLive(form, onAnswer, earlier.includes(form.dataset['question'] ?? ''));
}

/** The answer is on the device when this returns: whoever leaves the page at once does not lose it. */
function noteAnswer({ slug, contentVersion, questionId, choice, right }: LessonAnswer): void {
  const subject = questionSubject(slug, questionId);
  const result = { right, choice: `dap-an-${choice + 1}` };
  leavePending({ type: 'question-answered', subject, contentVersion, result });
  noteAnswered(subject, right);
}

/**
 * At the first answer only: it brings the database library with it. Over a bad network it may not come: then the
 * answers wait where {@link noteAnswer} left them.
 */
async function loadRecorder() {
  try {
    return await import('#src/platform/learning-log/client/record.ts');
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
