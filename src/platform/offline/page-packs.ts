const LESSON = /^\/bai-hoc\/([a-z])\d+(?:-|$)/;
/** Questions for tests and reviews: whoever does without a module's lessons still reviews what was not known. */
const QUESTIONS = /^\/bai-hoc\/cau-hoi\//;
const PORTAL = /^\/thuc-hanh\/.+/;
/** Tasks as data: apart from the portal's code, so that a changed task renews no code. */
const TASKS = /^\/thuc-hanh\/du-lieu\//;
const PLACES = /^\/du-lieu\//;
/** For trainers: material to hand out, and slides. They share code that no learner needs, so they are one area. */
const TAKE_HOME = /^\/(?:mang-ve|trinh-chieu)(?:\/|$)/;
/** The search page, its catalogue, and the procedures that only it leads to. */
const SEARCH = /^\/(?:tim-kiem|thu-tuc)(?:\/|$)/;
/** What the staff does where there is no network: their start page, registering, checking in. */
const STAFF = /^\/can-bo(?:\/(?:diem-danh|ghi-danh))?$/;
/** With the program that follows a class: both need its network. */
const CLASSES = /^\/(?:lop-hoc|vao-lop|in-class\.js)(?:\/|$)/;
/** About the person and the phone: progress, privacy, how to install, what is kept. Nobody waits for these while installing. */
const MINE: ReadonlySet<string> = new Set([
  '/tien-do',
  '/on-lai',
  '/chung-nhan',
  '/quyen-rieng-tu',
  '/cai-vao-may',
  '/tai-ve',
]);

/** The key under which a path is kept in a pack: no query, no trailing slash, no `index.html`. */
export function pageKey(pathname: string): string {
  const key = pathname.replace(/(?:\/index)?\.html$/, '').replace(/\/+$/, '');
  return key === '' || key === '/index' ? '/' : key;
}

/** Tests share the code of what is one's own. */
const TESTS = /^\/kiem-tra(?:\/|$)/;
/** The words explained are looked up from a search or from a lesson. */
const GLOSSARY = '/tu-ngu';

/** Areas too small for a pack of their own, each with what changes as often. */
const sharedPacks: Readonly<Record<string, string>> = { mine: 'classes', tasks: 'data', glossary: 'search' };

/** The part of the site to which a page, or data of its own beside it, belongs. Lessons go by the letter of their module. */
export function areaOfPath(pathname: string): string {
  const key = pageKey(pathname);
  const module = LESSON.exec(key)?.[1];
  if (module) return `module-${module}`;
  if (TASKS.test(key)) return 'tasks';
  if (PORTAL.test(key)) return 'practice';
  if (CLASSES.test(key)) return 'classes';
  if (TAKE_HOME.test(key)) return 'take-home';
  if (STAFF.test(key)) return 'staff';
  if (SEARCH.test(key)) return 'search';
  if (MINE.has(key)) return 'mine';
  if (TESTS.test(key) || QUESTIONS.test(key)) return 'mine';
  if (key === GLOSSARY) return 'glossary';
  return PLACES.test(key) ? 'places' : 'core';
}

/** The pack in which an area lies. */
export function packOfArea(area: string): string {
  return sharedPacks[area] ?? area;
}

/** The pack in which a page, or data of its own beside it, lies. */
export function packOfPath(pathname: string): string {
  return packOfArea(areaOfPath(pathname));
}
