import { addStyles } from '#src/platform/ui/add-styles.ts';
import { messages } from '../../read-aloud-messages.vi.ts';
import styles from './read-aloud.css?url';
import { Reader, type ReaderState, type Voice } from './reader.ts';
import { type SpokenSentence, spokenSentences } from './spoken-sentences.ts';

/** Put the controls for listening below the lesson's head. They wait to be pressed: nothing speaks by itself. */
export function offerToRead(root: HTMLElement, device: SpeechSynthesisVoice): void {
  const sentences = spokenSentences(root);
  const controls = createControls();
  const reader = new Reader(
    sentences.map(({ text }) => text),
    voiceOf(device),
    { moved: (at, state) => show(controls, sentences, at, state) },
  );
  controls.main.onclick = () => {
    const { state } = controls.bar.dataset;
    if (state === 'speaking') reader.pause();
    else if (state === 'paused') reader.goOn();
    else reader.start(firstInView(root, sentences));
  };
  controls.pace.onclick = () => {
    reader.changePace();
    controls.pace.textContent = reader.isSlow ? messages.faster : messages.slower;
  };
  controls.stop.onclick = () => {
    reader.stop();
    controls.main.focus();
  };
  window.addEventListener('pagehide', () => reader.stop());
  show(controls, sentences, undefined, 'still');
  addStyles(styles);
  root.querySelector('header')?.after(controls.bar);
}

interface Controls {
  readonly bar: HTMLElement;
  readonly main: HTMLButtonElement;
  readonly pace: HTMLButtonElement;
  readonly stop: HTMLButtonElement;
}

function createControls(): Controls {
  const bar = document.createElement('div');
  bar.className = 'read-aloud for-screen';
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', messages.label);
  const [main, pace, stop] = [messages.main.still, messages.slower, messages.stop].map((text) =>
    Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'button button-secondary',
      textContent: text,
    }),
  ) as [HTMLButtonElement, HTMLButtonElement, HTMLButtonElement];
  bar.append(main, pace, stop);
  return { bar, main, pace, stop };
}

function show(
  { bar, main, pace, stop }: Controls,
  sentences: readonly SpokenSentence[],
  at: number | undefined,
  state: ReaderState,
): void {
  bar.dataset['state'] = state;
  main.textContent = messages.main[state];
  pace.hidden = stop.hidden = state === 'still';
  mark(at === undefined ? undefined : sentences[at]);
}

/** Where the browser can mark a part of a text, the sentence; else the paragraph it is in. */
function mark(sentence: SpokenSentence | undefined): void {
  for (const block of document.querySelectorAll('[data-said]')) block.removeAttribute('data-said');
  const highlights = 'highlights' in CSS ? CSS.highlights : undefined;
  highlights?.delete('said');
  if (sentence === undefined) return;
  if (highlights) highlights.set('said', new Highlight(sentence.range));
  sentence.block.dataset['said'] = highlights ? 'part' : 'whole';
  const { top, bottom } = sentence.block.getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight) sentence.block.scrollIntoView({ block: 'center' });
}

/** Who has scrolled down into the text listens from there; everybody else from the title. */
function firstInView(root: HTMLElement, sentences: readonly SpokenSentence[]): number {
  const text = root.querySelector('[data-part]');
  if (text === null || text.getBoundingClientRect().top > 0) return 0;
  const index = sentences.findIndex(({ block }) => block.getBoundingClientRect().bottom > 0);
  return Math.max(0, index);
}

function voiceOf(device: SpeechSynthesisVoice): Voice {
  return {
    say(text, rate, onEnd) {
      const utterance = Object.assign(new SpeechSynthesisUtterance(text), {
        lang: device.lang,
        rate,
        voice: device,
      });
      utterance.onend = utterance.onerror = onEnd;
      speechSynthesis.speak(utterance);
    },
    silence: () => speechSynthesis.cancel(),
  };
}
