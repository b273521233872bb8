// `npm run budgets`: what the built site weighs, beside what it may weigh.
import path from 'node:path';
import { type Budget, budgets } from './budgets/budget-list.ts';
import { type BuiltSite, openBuiltSite } from './budgets/built-site.ts';
import { root } from './child-program.ts';

const site = openBuiltSite(path.join(root, 'dist'));
const rows = budgets.map((budget) => row(budget, site));
console.log('Brotli bytes over the wire, measured on dist\n');
for (const { text } of rows) console.log(text);
process.exitCode = rows.every(({ kept }) => kept) ? 0 : 1;

function row({ what, limit, unit, measure }: Budget, site: BuiltSite): { text: string; kept: boolean } {
  const { figure, where } = measureOrSay(measure, site);
  const kept = figure <= limit;
  const columns = [
    kept ? '✓' : '✗',
    what.padEnd(50),
    figure.toString().padStart(7),
    '≤',
    String(limit).padStart(6),
  ];
  return { text: `${columns.join(' ')} ${unit.padEnd(8)}  ${where}`, kept };
}

function measureOrSay(measure: Budget['measure'], site: BuiltSite): { figure: number; where: string } {
  try {
    return measure(site);
  } catch (error) {
    return { figure: Number.NaN, where: error instanceof Error ? error.message : String(error) };
  }
}
