/**
 * Show the marks of the lessons this person finished. Runs as inline code at the end of the list, so that nothing
 * moves after the first paint: it must stay self-contained and must never throw.
 */
export function markDoneLessons(): void {
  try {
    const summary = JSON.parse(localStorage.getItem('ct.summary') ?? '{}');
    for (const slug of Array.isArray(summary.doneLessons) ? summary.doneLessons : []) {
      document.querySelector(`[data-done="${CSS.escape(String(slug))}"]`)?.removeAttribute('hidden');
    }
  } catch {
    // Storage is blocked or its content is broken: the list without marks is whole, and Home says so once.
    document.documentElement.dataset['marks'] = 'unknown';
  }
}
