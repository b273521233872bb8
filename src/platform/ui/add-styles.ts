/** Styles that come with code fetched later: linked once, in the order in which they are asked for. */
export function addStyles(href: string): void {
  if (document.querySelector(`link[href="${href}"]`)) return;
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));
}
