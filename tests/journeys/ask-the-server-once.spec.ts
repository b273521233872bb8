import { classDay } from './class-desk.ts';
import { expect, test } from './fixtures.ts';

/** Pages that ask for something when they are opened. */
const pages = [
  '/',
  '/lop-hoc',
  '/lop-hoc/dang-ky',
  '/lop-hoc/phieu',
  '/lop-hoc/tra-ma',
  '/tien-do',
  '/thuc-hanh',
];

for (const address of pages) {
  const tag = address === '/lop-hoc' ? [] : ['@ci'];
  test(`${address} asks for each thing once and is quiet then`, { tag }, async ({ page, request }) => {
    const day = await classDay(request, 0);
    const asked: string[] = [];
    page.on('request', (sent) => asked.push(`${sent.method()} ${new URL(sent.url()).pathname}`));
    await page.goto(address === '/lop-hoc/dang-ky' ? `${address}?buoi=${day.id}` : address);
    // A page that asks again and again never gets here.
    await page.waitForLoadState('networkidle');
    const times = Object.entries(Object.groupBy(asked, (what) => what));
    expect(times.filter(([, all]) => (all ?? []).length > 2).map(([what]) => what)).toEqual([]);
  });
}
