/** What a lesson's page does beyond being read: progress, notes for Home, the card's print. A few hundred bytes. */
import { leavePending } from '#src/platform/learning-log/client/pending-queue.ts';
import { fetchCode } from '#src/platform/offline/client/fetch-code.ts';
import { messages } from '../lesson-page-messages.vi.ts';
import { findVoice } from './find-voice.ts';
import { noteFinished, noteMinutesLeft, noteOpened, standingOf } from './reading-notes.ts';
import { createReadingTeller } from './tell-reading.ts';

/** What LessonPage.astro writes into `data-lesson`. */
interface LessonNotes {
  slug: string;
  minutes: number;
  contentVersion: string;
  reviewBy: string;
  /** Ids of its questions. */
  questions: readonly string[];
}

const page = document.documentElement;
const article = document.querySelector<HTMLElement>('[data-lesson]');
if (article) start(article, JSON.parse(article.dataset['lesson'] ?? '') as LessonNotes);

function start(root: HTMLElement, lesson: LessonNotes): void {
  const now = () => new Date().toISOString();
  const subject = { subject: lesson.slug, contentVersion: lesson.contentVersion };
  const openedAt = now();
  leavePending({ type: 'lesson-opened', ...subject }, openedAt);
  noteOpened(lesson.slug, openedAt);
  if (lesson.reviewBy <= now().slice(0, 10)) reveal('[data-overdue]');
  showStanding(lesson);
  const tell = createReadingTeller(lesson.slug, root.querySelectorAll('[data-part]').length);
  followParts(root, (at, count) => {
    tell({ part: at + 1 });
    noteMinutesLeft(lesson.slug, Math.max(1, Math.round(lesson.minutes * (1 - at / count))));
  });

  const finish = () => {
    if (!isRead(lesson)) leavePending({ type: 'lesson-finished', ...subject });
    noteFinished(lesson.slug);
    showStanding(lesson);
    tell({ isDone: true });
    if (page.dataset['storage'] === 'blocked') reveal('[data-not-kept]');
  };
  document.addEventListener('lesson-answered', finish);
  document.addEventListener('answer-noted', (event) => {
    showStanding(lesson);
    if (event instanceof CustomEvent) tell({ isRight: event.detail === true });
  });
  document.querySelector('[data-finish]')?.addEventListener('click', finish);
  document.querySelector('[data-print-card]')?.addEventListener('click', printCard);
  findVoice((voice) => void offerVoice(root, voice));
}

/** Without the code for it, which has its own message, the lesson is read with the eyes. */
async function offerVoice(root: HTMLElement, voice: SpeechSynthesisVoice): Promise<void> {
  const code = await fetchCode(() => import('./aloud/read-aloud.ts'));
  if (code.ok) code.value.offerToRead(root, voice);
}

/** Tell which part is being read, and let the button in the text take the place of the one at the bottom. */
function followParts(root: HTMLElement, onPart: (at: number, count: number) => void): void {
  const parts = [...root.querySelectorAll('[data-part]')];
  const bar = root.querySelector<HTMLElement>('.lesson-progress');
  const meter = bar?.querySelector('progress');
  const text = bar?.querySelector('[data-progress-text]');
  if (bar) bar.hidden = false;
  const watcher = new IntersectionObserver(
    (entries) => {
      const inView = entries.filter((entry) => entry.isIntersecting).at(-1);
      if (!inView) return;
      const at = parts.indexOf(inView.target);
      if (meter) meter.value = at + 1;
      if (text) text.textContent = messages.partOf(at + 1, parts.length);
      onPart(at, parts.length);
    },
    { rootMargin: '-45% 0px -50% 0px' },
  );
  for (const part of parts) watcher.observe(part);

  const practise = root.querySelector('.practise');
  const button = root.querySelector<HTMLElement>('.lesson-try');
  if (!practise || !button) return;
  new IntersectionObserver((entries) => {
    const entry = entries.at(-1);
    if (entry) button.hidden = entry.isIntersecting || entry.boundingClientRect.top < 0;
  }).observe(practise);
}

function isRead({ slug, questions }: LessonNotes): boolean {
  return ['read', 'learnt'].includes(standingOf(slug, questions));
}

/** Say how far the person is; what reading could still bring about is offered until then. */
function showStanding(lesson: LessonNotes): void {
  const standing = standingOf(lesson.slug, lesson.questions);
  for (const text of document.querySelectorAll<HTMLElement>('[data-finished]'))
    text.hidden = text.dataset['finished'] !== standing;
  document.querySelector('[data-finish]')?.toggleAttribute('hidden', isRead(lesson));
}

function reveal(selector: string): void {
  document.querySelector(selector)?.removeAttribute('hidden');
}

function printCard(): void {
  page.dataset['print'] = 'card';
  window.addEventListener('afterprint', () => delete page.dataset['print'], { once: true });
  window.print();
}
