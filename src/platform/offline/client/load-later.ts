/**
 * Inline code of every page: keeps Chrome's offer to install, which may come early, and fetches the offline script
 * once the page has loaded, so that it never competes with what the person is waiting for.
 * Only its source text reaches the browser: no names from outside.
 */
export function loadOfflineScript(): void {
  addEventListener('beforeinstallprompt', (offer) => {
    offer.preventDefault();
    Object.assign(window, { ctInstallPrompt: offer });
  });
  addEventListener('load', () => {
    const script = document.createElement('script');
    script.type = 'module';
    script.src = '/offline.js';
    document.head.append(script);
  });
}
