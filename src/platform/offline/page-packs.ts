const LESSON = /^\/bai-hoc\/([a-z])\d+(?:-|$)/;
const PORTAL = /^\/thuc-hanh\/.+/;
/** Lists of places by the province's official code; those from 40 on lie south of Thanh Hoa. */
const PLACES = /^\/du-lieu\/(?:.*\/(\d\d)\.json$)?/;
const FIRST_SOUTHERN_PROVINCE = 40;

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
  if (PORTAL.test(key)) return 'practice';
  const places = PLACES.exec(key);
  return places ? placesPack(Number(places[1] ?? 0)) : 'core';
}

/** Two packs, because one would be above the size that a weak connection brings in one go. */
function placesPack(provinceCode: number): string {
  return provinceCode < FIRST_SOUTHERN_PROVINCE ? 'places-north' : 'places-south';
}
