import { expect, test } from 'vitest';
import { placeGlosses } from './place-glosses.ts';

const gloss = (id: string) => `[${id}]`;

test('puts the meaning after the paragraph that uses the term', () => {
  const html = '<p>a <dfn data-term="dossier">b</dfn> c.</p><p>d</p>';
  expect(placeGlosses(html, gloss)).toBe('<p>a <dfn data-term="dossier">b</dfn> c.</p>[dossier]<p>d</p>');
});

test('puts it at the end of a list item, inside the item', () => {
  expect(placeGlosses('<ul><li><dfn data-term="otp">a</dfn></li></ul>', gloss)).toBe(
    '<ul><li><dfn data-term="otp">a</dfn>[otp]</li></ul>',
  );
});

test('keeps the order of two terms of one paragraph', () => {
  const html = '<p><dfn data-term="one"></dfn><dfn data-term="two"></dfn></p>';
  expect(placeGlosses(html, gloss)).toBe(`${html}[one][two]`);
});

test('leaves text without terms alone', () => {
  expect(placeGlosses('<p>a</p>', gloss)).toBe('<p>a</p>');
});
