import { expect, test } from 'vitest';
import { inlineDrawing, inlineSymbol, peopleUsed, readPeople } from './drawing-people.ts';

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
  <title>Tên trong tệp</title>
  <!-- ghi chú -->
  <use href="../../people.svg#bac-tu" width="5" />
  <use href="../../people.svg#bac-tu" />
  <path fill="var(--card,#fff)" d="M0 0" />
</svg>`;

test('names each character once', () => {
  expect(peopleUsed(drawing)).toEqual(['bac-tu']);
});

test('links to the copy of the characters in the page, without the title and fallbacks of the file', () => {
  expect(inlineDrawing(drawing)).toBe(
    '<svg viewBox="0 0 9 9"><use href="#ve-bac-tu" width="5"/><use href="#ve-bac-tu"/><path fill="var(--card)" d="M0 0"/></svg>',
  );
});

test('reads the sheet of characters', () => {
  const sheet = '<svg><symbol id="bac-tu" viewBox="0 0 1 1"><g/></symbol><symbol id="co-hoa"></symbol></svg>';
  const people = readPeople(sheet);
  expect([...people.keys()]).toEqual(['bac-tu', 'co-hoa']);
  expect(inlineSymbol(people.get('bac-tu') ?? '')).toBe(
    '<symbol id="ve-bac-tu" viewBox="0 0 1 1"><g/></symbol>',
  );
});
