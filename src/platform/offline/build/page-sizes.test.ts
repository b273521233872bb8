import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writePageSizes } from './page-sizes.ts';

let site = '';
beforeEach(() => {
  site = mkdtempSync(path.join(tmpdir(), 'page-sizes-'));
});
afterEach(() => rmSync(site, { recursive: true }));

function writePage(name: string, html: string): void {
  mkdirSync(path.join(site, name), { recursive: true });
  writeFileSync(path.join(site, name, 'index.html'), html);
}

test('a list says what each page weighs over the wire', async () => {
  const noise = Array.from({ length: 3000 }, (_, index) => (index * 7919 * index) % 10_007).join(' ');
  writePage('bai/a1', `<p>${noise}</p>`);
  writePage('bai', '<a>A1</a><span data-size-of="/bai/a1" hidden> · tải {size}</span>.');
  expect(await writePageSizes(site)).toBe(1);
  const html = readFileSync(path.join(site, 'bai/index.html'), 'utf8');
  expect(html).toMatch(/^<a>A1<\/a><span> · tải \d\u00a0KB<\/span>\.$/);
  expect(Buffer.byteLength(noise)).toBeGreaterThan(10 * 1024);
});

test('a page that was not built stops the build', async () => {
  writePage('bai', '<span data-size-of="/bai/a9" hidden>{size}</span>');
  await expect(writePageSizes(site)).rejects.toThrow('ENOENT');
});
