import { expect, test } from 'vitest';
import { inlineDrawing, peopleOn, peopleUsed, servedPeople } from './drawing-people.ts';

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
  <title>Tên trong tệp</title>
  <!-- ghi chú -->
  <use href="../../people.svg#bac-tu" width="5" />
  <path fill="var(--card,#fff)" d="M0 0" />
</svg>`;

test('links to the sheet of all lessons, without the title and fallbacks of the file', () => {
  expect(inlineDrawing(drawing)).toBe(
    '<svg viewBox="0 0 9 9"><use href="/bai-hoc/nhan-vat.svg#bac-tu" width="5"/><path fill="var(--card)" d="M0 0"/></svg>',
  );
});

test('serves the sheet without remarks, keeping what makes it a file of its own', () => {
  const sheet =
    '<svg xmlns="http://www.w3.org/2000/svg">\n  <!-- ghi chú -->\n  <symbol id="bac-tu"><g fill="var(--card,#fff)" /></symbol>\n</svg>';
  expect(servedPeople(sheet)).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg"><symbol id="bac-tu"><g fill="var(--card,#fff)"/></symbol></svg>',
  );
});

test('names each character once, on the sheet and in a drawing', () => {
  expect(peopleUsed(`${drawing}<use href="#bac-tu" /><use href="#co-hoa" />`)).toEqual(['bac-tu', 'co-hoa']);
  expect([...peopleOn('<symbol id="bac-tu"></symbol><symbol id="co-hoa">')]).toEqual(['bac-tu', 'co-hoa']);
});
