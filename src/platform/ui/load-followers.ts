/**
 * Inline code of pages where something is learnt or practised: fetches who follows there, once the page has loaded, and
 * marks the page before the first paint (`data-in-class`), so that room for it is there from the beginning.
 * Only its source text reaches the browser: no names from outside.
 * @param followers see `followers.ts`
 */
export function loadFollowers(followers: readonly (readonly [key: string, name: string])[]): void {
  for (const [key, name] of followers) {
    try {
      if (!localStorage.getItem(key)) continue;
    } catch {
      return; // Blocked storage: nobody can have joined.
    }
    document.documentElement.setAttribute(`data-${name}`, '');
    addEventListener('load', () => {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = `/${name}.js`;
      document.head.append(script);
    });
  }
}
