import { readAddress } from '#src/platform/text/address.ts';
import { showAddress } from './address-words.ts';
import { readSetting } from './settings.ts';
import { startSettings } from './settings-dialog.ts';

const stored = readSetting('you');
if (stored) showAddress(readAddress(stored));

const dialog = document.querySelector<HTMLDialogElement>('#settings');
if (dialog) startSettings(dialog);
document.documentElement.dataset.ready = '';

for (const button of document.querySelectorAll('[data-print]')) {
  button.addEventListener('click', () => window.print());
}
