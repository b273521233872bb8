/**
 * Show the task that the address asks for, before any other code is there. Runs inline at the end of the page: it
 * must stay self-contained (no imports, no outer names).
 */
export function showAskedTask(): void {
  const id = new URLSearchParams(location.search).get('bai') ?? '';
  const sections = [...document.querySelectorAll<HTMLElement>('[data-task]')];
  const asked = sections.find((section) => section.dataset['task'] === id) ?? sections.at(-1);
  asked?.removeAttribute('hidden');
}
