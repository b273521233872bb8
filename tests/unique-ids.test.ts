import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openBuiltSite, routesOf } from '../scripts/budgets/built-site.ts';
import { parsePage } from '../scripts/budgets/parse-page.ts';

const site = openBuiltSite(fileURLToPath(new URL('../dist', import.meta.url)));

/** Ids that stand on a page more than once: a link or a label leads to the first of them only. */
function repeatedIds(html: string): string[] {
  const ids = [...parsePage(html).querySelectorAll('[id]')].map(({ id }) => id);
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) < at))];
}

test.each(routesOf(site))('%s gives every id once', (route) => {
  expect(repeatedIds(site.page(route).html)).toEqual([]);
});

test('the check itself finds a second one', () => {
  expect(repeatedIds('<h2 id="a">1</h2><p id="b">2</p><h2 id="a">3</h2>')).toEqual(['a']);
});
