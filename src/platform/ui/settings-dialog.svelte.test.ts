import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readAddress } from '#src/platform/text/address.ts';
import { applyStoredDisplay } from './bootstrap.ts';
import { readSetting, themeColors } from './settings.ts';
import { settingsMessages } from './settings-messages.vi.ts';
import { showAddress } from './show-address.ts';

const root = document.documentElement;

/** A page as it is loaded: what was stored takes effect; then the settings are opened. */
async function openPage(): Promise<HTMLDialogElement> {
  for (const name of ['js', 'theme', 'motion', 'storage'] as const) delete root.dataset[name];
  root.dataset.text = '1';
  document.head.innerHTML = `<meta name="theme-color" content="#fbfaf6"><meta name="theme-color" content="#121514">`;
  document.body.innerHTML = `<p>Chào <span data-you>bác</span>. <span data-you="capital">Bác</span> khoẻ không?</p>`;
  applyStoredDisplay(themeColors);
  showAddress(readAddress(readSetting('you')));
  vi.resetModules();
  (await import('./settings-dialog.ts')).showSettings();
  const dialog = document.querySelector('dialog');
  if (!dialog) throw new Error('no dialog');
  return dialog;
}

function choose(dialog: HTMLDialogElement, name: string, value: string): void {
  dialog.querySelector<HTMLInputElement>(`input[name=${name}][value=${value}]`)?.click();
}

const notKept = (dialog: HTMLDialogElement): string | null | undefined =>
  dialog.querySelector('[data-not-kept]')?.textContent;
const chosen = (dialog: HTMLDialogElement): string[] =>
  [...dialog.querySelectorAll<HTMLInputElement>('input:checked')].map((input) => input.value);
const barColors = (): string[] =>
  [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')].map((meta) => meta.content);

beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('settings', () => {
  it('open on the Aa button with what is in force', async () => {
    expect(chosen(await openPage())).toEqual(['1', 'system', 'system', 'bac']);
  });

  it('take effect at once and are there on the next page', async () => {
    const dialog = await openPage();
    choose(dialog, 'text', '3');
    choose(dialog, 'theme', 'dark');
    choose(dialog, 'motion', 'less');
    choose(dialog, 'you', 'chi');
    const inForce = () => [root.dataset.text, root.dataset.theme, root.dataset.motion, barColors()];
    expect(inForce()).toEqual(['3', 'dark', 'less', ['#121514', '#121514']]);
    expect(document.querySelector('p')?.textContent).toBe('Chào chị. Chị khoẻ không?');

    const next = await openPage();
    expect(inForce()).toEqual(['3', 'dark', 'less', ['#121514', '#121514']]);
    expect(document.querySelector('p')?.textContent).toBe('Chào chị. Chị khoẻ không?');
    expect(chosen(next)).toEqual(['3', 'dark', 'less', 'chi']);
  });

  it('go back to the device', async () => {
    const dialog = await openPage();
    choose(dialog, 'theme', 'dark');
    choose(dialog, 'theme', 'system');
    choose(dialog, 'motion', 'less');
    choose(dialog, 'motion', 'system');
    expect([root.dataset.theme, root.dataset.motion, barColors()]).toEqual([
      undefined,
      undefined,
      ['#fbfaf6', '#121514'],
    ]);
    expect([localStorage.getItem('ct.theme'), localStorage.getItem('ct.motion')]).toEqual([null, null]);
  });

  it('ignore stored values that are none of ours', async () => {
    localStorage.setItem('ct.text', '9');
    localStorage.setItem('ct.theme', 'constructor');
    localStorage.setItem('ct.motion', 'more');
    localStorage.setItem('ct.you', 'sếp');
    expect(chosen(await openPage())).toEqual(['1', 'system', 'system', 'bac']);
    expect([root.dataset.theme, root.dataset.motion]).toEqual([undefined, undefined]);
  });
});

describe('settings where the browser refuses to store', () => {
  it('still take effect, and say once that they are not kept', async () => {
    vi.stubGlobal('localStorage', {
      getItem: () => null,
      setItem() {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    const dialog = await openPage();
    choose(dialog, 'text', '3');
    choose(dialog, 'theme', 'dark');
    expect([root.dataset.text, root.dataset.theme]).toEqual(['3', 'dark']);
    expect(notKept(dialog)).toBe(settingsMessages.notKept);
  });

  it('say so already when opened, if even reading is refused', async () => {
    vi.stubGlobal('localStorage', {
      getItem() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
    expect(notKept(await openPage())).toBe(settingsMessages.notKept);
  });
});
