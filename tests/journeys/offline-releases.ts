import { randomBytes } from 'node:crypto';
import { appendFile, cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserPrograms } from '#src/browser-programs.ts';
import { securityHeaders } from '#src/platform/http/security-headers.ts';
import { writeBrowserScripts } from '#src/platform/offline/build/browser-scripts.ts';
import { keepAssets } from '#src/platform/offline/build/keep-assets.ts';
import { writeSearchIndex } from '#src/platform/offline/build/search-index.ts';
import { slimPages } from '#src/platform/offline/build/slim-csp.ts';
import { writePacks } from '#src/platform/offline/build/write-packs.ts';

/** Two releases of the built product, and one with another service worker. Each is a folder ready to be served. */
export interface Releases {
  /** The product as built, with one heavy picture in the first lesson. */
  readonly first: string;
  /** One sentence more in the first lesson, one bundled script under another hash. */
  readonly second: string;
  /** The second with another service worker. */
  readonly third: string;
  /** Path of the lesson that is changed, and what the change added. */
  readonly lesson: string;
  readonly addedText: string;
  /** Address of the script that the second release names differently. */
  readonly oldScript: string;
  remove(): Promise<void>;
}

const BUILT = fileURLToPath(new URL('../../dist', import.meta.url));
const MADE_AFTERWARDS =
  /\.(?:br|gz)$|^(?:pagefind|packs)$|^(?:packs\.json|sw\.js|offline\.js|next-class\.js)$/;
const PICTURE_BYTES = 400_000;
const ADDED_TEXT = 'Câu này chỉ có trong bản mới.';

/** Makes the releases from `dist`, without building the site again: only what follows the build runs twice. */
export async function makeReleases(): Promise<Releases> {
  const folder = await mkdtemp(path.join(tmpdir(), 'camtay-releases-'));
  const [first, second, third] = ['first', 'second', 'third'].map((name) => path.join(folder, name));
  if (!first || !second || !third) throw new Error('unreachable');
  const kept = path.join(folder, 'kept');

  await cp(BUILT, first, { recursive: true, filter: isBuiltPage });
  const lesson = await firstLesson(first);
  await addPicture(first, lesson);
  await cp(first, second, { recursive: true });
  await finish(first, kept);

  await editPage(second, lesson, (html) => html.replace('</h1>', `</h1><p>${ADDED_TEXT}</p>`));
  const oldScript = await renameScript(second);
  await finish(second, kept);

  await cp(second, third, { recursive: true });
  await appendFile(path.join(third, 'sw.js'), '\n// another worker');
  const remove = () => rm(folder, { recursive: true });
  return { first, second, third, lesson, addedText: ADDED_TEXT, oldScript, remove };
}

/** The steps that follow a build, without compressing every page: packs bring their own compressed forms. */
async function finish(site: string, kept: string): Promise<void> {
  await slimPages(site);
  await writeSearchIndex(site);
  await writeBrowserScripts(site, browserPrograms, securityHeaders);
  await writePacks(site);
  await keepAssets(site, kept);
}

function isBuiltPage(source: string): boolean {
  return !MADE_AFTERWARDS.test(path.basename(source));
}

async function firstLesson(site: string): Promise<string> {
  const lessons = await readdir(path.join(site, 'bai-hoc'), { withFileTypes: true });
  const first = lessons.find((entry) => entry.isDirectory() && /^a\d/.test(entry.name));
  if (!first) throw new Error('dist has no lesson of module A: run `npm run build` first');
  return `/bai-hoc/${first.name}`;
}

async function editPage(site: string, page: string, edit: (html: string) => string): Promise<void> {
  const file = path.join(site, page, 'index.html');
  const html = await readFile(file, 'utf8');
  const edited = edit(html);
  if (edited === html) throw new Error(`${page} could not be edited as the test needs it`);
  await writeFile(file, edited);
}

/** Random bytes do not compress: a picture pack is the one whose download goes on in the middle. */
async function addPicture(site: string, lesson: string): Promise<void> {
  await writeFile(path.join(site, '_astro/photo.abcd1234.webp'), randomBytes(PICTURE_BYTES));
  const reference = '<link rel="alternate" href="/_astro/photo.abcd1234.webp">';
  await editPage(site, lesson, (html) => html.replace('</head>', `${reference}</head>`));
}

/** As a build does whose script changed: another hash in the name, and in every page that names it. */
async function renameScript(site: string): Promise<string> {
  const bundled = path.join(site, '_astro');
  const old = (await readdir(bundled)).find(
    (name) => name.startsWith('Page-script.') && name.endsWith('.js'),
  );
  if (!old) throw new Error('dist has no script of the page frame');
  const renamed = old.replace(/\.[\w-]{8}\.js$/, '.zzzzzzzz.js');
  await rename(path.join(bundled, old), path.join(bundled, renamed));
  for (const entry of await readdir(site, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.html')) continue;
    const file = path.join(entry.parentPath, entry.name);
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll(old, renamed));
  }
  return `/_astro/${old}`;
}
