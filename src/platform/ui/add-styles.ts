/**
 * Styles that come with code fetched later: linked once, and before the frame's own, which keep the last word as on
 * every page.
 */
export function addStyles(href: string): void {
  if (document.querySelector(`link[href="${href}"]`)) return;
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  const frame = [...document.querySelectorAll('head link[rel=stylesheet]')].at(-1);
  if (frame) frame.before(link);
  else document.head.append(link);
}
