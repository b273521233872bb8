const LESSON = /^\/bai-hoc\/([a-z])\d+(?:-|$)/;
const PORTAL = /^\/thuc-hanh\/.+/;
/** Tasks as data: apart from the portal's code, so that a changed task renews no code. */
const TASKS = /^\/thuc-hanh\/du-lieu\//;
const PLACES = /^\/du-lieu\//;
const MINE = '/tien-do';

/** The key under which a path is kept in a pack: no query, no trailing slash, no `index.html`. */
export function pageKey(pathname: string): string {
  const key = pathname.replace(/(?:\/index)?\.html$/, '').replace(/\/+$/, '');
  return key === '' || key === '/index' ? '/' : key;
}

/** The pack in which a page, or data of its own beside it, lies. Lessons go by the letter of their module. */
export function packOfPath(pathname: string): string {
  const key = pageKey(pathname);
  const module = LESSON.exec(key)?.[1];
  if (module) return `module-${module}`;
  if (TASKS.test(key)) return 'tasks';
  if (PORTAL.test(key)) return 'practice';
  if (key === MINE) return 'mine';
  return PLACES.test(key) ? 'places' : 'core';
}
