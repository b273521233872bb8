import { browserBudgets, phonesOf } from '../../scripts/budgets/in-browser.ts';
import { expect, test } from './fixtures.ts';

for (const { what, limit, measure } of browserBudgets) {
  test(`${what}: at most ${limit / 1024} KB`, async ({ browser, server }) => {
    const figure = await measure(phonesOf(browser, server.url));
    expect(figure).toBeGreaterThan(0);
    expect(figure).toBeLessThanOrEqual(limit);
  });
}
