import { expect, test } from 'vitest';
import { deskMessages } from '../messages-desk.vi.ts';
import { toldMessages } from '../messages-told.vi.ts';
import { readStepWords } from './read-step-words.ts';

const { shared, own, faults } = readStepWords();

test('whoever follows an officer has words for the desk, for each dialogue and for what goes wrong there', () => {
  expect(shared['desk']).toBe(toldMessages.desk);
  expect(Object.values(own['giup-thanh-toan'] ?? {}).every(Boolean)).toBe(true);
  const coach = Object.keys(toldMessages.coach).map((code) => `coach.${code}`);
  for (const code of [...coach, 'desk.to-mend', ...Object.keys(deskMessages.form.problems)])
    expect(faults[code], code).toMatch(/^\p{Lu}[^.:]+$/u);
});
