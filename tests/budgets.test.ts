import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { budgets } from '../scripts/budgets/budget-list.ts';
import { openBuiltSite } from '../scripts/budgets/built-site.ts';

const site = openBuiltSite(fileURLToPath(new URL('../dist', import.meta.url)));

test.each(budgets.map((budget) => [budget.what, budget.limit, budget] as const))(
  '%s: at most %i',
  (_, limit, budget) => {
    const { figure, where } = budget.measure(site);
    expect(figure, `${budget.what} on ${where}, in ${budget.unit}`).toBeLessThanOrEqual(limit);
  },
);
