import { type Address, addresses, addressWord, readAddress } from '#src/platform/text/address.ts';
import { adoptStyles } from './adopt-styles.ts';
import { motions, textSizes, themes } from './setting-choices.ts';
import { readSetting, type SettingKey, storeSetting } from './settings.ts';
import { settingsMessages as texts } from './settings-messages.vi.ts';
import { showAddress } from './show-address.ts';
import { showMotion, showTheme } from './show-settings.ts';
import styles from './styles/settings.css?inline';

const root = document.documentElement;

/** One question of the dialog. */
interface Choice {
  readonly name: SettingKey;
  readonly legend: string;
  readonly layout: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly look?: string }[];
  /** The value in force. */
  readonly current: () => string;
}

const choices: readonly Choice[] = [
  {
    name: 'text',
    legend: texts.text.legend,
    layout: 'tiles tiles-text',
    options: textSizes.map((value) => ({ value, label: texts.text.options[value], look: `sample-${value}` })),
    current: () => root.dataset.text ?? '1',
  },
  {
    name: 'theme',
    legend: texts.theme.legend,
    layout: 'tiles tiles-2',
    options: themes.map((value) => ({ value, label: texts.theme.options[value] })),
    current: () => root.dataset.theme ?? 'system',
  },
  {
    name: 'motion',
    legend: texts.motion.legend,
    layout: 'tiles tiles-2',
    options: motions.map((value) => ({ value, label: texts.motion.options[value] })),
    current: () => root.dataset.motion ?? 'system',
  },
  {
    name: 'you',
    legend: texts.you.legend,
    layout: 'tiles',
    options: addresses.map((value) => ({ value, label: addressWord(value) })),
    current: () => readAddress(readSetting('you')),
  },
];

let dialog: HTMLDialogElement | undefined;

/** Open the dialog with what is in force; each choice takes effect at once. */
export function showSettings(): void {
  dialog ??= buildDialog();
  for (const { name, current } of choices) {
    const inForce = dialog.querySelector<HTMLInputElement>(`input[name="${name}"][value="${current()}"]`);
    if (inForce) inForce.checked = true;
  }
  if (root.dataset.storage) sayNotKept(dialog);
  dialog.showModal();
  dialog.querySelector<HTMLElement>('h2')?.focus();
}

function buildDialog(): HTMLDialogElement {
  const built = Object.assign(document.createElement('dialog'), { id: 'settings', className: 'dialog' });
  built.setAttribute('aria-labelledby', 'settings-title');
  // Texts of this project alone: nothing that anybody typed comes in here.
  built.innerHTML = `<form method="dialog" class="stack"><h2 id="settings-title" tabindex="-1">${texts.title}</h2>
    ${choices.map(fieldset).join('')}<p class="soft">${texts.perPerson}</p><p role="status" data-not-kept></p>
    <div class="dialog-foot"><button type="submit" class="button button-primary">${texts.done}</button></div></form>`;
  built.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) choose(built, target.name as SettingKey, target.value);
  });
  adoptStyles(styles);
  document.body.append(built);
  return built;
}

function fieldset({ name, legend, layout, options }: Choice): string {
  const tiles = options.map(
    ({ value, label, look = '' }) =>
      `<label class="tile"><input type="radio" name="${name}" value="${value}"><span class="${look}">${label}</span></label>`,
  );
  return `<fieldset class="field"><legend class="label">${legend}</legend><div class="${layout}">${tiles.join('')}</div></fieldset>`;
}

function choose(open: HTMLDialogElement, name: SettingKey, value: string): void {
  if (name === 'text') root.dataset.text = value;
  else if (name === 'theme') showTheme(value);
  else if (name === 'motion') showMotion(value);
  else showAddress(value as Address);
  if (!storeSetting(name, value === 'system' ? undefined : value)) sayNotKept(open);
}

/** Said once, inside the dialog; the choice still holds until the page is closed. */
function sayNotKept(open: HTMLDialogElement): void {
  const line = open.querySelector<HTMLElement>('[data-not-kept]');
  if (line) line.textContent = texts.notKept;
}
