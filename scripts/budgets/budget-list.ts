import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { MANIFEST_URL, packUrl, parseManifest } from '#src/platform/offline/pack-manifest.ts';
import { root } from '../child-program.ts';
import { type BuiltSite, routesOf } from './built-site.ts';
import { partsOfPage } from './page-parts.ts';
import { followImports, type PageWeight, weighPage } from './page-weight.ts';

/** A figure and what it was measured on. */
export interface Measured {
  figure: number;
  where: string;
}

/** One promise about size. */
export interface Budget {
  what: string;
  /** Most that is allowed; in `unit`. */
  limit: number;
  unit: 'bytes' | 'requests' | 'files';
  measure(site: BuiltSite): Measured;
}

const KB = 1024;

/** Every budget that the built site alone can tell; `in-browser.ts` has those that depend on what is loaded when. */
export const budgets: readonly Budget[] = [
  bytes('Lesson, first view', 14 * KB, heaviestLesson('firstView')),
  { ...bytes('Lesson, requests before content', 3, heaviestLesson('firstRequests')), unit: 'requests' },
  bytes('Lesson, code that holds up reading', 0, heaviestLesson('blockingCode')),
  bytes('Lesson, inline code in the head (as written)', KB, heaviestLesson('inlineInHead')),
  bytes('Lesson, all code of the page', 20 * KB, heaviestLesson('code')),
  bytes('Lesson, its pictures together', 16 * KB, heaviestLesson('pictures')),
  bytes('Home, total', 16 * KB, ofPage('/', 'total')),
  bytes('Home, code before interaction', 2 * KB, ofPage('/', 'code')),
  bytes('Offline script, after the page has loaded', 3 * KB, (site) => ({
    figure: sum([...followImports(site, ['/offline.js'], 'all')].map(site.wireBytes)),
    where: '/offline.js',
  })),
  bytes('Portal, start screen, total', 60 * KB, ofPage('/thuc-hanh/cong', 'total')),
  bytes('Portal, start screen, code', 45 * KB, ofPage('/thuc-hanh/cong', 'code')),
  // Everything the portal can ever ask for, from the account to the result; no task needs all of it. 0.2 KB of it
  // tell whoever follows where the learner is (ADR 026), and 1.2 KB ask for help and name two buttons for it (ADR 027).
  bytes('Portal, code of all screens', 203.4 * KB, (site) => ({
    figure: sum(
      portalCode(site, helpOf(site))
        .filter((address) => !takesPhotos(address))
        .map(site.wireBytes),
    ),
    where: '/thuc-hanh/cong',
  })),
  // Camera, judging and making smaller: fetched when somebody wants to take a photo of their own (ADR 008).
  bytes('Portal, taking a photo', 10 * KB, (site) =>
    heaviest(portalCode(site).filter(takesPhotos), 'photo parts', site.wireBytes),
  ),
  // Two phones in a pair: fetched when somebody asks for help (ADR 027).
  bytes('Portal, asking for help from far away', 11 * KB, (site) => {
    const others = new Set(portalCode(site, helpOf(site)));
    const own = portalCode(site).filter((address) => !others.has(address));
    return { figure: sum(own.map(site.wireBytes)), where: own.join(' ') };
  }),
  bytes('One procedure', 6 * KB, heaviestProcedure),
  bytes('Data of one task', 6 * KB, heaviestTask),
  bytes('Coach, page of a dialogue, total', 60 * KB, ofPage('/thuc-hanh/huong-dan/tap', 'total')),
  bytes('Data of one dialogue', 6 * KB, heaviestDialogue),
  // 40 is the aim; Svelte's runtime is one file for all pages, with what the portal alone uses (ADR 010), and the
  // look of fields and cards is a file of its own, which lessons do without.
  bytes('Class page, total', 43 * KB, ofPage('/lop-hoc', 'total')),
  bytes('Progress page, total', 60 * KB, ofPage('/tien-do', 'total')),
  bytes('Reports page, total', 60 * KB, ofPage('/can-bo/bao-cao', 'total')),
  // Fetched when a chart is nearly in view; the numbers stand in tables without it.
  bytes('Reports, drawing a chart', 55 * KB, (site) => {
    const [address = ''] = site.addresses.filter((name) => /\/draw-bars\.[^/]+\.js$/.test(name));
    return { figure: sum([...followImports(site, [address], 'static')].map(site.wireBytes)), where: address };
  }),
  {
    ...bytes(
      'Fonts',
      0,
      filesThat('fonts', (address) => /\.(woff2?|ttf|otf)$/.test(address)),
    ),
    unit: 'files',
  },
  bytes('Core, what installing waits for', 60 * KB, core),
  bytes('Largest pack', 60 * KB, largestPack),
  bytes('Packs of lessons, tasks, pictures and search', 600 * KB, (site) => ({
    figure: sum(packs(site).filter(isOfCourse).map(site.wireBytes)),
    where: 'packs/',
  })),
  packCount('… and how many they are', 12, isNamedOfCourse),
  // Beside those: code of practice (2), classes and one's own (2), search's own code and what loads late (4), the places
  // of the country (2), and what trainers hand out and show (2; 102 KB, which come only when asked for).
  // Of these, 4.5 KB ask for help from far away (ADR 027), 3 KB are a class's (ADR 026), 6 KB are notices and what was
  // agreed to (ADR 028), and 28 KB lie in two packs, so that installing waits for 35 KB instead of 62 (ADR 003).
  // 3 KB are head-room: the same sources came to 29 bytes less and 42 bytes more on two days.
  bytes('All packs', 1032 * KB, (site) => ({
    figure: sum(
      packs(site)
        .filter((address) => !isOfStaff(address))
        .map(site.wireBytes),
    ),
    where: 'packs/',
  })),
  packCount('Packs in all, beside the core', 23, (name) => !name.startsWith('core') && !isOfStaff(name)),
  // No learner gets these: checking in, registering and reading sheets, on devices where the staff signs in.
  bytes('Packs of the staff', 120 * KB, (site) => ({
    figure: sum(packs(site).filter(isOfStaff).map(site.wireBytes)),
    where: 'packs/',
  })),
  // Of these, 2 KB send registrations with every page closed (ADR 010), 0.25 KB keep to what the person chose (ADR 017),
  // and 0.4 KB show notices and open what they are about (ADR 028): only the worker can.
  bytes('Service worker', 12.2 * KB, (site) => ({ figure: site.wireBytes('/sw.js'), where: '/sw.js' })),
];

/** Every script that the portal can ever ask for. @param without parts that are left aside, with what only they ask for */
function portalCode(site: BuiltSite, without: readonly string[] = []): string[] {
  const { laterScripts } = partsOfPage(site.page('/thuc-hanh/cong').html);
  return [...followImports(site, laterScripts, 'all', without)];
}

function takesPhotos(address: string): boolean {
  return /\/PhotoTaker\./.test(address);
}

/** The owner's side of a pair: fetched when somebody asks for help. */
function helpOf(site: BuiltSite): string[] {
  return site.addresses.filter((address) => /\/_pair-owner\.[^/]+\.js$/.test(address));
}

function bytes(what: string, limit: number, measure: Budget['measure']): Budget {
  return { what, limit, unit: 'bytes', measure };
}

function ofPage(route: string, part: keyof PageWeight): Budget['measure'] {
  return (site) => ({ figure: weighPage(site, route)[part], where: route });
}

function heaviestLesson(part: keyof PageWeight): Budget['measure'] {
  return (site) => {
    const lessons = routesOf(site).filter((route) => /^\/bai-hoc\/[^/]+$/.test(route));
    return heaviest(lessons, 'lessons', (route) => weighPage(site, route)[part]);
  };
}

function heaviestProcedure(): Measured {
  const files = globSync('sandbox/procedures/*.json', { cwd: root });
  return heaviest(
    files,
    'procedures',
    (file) => brotliCompressSync(readFileSync(path.join(root, file))).length,
  );
}

function heaviestTask(site: BuiltSite): Measured {
  const files = site.addresses.filter((address) => /^\/thuc-hanh\/du-lieu\/[^/]+\.json$/.test(address));
  return heaviest(files, 'tasks', site.wireBytes);
}

function heaviestDialogue(site: BuiltSite): Measured {
  const files = site.addresses.filter((address) =>
    /^\/thuc-hanh\/du-lieu\/huong-dan\/[^/]+\.json$/.test(address),
  );
  return heaviest(files, 'dialogues', site.wireBytes);
}

function core(site: BuiltSite): Measured {
  const parts = packs(site).filter(isCore);
  if (parts.length === 0) throw new Error('the core pack is not in the built site');
  return { figure: sum([...parts, MANIFEST_URL].map(site.wireBytes)), where: parts.join(' ') };
}

/** What grows with the course: lessons by module, data of tasks, pictures, and the search index over them. */
function isNamedOfCourse(name: string): boolean {
  return /^(module-|data|search)|pictures/.test(name);
}

function isOfCourse(address: string): boolean {
  return isNamedOfCourse(path.basename(address));
}

function isOfStaff(address: string): boolean {
  return path.basename(address).startsWith('staff');
}

/** The core, and its further parts if it had to be cut: installing waits for all of them. */
function packCount(what: string, limit: number, isCounted: (name: string) => boolean): Budget {
  return {
    ...bytes(what, limit, (site) => ({
      figure: packs(site).filter((address) => isCounted(path.basename(address))).length,
      where: MANIFEST_URL,
    })),
    unit: 'files',
  };
}

function isCore(address: string): boolean {
  return /^\/packs\/core(-\d+)?\./.test(address);
}

function largestPack(site: BuiltSite): Measured {
  return heaviest(packs(site), 'packs', site.wireBytes);
}

/** The packs of this release; those of earlier builds lie beside them for pages that are still open. */
function packs(site: BuiltSite): string[] {
  const manifest = parseManifest(site.read(MANIFEST_URL).toString('utf8'));
  if (!manifest) throw new Error(`${MANIFEST_URL} is not a list of packs`);
  return manifest.packs.map(packUrl);
}

function filesThat(where: string, match: (address: string) => boolean): Budget['measure'] {
  return (site) => ({ figure: site.addresses.filter(match).length, where });
}

function heaviest(names: readonly string[], kind: string, weigh: (name: string) => number): Measured {
  const weighed = names.map((where) => ({ figure: weigh(where), where }));
  const [most] = weighed.sort((a, b) => b.figure - a.figure);
  if (!most) throw new Error(`there are no ${kind} in the built site`);
  return most;
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((whole, size) => whole + size, 0);
}
