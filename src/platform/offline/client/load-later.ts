/**
 * Inline code of every page: keeps Chrome's offer to install, which may come early, and fetches further scripts
 * once the page has loaded, so that they never compete with what the person is waiting for.
 * Only its source text reaches the browser: no names from outside.
 */
export function loadOfflineScript(addresses: readonly string[]): void {
  addEventListener('beforeinstallprompt', (offer) => {
    offer.preventDefault();
    Object.assign(window, { ctInstallPrompt: offer });
  });
  addEventListener('load', () => {
    for (const src of addresses)
      document.head.append(Object.assign(document.createElement('script'), { type: 'module', src }));
  });
}
