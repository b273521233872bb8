import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyStoredDisplay } from './bootstrap.ts';
import { themeColors } from './settings.ts';
import { startSettings } from './settings-dialog.ts';

const root = document.documentElement;
const radio = (name: string, value: string, label = ''): string =>
  `<label><input type="radio" name="${name}" value="${value}"${value === 'bac' ? ' checked' : ''}>${label}</label>`;

/** The page as Page.astro writes it, as far as the script reads it. */
function openPage(): HTMLDialogElement {
  for (const name of ['js', 'theme', 'storage'] as const) delete root.dataset[name];
  root.dataset.text = '1';
  document.head.innerHTML = `<meta name="theme-color" content="#fbfaf6"><meta name="theme-color" content="#121514">`;
  document.body.innerHTML = `<button data-open-settings><span>Aa</span></button><p>Chào <span data-you>bác</span>. <span data-you="capital">Bác</span> khoẻ không?</p>
    <dialog>${radio('text', '1')}${radio('text', '3')}${radio('theme', 'system')}${radio('theme', 'dark')}${radio('you', 'bac', 'bác')}${radio('you', 'chi', 'chị')}
    <p data-not-kept="Không ghi nhớ được."></p></dialog>`;
  applyStoredDisplay(themeColors);
  const dialog = document.querySelector('dialog');
  if (!dialog) throw new Error('no dialog');
  startSettings(dialog);
  document.querySelector('span')?.click();
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
  it('open on the Aa button with what is in force', () => {
    const dialog = openPage();
    expect(dialog.open).toBe(true);
    expect(chosen(dialog)).toEqual(['1', 'system', 'bac']);
  });

  it('take effect at once and are there on the next page', () => {
    const dialog = openPage();
    choose(dialog, 'text', '3');
    choose(dialog, 'theme', 'dark');
    choose(dialog, 'you', 'chi');
    expect([root.dataset.text, root.dataset.theme, barColors()]).toEqual([
      '3',
      'dark',
      ['#121514', '#121514'],
    ]);
    expect(document.querySelector('p')?.textContent).toBe('Chào chị. Chị khoẻ không?');

    const next = openPage();
    expect([root.dataset.text, root.dataset.theme, barColors()]).toEqual([
      '3',
      'dark',
      ['#121514', '#121514'],
    ]);
    expect(chosen(next)).toEqual(['3', 'dark', 'chi']);
  });

  it('go back to the device', () => {
    const dialog = openPage();
    choose(dialog, 'theme', 'dark');
    choose(dialog, 'theme', 'system');
    expect([root.dataset.theme, barColors()]).toEqual([undefined, ['#fbfaf6', '#121514']]);
    expect(localStorage.getItem('ct.theme')).toBeNull();
  });

  it('ignore stored values that are none of ours', () => {
    localStorage.setItem('ct.text', '9');
    localStorage.setItem('ct.theme', 'constructor');
    localStorage.setItem('ct.you', 'sếp');
    expect(chosen(openPage())).toEqual(['1', 'system', 'bac']);
    expect(root.dataset.theme).toBeUndefined();
  });
});

describe('settings where the browser refuses to store', () => {
  it('still take effect, and say once that they are not kept', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => null,
      setItem() {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    const dialog = openPage();
    choose(dialog, 'text', '3');
    choose(dialog, 'theme', 'dark');
    expect([root.dataset.text, root.dataset.theme]).toEqual(['3', 'dark']);
    expect(notKept(dialog)).toBe('Không ghi nhớ được.');
  });

  it('say so already when opened, if even reading is refused', () => {
    vi.stubGlobal('localStorage', {
      getItem() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
    expect(notKept(openPage())).toBe('Không ghi nhớ được.');
  });
});
