import { readAddress } from '#src/platform/text/address.ts';
import { showAddress } from './address-words.ts';
import { readSetting, storeSetting, themeColors } from './settings.ts';

const root = document.documentElement;
const systemColors = [themeColors.light, themeColors.dark];

/** Make every `[data-open-settings]` button open the dialog, and every choice in it take effect at once. */
export function startSettings(dialog: HTMLDialogElement): void {
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-open-settings]')) open(dialog);
  });
  dialog.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement) choose(dialog, event.target.name, event.target.value);
  });
}

function open(dialog: HTMLDialogElement): void {
  check(dialog, 'text', root.dataset.text ?? '1');
  check(dialog, 'theme', root.dataset.theme ?? 'system');
  check(dialog, 'you', readAddress(readSetting('you')));
  if (root.dataset.storage === 'blocked') sayNotKept(dialog);
  dialog.showModal();
}

function check(dialog: HTMLDialogElement, name: string, value: string): void {
  for (const radio of dialog.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)) {
    if (radio.value === value) radio.checked = true;
  }
}

function choose(dialog: HTMLDialogElement, name: string, value: string): void {
  if (name !== 'text' && name !== 'theme' && name !== 'you') return;
  if (name === 'text') root.dataset.text = value;
  else if (name === 'theme') showTheme(value);
  else showAddress(readAddress(value));
  if (!storeSetting(name, value === 'system' ? undefined : value)) sayNotKept(dialog);
}

function showTheme(theme: string): void {
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  const color = themeColors[theme as keyof typeof themeColors];
  document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]').forEach((meta, index) => {
    meta.content = color ?? systemColors[index] ?? '';
  });
}

/** Said once, inside the dialog; the choice still holds until the page is closed. */
function sayNotKept(dialog: HTMLDialogElement): void {
  const line = dialog.querySelector<HTMLElement>('[data-not-kept]');
  if (line && !line.textContent) line.textContent = line.dataset.notKept ?? '';
}
