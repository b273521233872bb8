import { afterEach, expect, test, vi } from 'vitest';
import { followPlaces, type Place } from './follow-places.ts';
import { shownControls } from './shown-controls.ts';
import { type ToldPlace, tellPlace } from './tell-place.ts';

const place: ToldPlace = {
  ...{ subject: 'nop-ho-so', step: 'review', stepIndex: 2, stepsTotal: 3 },
  ...{ fault: null, mistakes: 0, hints: 0, isDone: false },
};
const stops: (() => void)[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  delete window.ctPlace;
});

function follow(): Place[] {
  const heard: Place[] = [];
  stops.push(followPlaces((told) => heard.push(told)));
  return heard;
}

test('who comes later knows the last place, and hears each change', async () => {
  tellPlace(() => place);
  const heard = follow();
  await vi.waitFor(() => expect(heard).toMatchObject([place]));
  tellPlace(async () => ({ ...place, step: 'payment' }));
  await vi.waitFor(() => expect(heard.map(({ step }) => step)).toEqual(['review', 'payment']));
});

test('a place that took long does not come after a newer one', async () => {
  const heard = follow();
  let answer: (told: ToldPlace) => void = () => undefined;
  tellPlace(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  tellPlace(() => ({ ...place, step: 'payment' }));
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  answer(place);
  await Promise.resolve();
  expect(heard.map(({ step }) => step)).toEqual(['payment']);
});

test('controls have their own id, what they do, or their kind; never a number of somebody', () => {
  document.body.innerHTML = `<main>
    <input id="fullName"><button data-does="page-opened:find"></button><button data-does="page-opened:find"></button>
    <a href="/" id="079056001234"></a><button data-control="pay" id="x"></button></main><button id="outside"></button>`;
  expect([...shownControls().keys()]).toEqual([
    'fullName',
    'page-opened:find',
    'page-opened:find:2',
    'a',
    'pay',
  ]);
});
