import { readSetting, storeSetting, themeColors } from './settings.ts';

const root = document.documentElement;
const systemColors = [themeColors.light, themeColors.dark];

/** Address the person as chosen, let `[data-open-settings]` buttons open the dialog, let each choice take effect at once. */
export function startSettings(dialog: HTMLDialogElement): void {
  const you = radio(dialog, 'you', readSetting('you'));
  if (you) showAddress(you);
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-open-settings]')) open(dialog);
  });
  dialog.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement) choose(dialog, event.target);
  });
}

function open(dialog: HTMLDialogElement): void {
  const inForce = [
    radio(dialog, 'text', root.dataset.text),
    radio(dialog, 'theme', root.dataset.theme ?? 'system'),
    radio(dialog, 'you', readSetting('you')),
  ];
  for (const input of inForce) if (input) input.checked = true;
  if (root.dataset.storage) sayNotKept(dialog);
  dialog.showModal();
}

function radio(
  dialog: HTMLDialogElement,
  name: string,
  value: string | undefined,
): HTMLInputElement | undefined {
  const radios = dialog.querySelectorAll<HTMLInputElement>(`input[name=${name}]`);
  return [...radios].find((input) => input.value === value);
}

function choose(dialog: HTMLDialogElement, input: HTMLInputElement): void {
  const { name, value } = input;
  if (name === 'text') root.dataset.text = value;
  else if (name === 'theme') showTheme(value);
  else if (name === 'you') showAddress(input);
  else return;
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

/** The word stands beside its radio, so that reading pages need not carry the list. */
function showAddress(input: HTMLInputElement): void {
  const word = input.labels?.[0]?.textContent?.trim() ?? '';
  for (const place of document.querySelectorAll<HTMLElement>('[data-you]')) {
    place.textContent = place.dataset.you === 'capital' ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  }
}

/** Said once, inside the dialog; the choice still holds until the page is closed. */
function sayNotKept(dialog: HTMLDialogElement): void {
  const line = dialog.querySelector<HTMLElement>('[data-not-kept]');
  if (line && !line.textContent) line.textContent = line.dataset.notKept ?? '';
}
