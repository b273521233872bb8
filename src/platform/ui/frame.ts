import { readAddress } from '#src/platform/text/address.ts';
import { openSettings } from './open-settings.ts';
import { readSetting } from './settings.ts';
import { showAddress } from './show-address.ts';

const you = readSetting('you');
if (you !== undefined) showAddress(readAddress(you));

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  if (target.closest('[data-open-settings]')) void openSettings();
  if (target.closest('[data-print]')) window.print();
});
document.documentElement.dataset.ready = '';
