import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { guest } from '#src/platform/learning-log/client/current-profile.ts';
import { loadEvents } from '#src/platform/learning-log/client/load-events.ts';
import { emptySummary } from '#src/platform/learning-log/rules/summary.ts';
import { openDatabase } from '#src/platform/offline/client/database.ts';
import { messages } from '../quiz-messages.vi.ts';
import { makeQuizLive } from './live-quiz.ts';

/** One question as Quiz.astro writes it; the journey `read-a-lesson` tests the page itself. */
const question = (id: string) => `
  <form class="quiz-question" data-question="${id}" data-anchor="phan-mot">
    <fieldset>
      <legend><span class="quiz-count">Câu</span> Câu ${id}?</legend>
      <label class="quiz-option"><input type="radio" name="${id}" value="0"><span>sai</span></label>
      <label class="quiz-option"><input type="radio" name="${id}" value="1"><span>đúng</span></label>
    </fieldset>
    <details data-right="1">
      <summary>Xem đáp án</summary>
      <p>Đáp án đúng: <strong>đúng</strong></p>
      <ul>
        <li>sai: <span data-reason>Sai vì thế này.</span></li>
        <li>đúng: <span data-reason>Đúng vì thế kia.</span></li>
      </ul>
    </details>
    <div role="status"></div>
  </form>`;

const get = <Kind extends Element>(selector: string) => {
  const found = document.querySelector<Kind>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const button = (id: string) => get<HTMLButtonElement>(`[data-question=${id}] button`);
const status = (id: string) => get(`[data-question=${id}] [role=status]`);
const end = () => [...get('[data-quiz-end]').children].map(({ textContent }) => textContent);

function showStillQuiz(slug: string) {
  document.body.innerHTML = `
    <section id="phan-mot"><h2>Phần một</h2></section>
    <div data-quiz="${slug}" data-content-version="3">
      ${question('q1')}${question('q2')}<div role="status" data-quiz-end></div>
    </div>`;
}

function showQuiz(slug = 'a1-bai-thu') {
  showStillQuiz(slug);
  makeQuizLive(get('[data-quiz]'));
}

const choose = (id: string, option: number) => userEvent.click(get(`[name=${id}][value="${option}"]`));

async function answer(id: string, option: number) {
  await choose(id, option);
  await userEvent.click(button(id));
}

beforeEach(() => {
  localStorage.clear();
  showQuiz();
});

test('hides the answers and offers to check instead', () => {
  expect(document.querySelectorAll('details')).toHaveLength(0);
  expect(button('q1').textContent).toBe(messages.check);
  expect(document.body.textContent).not.toContain('Đúng vì thế kia.');
});

test('asks to choose first', async () => {
  await userEvent.click(button('q1'));
  expect(status('q1').textContent).toBe(messages.chooseFirst);
});

test('counts a choice made before the script arrived', async () => {
  showStillQuiz('a1-bai-thu');
  await choose('q1', 1);
  makeQuizLive(get('[data-quiz]'));
  await userEvent.click(button('q1'));
  expect(status('q1').textContent).toContain(messages.right);
});

describe('a wrong answer', () => {
  test('gives its reason by word and icon, the way back to the lesson, and how to try again', async () => {
    await answer('q1', 0);
    expect(status('q1').querySelector('.quiz-wrong p')?.textContent?.trim()).toBe(
      `${messages.wrong} Sai vì thế này.`,
    );
    expect(status('q1').querySelector('svg.icon')?.getAttribute('aria-hidden')).toBe('true');
    const link = status('q1').querySelector('a');
    expect(link?.textContent).toBe(messages.readAgain('Phần một'));
    expect(link?.getAttribute('href')).toBe('#phan-mot');
    expect(status('q1').textContent).toContain(messages.again);
  });

  test('leaves the focus on the button, and goes at another choice', async () => {
    await answer('q1', 0);
    expect(document.activeElement).toBe(button('q1'));
    await choose('q1', 1);
    expect(status('q1').textContent).toBe('');
  });
});

test('a right answer says why, and the last one ends the lesson, right or wrong', async () => {
  const finished = vi.fn();
  document.addEventListener('lesson-answered', finished);
  await answer('q1', 1);
  expect(status('q1').querySelector('.quiz-right')?.textContent?.trim()).toBe(
    `${messages.right} Đúng vì thế kia.`,
  );
  await answer('q1', 0);
  expect(finished).not.toHaveBeenCalled();
  await answer('q2', 0);
  expect(finished).toHaveBeenCalledOnce();
  expect(end()).toEqual([messages.allAnswered(2)]);
  await answer('q1', 1);
  expect(end()).toEqual([messages.allAnswered(1)]);
  await answer('q2', 1);
  expect(end()).toEqual([messages.allAnswered(0)]);
  document.removeEventListener('lesson-answered', finished);
});

test('what was right at an earlier visit says so and counts', async () => {
  const summary = { ...emptySummary(guest()), rightAnswers: ['a1-bai-thu#q1', 'a2#q2'] };
  localStorage.setItem('ct.summary', JSON.stringify(summary));
  showQuiz();
  expect([status('q1').textContent, status('q2').textContent]).toEqual([messages.wasRight, '']);
  await answer('q2', 1);
  expect(end()).toEqual([messages.allAnswered(0)]);
});

test('keeps every answer as a learning event', async () => {
  showQuiz('a9-ghi-lai');
  await answer('q1', 0);
  await answer('q1', 1);
  await vi.waitFor(async () => {
    const opened = await openDatabase();
    if (!opened.ok) throw new Error(opened.code);
    const events = (await loadEvents(opened.value, 'guest')).filter(
      ({ subject }) => subject === 'a9-ghi-lai#q1',
    );
    expect(events.map((event) => ('result' in event ? event.result : undefined))).toEqual([
      { right: false, choice: 'dap-an-1' },
      { right: true, choice: 'dap-an-2' },
    ]);
    expect(events[0]).toMatchObject({ type: 'question-answered', contentVersion: '3' });
  });
});
