import { expect, test } from 'vitest';
import { outlineForSearch } from './search-outline.ts';

test('keeps headings and terms of a section that asks for it', () => {
  const html =
    '<section id="a" data-search="outline"><h2 id="x">Mất mạng</h2><p>Chờ <strong>mạng</strong> rồi <dfn>nộp</dfn>.</p><figcaption>Hình</figcaption></section>';
  expect(outlineForSearch(html)).toBe(
    '<section id="a" data-search="outline"> <h2 id="x">Mất mạng</h2> <dfn>nộp</dfn> </section>',
  );
});

test('leaves every other section whole', () => {
  const html = '<section><p>Thẻ bỏ túi</p></section>';
  expect(outlineForSearch(html)).toBe(html);
});
