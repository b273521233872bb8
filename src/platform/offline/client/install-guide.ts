import { guideMessages } from '../messages.vi.ts';
import { chromeIntent } from './open-elsewhere.ts';

/** Gives the guide's two ways out of a built-in browser their work: Chrome by one press, or the address to paste. */
function startGuide(): void {
  const home = new URL('/', location.href).href;
  document.querySelector('[data-guide="plain-http"]')?.toggleAttribute('hidden', window.isSecureContext);
  const toChrome = document.querySelector<HTMLAnchorElement>('[data-guide="chrome"]');
  if (toChrome && /Android/.test(navigator.userAgent)) {
    toChrome.href = chromeIntent(home);
    toChrome.hidden = false;
  }
  const copy = document.querySelector<HTMLButtonElement>('[data-guide="copy"]');
  const said = document.querySelector<HTMLElement>('[data-guide="said"]');
  if (!copy || !said) return;
  copy.hidden = false;
  copy.addEventListener('click', async () => {
    said.textContent = (await copied(home)) ? guideMessages.copied : guideMessages.copyByHand(home);
  });
}

/** Built-in browsers often forbid the clipboard; then the address is shown, to be copied by hand. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    console.info('The address could not be copied', error);
    return false;
  }
}

startGuide();
