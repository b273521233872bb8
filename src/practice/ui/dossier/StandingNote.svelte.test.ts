import { render } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { formMessages } from '../../messages-forms.vi.ts';
import StandingNote from './StandingNote.svelte';

const standing = { asOf: '2026-11-22', reviewBy: '2027-02-28', status: 'verified' } as const;
const texts = formMessages.procedure;

test('says from which day a fact has to be read again', () => {
  const { container } = render(StandingNote, { standing, today: '2027-02-27' });
  expect(container.textContent).toContain(texts.checked('22/11/2026', '28/2/2027'));
});

test('says that it is old from that day on', () => {
  const { container } = render(StandingNote, { standing, today: '2027-02-28' });
  expect(container.textContent).toContain(texts.overdue('28/2/2027'));
  expect(container.textContent).not.toContain(texts.checked('22/11/2026', '28/2/2027'));
});
