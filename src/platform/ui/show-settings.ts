import { readAddress } from '#src/platform/text/address.ts';
import { readSetting, themeColors } from './settings.ts';
import { showAddress } from './show-address.ts';

const root = document.documentElement;
const systemColors = [themeColors.light, themeColors.dark];

/** Colour of the page and of the browser's own bar; `system` follows the device. */
export function showTheme(theme: string): void {
  showOrDrop('theme', theme);
  const color = themeColors[theme as keyof typeof themeColors];
  document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]').forEach((meta, index) => {
    meta.content = color ?? systemColors[index] ?? '';
  });
}

/** Whether things may move. */
export function showMotion(motion: string): void {
  showOrDrop('motion', motion);
}

/** Bring the page to what is stored, as after another person was chosen. */
export function showStoredSettings(): void {
  root.dataset.text = readSetting('text') ?? '1';
  showTheme(readSetting('theme') ?? 'system');
  showMotion(readSetting('motion') ?? 'system');
  showAddress(readAddress(readSetting('you')));
}

function showOrDrop(name: 'theme' | 'motion', value: string): void {
  if (value === 'system') delete root.dataset[name];
  else root.dataset[name] = value;
}
