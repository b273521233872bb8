import { render } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { formMessages } from '../../messages-forms.vi.ts';
import FactsReadOn from './FactsReadOn.svelte';

const dates = { asOf: '2026-11-22', reviewBy: '2027-02-28' };
const texts = formMessages.procedure;

test('says from which day the facts have to be read again', () => {
  const { container } = render(FactsReadOn, { dates, today: '2027-02-27' });
  expect(container.textContent).toContain(texts.checked('22/11/2026', '28/2/2027'));
});

test('says that they are old from that day on', () => {
  const { container } = render(FactsReadOn, { dates, today: '2027-02-28' });
  expect(container.textContent).toContain(texts.overdue('28/2/2027'));
  expect(container.textContent).not.toContain(texts.checked('22/11/2026', '28/2/2027'));
});
