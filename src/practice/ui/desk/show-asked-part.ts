/**
 * Hide the queue when the address asks for one dossier, before any other code is there. Runs inline at the end of the
 * page: it must stay self-contained (no imports, no outer names).
 */
export function showAskedPart(): void {
  const query = new URLSearchParams(location.search);
  if (query.has('ho-so') || query.has('rieng'))
    document.getElementById('desk-queue')?.setAttribute('hidden', '');
}
