import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { decodePack } from '../pack-format.ts';
import { buildPacks } from './pack-files.ts';

const site: Readonly<Record<string, string>> = {
  'index.html': '<link rel="stylesheet" href="/_astro/Page.aaaaaaaa.css"><script src="/offline.js"></script>',
  'offline.js': 'start()',
  'favicon.svg': '<svg/>',
  '404.html': '<p>404</p>',
  'giao-dien/index.html': '<script type="module" src="/_astro/Showcase.ssssssss.js"></script>',
  'can-bo/thanh-vien/index.html': '<script type="module" src="/_astro/Members.eeeeeeee.js"></script>',
  '_astro/Members.eeeeeeee.js': 'invite()',
  'can-bo/diem-danh/index.html': '<script type="module" src="/_astro/CheckIn.tttttttt.js"></script>',
  // What it shares: with everybody, with one's own pages, and with the portal alone.
  '_astro/CheckIn.tttttttt.js':
    'import{s}from"./svelte.vvvvvvvv.js";import{b}from"./birth.bbbbbbbb.js";export const d=()=>import("./Mine.mmmmmmmm.js");export{s,b}',
  '_astro/Showcase.ssssssss.js': 'show()',
  '_astro/Page.aaaaaaaa.css': 'body{}',
  'tien-do/index.html': '<astro-island component-url="/_astro/Mine.mmmmmmmm.js"></astro-island>',
  '_astro/Mine.mmmmmmmm.js':
    'import{s}from"./svelte.vvvvvvvv.js";const open=()=>import("./database.dddddddd.js");export{open,s}',
  '_astro/svelte.vvvvvvvv.js': 'export const s=1',
  '_astro/database.dddddddd.js': 'export const d=1',
  'bai-hoc/index.html': '<a href="/bai-hoc/a1-nam-khong">A1</a>',
  'bai-hoc/a1-nam-khong/index.html':
    '<link href="/_astro/Page.aaaaaaaa.css"><img src="/_astro/tu.pppppppp.svg">',
  'bai-hoc/b4-nop/index.html': '<img src="/_astro/photo.jjjjjjjj.webp">',
  '_astro/tu.pppppppp.svg': '<svg/>',
  '_astro/photo.jjjjjjjj.webp': 'raster',
  'thuc-hanh/index.html': '<a href="/thuc-hanh/cong">',
  'thuc-hanh/cong/index.html': '<astro-island component-url="/_astro/Portal.oooooooo.js"></astro-island>',
  '_astro/Portal.oooooooo.js':
    'import{s}from"./svelte.vvvvvvvv.js";export const later=()=>[import("./birth.bbbbbbbb.js"),import("./database.dddddddd.js"),s]',
  '_astro/birth.bbbbbbbb.js': 'export const b=1',
  '_astro/unreached.uuuuuuuu.js': 'nobody()',
  'du-lieu/tinh.json': '[]',
  'thuc-hanh/du-lieu/chung.json': '{}',
  'pagefind/pagefind.js': 'search()',
  'pagefind/pagefind-entry.json': '{}',
  'pagefind/index/vi_1.pf_index': 'index',
  'pagefind/fragment/vi_1.pf_fragment': 'fragment',
  'screenshots/phone-1.png': 'png',
};

async function packsOf(files: Readonly<Record<string, string>>) {
  const entries = Object.entries(files).map(([name, text]) => [name, Buffer.from(text)] as const);
  return buildPacks(new Map(entries));
}

async function keysByPack(files: Readonly<Record<string, string>>) {
  const { packs } = await packsOf(files);
  return Object.fromEntries(
    packs.map(({ entry, raw }) => [entry.name, decodePack(raw.slice().buffer).map((file) => file.key)]),
  );
}

test('every file goes where the pages that need it go, in the order in which readers need them', async () => {
  const keys = await keysByPack(site);
  expect(Object.entries(keys)).toEqual([
    ['core', ['/favicon.svg', '/_astro/Page.css', '/', '/bai-hoc', '/thuc-hanh', '/offline.js']],
    ['lazy', ['/_astro/database.js']],
    ['module-a', ['/_astro/tu.svg', '/bai-hoc/a1-nam-khong']],
    ['module-b', ['/bai-hoc/b4-nop']],
    ['classes', ['/tien-do', '/_astro/Mine.js', '/_astro/svelte.js']],
    ['practice', ['/thuc-hanh/cong', '/_astro/Portal.js', '/_astro/birth.js', '/_astro/svelte.js']],
    ['data', ['/thuc-hanh/du-lieu/chung.json']],
    [
      'search',
      [
        '/pagefind/pagefind-entry.json',
        '/pagefind/fragment/vi_1.pf_fragment',
        '/pagefind/index/vi_1.pf_index',
      ],
    ],
    ['places', ['/du-lieu/tinh.json']],
    ['engine', ['/pagefind/pagefind.js']],
    ['module-b-pictures', ['/_astro/photo.webp']],
    ['staff', ['/can-bo/diem-danh', '/_astro/CheckIn.js', '/_astro/birth.js']],
  ]);
});

test('one edited lesson changes the pack of its module and no other', async () => {
  const before = await packsOf(site);
  const after = await packsOf({
    ...site,
    'bai-hoc/a1-nam-khong/index.html': '<h1>Năm không</h1><img src="/_astro/tu.pppppppp.svg">',
  });
  const ids = new Map(before.packs.map(({ entry }) => [entry.name, entry.id]));
  const changed = after.packs.filter(({ entry }) => ids.get(entry.name) !== entry.id);
  expect(changed.map(({ entry }) => entry.name)).toEqual(['module-a']);
  expect(after.manifest.release).not.toBe(before.manifest.release);
});

test('a bundled file that only changed its hash changes no pack', async () => {
  const renamed = Object.entries(site).map(([name, text]) => [
    name.replace('svelte.vvvvvvvv', 'svelte.wwwwwwww'),
    text.replaceAll('svelte.vvvvvvvv', 'svelte.wwwwwwww'),
  ]);
  const { manifest: before } = await packsOf(site);
  const { manifest: after } = await packsOf(Object.fromEntries(renamed));
  expect(after.packs).toEqual(before.packs);
  expect([before.aliases['svelte.vvvvvvvv.js'], after.aliases['svelte.wwwwwwww.js']]).toEqual([
    'svelte.js',
    'svelte.js',
  ]);
});

test('refuses inline code that names a bundled file: its hash in the policy would be wrong offline', async () => {
  const code = 'import("/_astro/Mine.mmmmmmmm.js")';
  const hash = createHash('sha256').update(code).digest('base64');
  const html = `<meta http-equiv="content-security-policy" content="script-src 'sha256-${hash}';"><script>${code}</script>`;
  await expect(packsOf({ ...site, 'index.html': html })).rejects.toThrow(
    'index.html: inline code names a bundled file',
  );
});
