import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { loadEvents } from '#src/platform/learning-log/client/load-events.ts';
import { openDatabase } from '#src/platform/offline/client/database.ts';
import { messages } from '../quiz-messages.vi.ts';
import QuizQuestions from './QuizQuestions.svelte';

afterEach(cleanup);

const question = (id: string) => ({
  id,
  question: `Câu ${id}?`,
  anchor: 'phan-mot',
  anchorTitle: 'Phần một',
  options: [
    { text: `${id} sai`, reason: 'Sai vì thế này.', right: false },
    { text: `${id} đúng`, reason: 'Đúng vì thế kia.', right: true },
  ],
});
const props = { slug: 'a1-bai-thu', contentVersion: '3', questions: [question('q1'), question('q2')] };

function formOf(id: string) {
  return within(screen.getByRole('group', { name: new RegExp(`Câu ${id}`) }).closest('form') as HTMLElement);
}

async function answer(id: string, option: string) {
  await userEvent.click(formOf(id).getByRole('radio', { name: option }));
  await userEvent.click(formOf(id).getByRole('button', { name: messages.check }));
}

test('asks to choose first', async () => {
  render(QuizQuestions, props);
  await userEvent.click(formOf('q1').getByRole('button', { name: messages.check }));
  expect(formOf('q1').getByRole('status').textContent).toContain(messages.chooseFirst);
});

test('a wrong answer gives its reason and the way back to the lesson; another choice clears it', async () => {
  render(QuizQuestions, props);
  await answer('q1', 'q1 sai');
  expect(formOf('q1').getByRole('status').textContent).toContain('Sai vì thế này.');
  const link = formOf('q1').getByRole('link', { name: messages.readAgain('Phần một') });
  expect(link.getAttribute('href')).toBe('#phan-mot');
  await userEvent.click(formOf('q1').getByRole('radio', { name: 'q1 đúng' }));
  expect(formOf('q1').getByRole('status').textContent).toBe('');
});

test('a right answer says why, and the last one finishes the lesson', async () => {
  let finished = 0;
  document.addEventListener('lesson-answered', () => {
    finished += 1;
  });
  render(QuizQuestions, props);
  await answer('q1', 'q1 đúng');
  expect(formOf('q1').getByRole('status').textContent).toContain('Đúng vì thế kia.');
  expect(finished).toBe(0);
  await answer('q2', 'q2 sai');
  expect(finished).toBe(1);
  expect(screen.getByText(messages.allDone)).toBeTruthy();
});

test('keeps every answer as a learning event', async () => {
  render(QuizQuestions, { ...props, slug: 'a9-ghi-lai' });
  await answer('q1', 'q1 sai');
  await answer('q1', 'q1 đúng');
  await waitFor(async () => {
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
