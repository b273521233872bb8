import { afterEach, expect, test, vi } from 'vitest';
import { markLessons } from './lesson-marks.ts';

afterEach(() => {
  localStorage.clear();
  vi.restoreAllMocks();
});

function openList(summary: string): boolean[] {
  localStorage.setItem('ct.summary', summary);
  document.body.innerHTML =
    '<p data-lesson-marks="A1" data-questions="q1 q2"><b data-mark="read" hidden></b><b data-mark="learnt" hidden></b></p>';
  markLessons((_summary, lesson, questions) => (lesson === 'A1' && questions.length === 2 ? 'read' : 'new'));
  return [...document.querySelectorAll<HTMLElement>('[data-mark]')].map((mark) =>
    mark.hasAttribute('hidden'),
  );
}

test('each lesson shows its own mark', () => {
  expect(openList('{"v":2}')).toEqual([false, true]);
});

test('a broken summary leaves the list whole, with a note for whoever looks', () => {
  const noted = vi.spyOn(console, 'info').mockReturnValue();
  expect(openList('{"v":')).toEqual([true, true]);
  expect(noted).toHaveBeenCalledExactlyOnceWith('[cam-tay] lesson marks', expect.any(SyntaxError));
});
