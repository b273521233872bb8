import { startSettings } from './settings-dialog.ts';

const dialog = document.querySelector<HTMLDialogElement>('#settings');
if (dialog) startSettings(dialog);
document.documentElement.dataset.ready = '';

for (const button of document.querySelectorAll('[data-print]')) {
  button.addEventListener('click', () => window.print());
}
