import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { budgets } from './budget-list.ts';
import { openBuiltSite, routesOf } from './built-site.ts';
import { partsOfPage } from './page-parts.ts';
import { followImports, weighPage } from './page-weight.ts';

const html = `<!doctype html><html><head>
<script>document.documentElement.dataset.js = '';</script>
<script type="application/ld+json">{"not": "code"}</script>
<link rel="stylesheet" href="/_astro/page.css"><link rel="icon" href="/icon.svg">
<script src="/block.js"></script><script type="module" src="/_astro/frame.js"></script>
</head><body><main><svg><path d="M0 0"/></svg><img src="/a.svg"><img loading="lazy" src="/b.svg">
<astro-island uid="1" component-url="/_astro/quiz.js" renderer-url="/_astro/svelte.js" props="{&quot;a&quot;:1}"></astro-island>
<script>customElements.define('astro-island', class {});</script></main></body></html>`;

const files = {
  'index.html': html,
  '_astro/page.css': 'p{}',
  'block.js': 'b()',
  '_astro/frame.js': 'import "./shared.js"',
  '_astro/shared.js': 'export const a = 1;',
  '_astro/quiz.js': 'import { a } from "./shared.js"; const later = () => import("./store.js");',
  '_astro/svelte.js': 'export const mount = 1;',
  '_astro/store.js': 'import "./deep.js"',
  '_astro/deep.js': 'store()',
  'a.svg': '<svg/>',
  'b.svg': '<svg></svg>',
  'icon.svg': '<svg/>',
};

async function writeSite(): Promise<string> {
  const dist = await mkdtemp(path.join(tmpdir(), 'camtay-dist-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(dist, name)), { recursive: true });
    await writeFile(path.join(dist, name), text);
  }
  await writeFile(path.join(dist, 'index.html.br'), brotliCompressSync(html));
  return dist;
}

test('a page is taken apart into what it asks for', () => {
  expect(partsOfPage(html)).toEqual({
    stylesheets: ['/_astro/page.css'],
    blockingScripts: ['/block.js'],
    laterScripts: ['/_astro/frame.js', '/_astro/quiz.js', '/_astro/svelte.js'],
    inlineInHead: ["document.documentElement.dataset.js = '';"],
    inlineInBody: ["customElements.define('astro-island', class {});"],
    eagerPictures: ['/a.svg'],
    lazyPictures: ['/b.svg'],
  });
});

test('imports are followed to their end, later ones only when asked for', async () => {
  const site = openBuiltSite(await writeSite());
  const now = ['/_astro/quiz.js', '/_astro/shared.js'];
  expect([...followImports(site, ['/_astro/quiz.js'], 'static')].sort()).toEqual(now);
  expect([...followImports(site, ['/_astro/quiz.js'], 'all')].sort()).toEqual(
    [...now, '/_astro/deep.js', '/_astro/store.js'].sort(),
  );
});

test('a page weighs what goes over the wire: compressed where the build compressed, each file once', async () => {
  const site = openBuiltSite(await writeSite());
  const raw = (...names: (keyof typeof files)[]) => names.reduce((sum, name) => sum + files[name].length, 0);
  const page = brotliCompressSync(html).length;
  const inline = partsOfPage(html);
  const inlineCode = [...inline.inlineInHead, ...inline.inlineInBody]
    .map((text) => brotliCompressSync(text).length)
    .reduce((a, b) => a + b);
  const running = raw(
    'block.js',
    '_astro/frame.js',
    '_astro/shared.js',
    '_astro/quiz.js',
    '_astro/svelte.js',
  );
  expect(weighPage(site, '/')).toEqual({
    firstView: page + raw('_astro/page.css', 'block.js', 'a.svg'),
    firstRequests: 3,
    inlineInHead: 41,
    blockingCode: raw('block.js'),
    code: running + inlineCode,
    total: page + raw('_astro/page.css', 'a.svg') + running,
    pictures: raw('a.svg', 'b.svg') + brotliCompressSync('<svg><path d="M0 0"/></svg>').length,
  });
});

test('a page or pack that is not there fails its budget instead of passing it', async () => {
  const site = openBuiltSite(await writeSite());
  expect(routesOf(site)).toEqual(['/']);
  const absent = budgets.filter(({ what }) => /Lesson|page|Core|Largest|Service/.test(what));
  expect(absent.length).toBeGreaterThan(8);
  for (const { measure } of absent) expect(() => measure(site)).toThrow(/not in the built site|are no/);
});
