// `npm run budgets`: what the built site weighs, beside what it may weigh.
import path from 'node:path';
import { chromium } from '@playwright/test';
import { localUrl } from '#src/platform/environment.ts';
import { createHttpServer } from '#src/platform/http/http-server.ts';
import { listen } from '#src/platform/http/listen.ts';
import { createLog } from '#src/platform/log.ts';
import { browserArguments, findBrowser } from './browser.ts';
import { budgets } from './budgets/budget-list.ts';
import { openBuiltSite } from './budgets/built-site.ts';
import { browserBudgets, type OpenPhone, phonesOf } from './budgets/in-browser.ts';
import { root } from './child-program.ts';

const siteDir = path.join(root, 'dist');
const site = openBuiltSite(siteDir);

console.log('Bytes over the wire (brotli), measured on dist:\n');
for (const { what, limit, unit, measure } of budgets) {
  await report(what, limit, unit, async () => measure(site));
}
console.log('\n… and in a browser with an empty cache:\n');
await withPhones(async (open) => {
  for (const { what, limit, measure } of browserBudgets) {
    await report(what, limit, 'bytes', async () => ({ figure: await measure(open), where: '' }));
  }
});

async function report(
  what: string,
  limit: number,
  unit: string,
  measure: () => Promise<{ figure: number; where: string }>,
): Promise<void> {
  const { figure, where } = await measure().catch((error: Error) => ({
    figure: Number.NaN,
    where: error.message,
  }));
  const kept = figure <= limit;
  const columns = [
    kept ? '✓' : '✗',
    what.padEnd(46),
    String(figure).padStart(7),
    '≤',
    String(limit).padStart(6),
  ];
  console.log(`${columns.join(' ')} ${unit.padEnd(8)} ${where.split('\n')[0]}`);
  if (!kept) process.exitCode = 1;
}

/** The product's own server and a browser, for as long as the work takes, however it ends. */
async function withPhones(work: (open: OpenPhone) => Promise<void>): Promise<void> {
  const { server, drain } = createHttpServer({ log: createLog('error'), siteDir, features: {} });
  const host = '127.0.0.1';
  const listening = await listen(server, { host, port: 0 });
  if (!listening.ok) throw new Error(listening.problem);
  try {
    const browser = await chromium.launch({ ...(await findBrowser()), args: [...browserArguments] });
    try {
      await work(phonesOf(browser, localUrl(host, listening.port)));
    } finally {
      await browser.close();
    }
  } finally {
    await drain.finish(server, 1000);
  }
}
