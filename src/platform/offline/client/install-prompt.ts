/** Chrome's offer to install, which its own types do not know yet. */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
  readonly userChoice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

declare global {
  interface Window {
    /** Kept by the inline code of OfflineBar.astro: the offer may come before this script does. */
    ctInstallPrompt?: InstallPrompt | undefined;
  }
}

/** Tells when the browser begins or stops to offer installation; calls at once if it already does. */
export function watchInstallPrompt(onChange: (offered: boolean) => void): void {
  const tell = () => onChange(window.ctInstallPrompt !== undefined);
  window.addEventListener('beforeinstallprompt', tell);
  window.addEventListener('appinstalled', () => {
    window.ctInstallPrompt = undefined;
    tell();
  });
  if (window.ctInstallPrompt) tell();
}

/** Shows the browser's own question. It can be asked once; afterwards the offer is gone. */
export async function askToInstall(): Promise<void> {
  const offer = window.ctInstallPrompt;
  window.ctInstallPrompt = undefined;
  await offer?.prompt();
}
