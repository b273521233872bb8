import { settingsMissing } from './settings-missing.vi.ts';

/** What the program with that address of its own offers. */
interface Dialog {
  showSettings(): void;
}

const program = '/settings.js';
/** A browser may keep a script that did not come: each try has an address of its own. */
let tries = 0;

/** Open the settings, which come when they are first asked for, or say why they do not open. */
export async function openSettings(): Promise<void> {
  const dialog: Dialog | undefined = await import(
    /* @vite-ignore */ program.concat(tries === 0 ? '' : `?${tries}`)
  ).catch(noted);
  document.querySelector('[data-no-settings]')?.remove();
  if (dialog) return dialog.showSettings();
  const line = Object.assign(document.createElement('p'), { textContent: settingsMissing, role: 'alert' });
  line.dataset['noSettings'] = '';
  document.querySelector('.page-status')?.append(line);
}

function noted(error: unknown): undefined {
  console.info('[cam-tay] settings', error);
  tries += 1;
}
