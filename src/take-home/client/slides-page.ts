/** Shows the slides of a lesson one at a time, by keys, clicker, finger and buttons. Without it they stand in a column. */
import {
  moveOfKey,
  moveOfSwipe,
  placeOfHash,
  type SlideMove,
  type SlidePlace,
  stepBack,
  stepForward,
} from '../rules/slide-steps.ts';
import { messages } from '../slides-page-messages.vi.ts';
import { drawCodes } from './draw-codes.ts';

const form = new URLSearchParams(location.search).get('de')?.toUpperCase() === 'B' ? 'B' : 'A';
const slides = [...document.querySelectorAll<HTMLElement>('[data-slide]')].filter(
  ({ dataset }) => (dataset['form'] ?? form) === form,
);
const row = slides.map((slide) => ({ hasAnswer: slide.dataset['answer'] !== undefined }));
const counter = document.querySelector('[data-slide-counter]');
let place: SlidePlace = placeOfHash(row, location.hash);

drawCodes();
for (const link of document.querySelectorAll<HTMLElement>('[data-form-link]'))
  link.hidden = link.dataset['formLink'] === form;
for (const button of document.querySelectorAll<HTMLElement>('[data-slide-move]'))
  button.addEventListener('click', () => move(button.dataset['slideMove'] as SlideMove));
for (const button of document.querySelectorAll<HTMLElement>('[data-slide-move="fullscreen"]'))
  button.hidden = !document.fullscreenEnabled;
document.querySelector('[data-dark]')?.addEventListener('click', toggleDark);
addEventListener('keydown', onKey);
addEventListener('hashchange', () => show(placeOfHash(row, location.hash)));
followFinger();
show(place);

function move(wanted: SlideMove): void {
  if (wanted === 'fullscreen') void toggleFullscreen();
  else if (wanted === 'forward') show(stepForward(row, place));
  else if (wanted === 'back') show(stepBack(row, place));
  else show({ at: wanted === 'first' ? 1 : row.length, isRevealed: false });
}

function show(next: SlidePlace): void {
  const isOther = next.at !== place.at;
  place = next;
  for (const [index, slide] of slides.entries()) {
    slide.toggleAttribute('data-current', index === place.at - 1);
    slide.toggleAttribute('data-revealed', index === place.at - 1 && place.isRevealed);
  }
  if (counter) counter.textContent = messages.slideOf(place.at, row.length);
  if (!isOther) return;
  history.replaceState(null, '', `#so-${place.at}`);
  scrollTo(0, 0);
}

/** A button in focus answers the space bar itself; a slide longer than the screen is scrolled with the arrows. */
function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
  const onControl = (event.target as Element).closest('a, button, input, select');
  if (onControl && [' ', 'Enter'].includes(event.key)) return;
  const isTall = document.documentElement.scrollHeight > innerHeight + 1;
  if (isTall && ['ArrowUp', 'ArrowDown'].includes(event.key)) return;
  const wanted = moveOfKey(event.key, event.shiftKey);
  if (!wanted) return;
  event.preventDefault();
  move(wanted);
}

function followFinger(): void {
  let start: Touch | undefined;
  document.addEventListener(
    'touchstart',
    ({ touches }) => (start = touches.length === 1 ? touches[0] : undefined),
    {
      passive: true,
    },
  );
  document.addEventListener(
    'touchend',
    ({ changedTouches: [end] }) => {
      const wanted = start && end && moveOfSwipe(end.clientX - start.clientX, end.clientY - start.clientY);
      if (wanted) move(wanted);
    },
    { passive: true },
  );
}

async function toggleFullscreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen();
}

/** For a dark room, on this page only: what the person has chosen for the site stays. */
function toggleDark(): void {
  const page = document.documentElement;
  page.dataset['theme'] = getComputedStyle(page).colorScheme === 'dark' ? 'light' : 'dark';
}
