/** What may change the colours or the size of a page while it is open. */
const looks = [
  '(prefers-color-scheme: dark)',
  '(prefers-contrast: more)',
  '(forced-colors: active)',
  'print',
] as const;

/** Hear when the page looks different: palette, size of text, forced colours, paper. @returns how to stop */
export function onNewLook(changed: () => void): () => void {
  const queries = looks.map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  const chosen = new MutationObserver(changed);
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-text'] });
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
    chosen.disconnect();
  };
}
