/**
 * Show the task that the address asks for, before any other code is there; after a reload in the middle of a run, that
 * it is being opened, since its story would be gone again at once. Runs inline at the end of the page: it
 * must stay self-contained (no imports, no outer names).
 */
export function showAskedTask(): void {
  const at = history.state?.at;
  const isOpening = at === 'screen' || at === 'result';
  const id = new URLSearchParams(location.search).get('bai') ?? '';
  const sections = [...document.querySelectorAll<HTMLElement>('[data-task]')];
  const asked = sections.find((section) => section.dataset['task'] === id) ?? sections.at(-1);
  const shown = isOpening ? document.querySelector('[data-opening]') : asked;
  shown?.removeAttribute('hidden');
}
