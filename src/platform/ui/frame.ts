import { showAddress } from './address-words.ts';
import { readSetting } from './settings.ts';
import { startSettings } from './settings-dialog.ts';

const you = readSetting('you');
if (you) showAddress(you);

const dialog = document.querySelector<HTMLDialogElement>('#settings');
if (dialog) startSettings(dialog);

for (const button of document.querySelectorAll('[data-print]')) {
  button.addEventListener('click', () => window.print());
}
