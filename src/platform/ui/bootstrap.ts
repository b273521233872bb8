/**
 * Set text size and theme before the first paint. Runs inside `<head>` as inline code: it must stay
 * self-contained (no imports, no outer names) and under 1 KB, and it must never throw.
 * @param colors the browser bar's colour for each theme, see `themeColors`
 */
export function applyStoredDisplay(colors: Readonly<Record<string, string>>): void {
  const root = document.documentElement;
  root.dataset.js = '';
  try {
    const text = localStorage.getItem('ct.text');
    const theme = localStorage.getItem('ct.theme');
    if (text === '2' || text === '3') root.dataset.text = text;
    if (localStorage.getItem('ct.motion') === 'less') root.dataset.motion = 'less';
    const color = theme && colors[theme];
    if (!theme || typeof color !== 'string') return;
    root.dataset.theme = theme;
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]'))
      meta.content = color;
  } catch {
    root.dataset.storage = 'blocked';
  }
}
