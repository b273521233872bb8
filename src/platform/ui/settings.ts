declare global {
  /** The `data-` attributes that the frame reads and writes. */
  interface DOMStringMap {
    js?: string;
    ready?: string;
    text?: string;
    theme?: string;
    motion?: string;
    storage?: 'blocked';
    you?: string;
    notKept?: string;
  }
}

/** Where the browser keeps how the pages look and speak, and whether they remind. Absent keys mean: as the device says, and the default address. */
const settingKeys = {
  text: 'ct.text',
  theme: 'ct.theme',
  motion: 'ct.motion',
  you: 'ct.you',
  review: 'ct.review',
} as const;
/** One thing that can be chosen. */
export type SettingKey = keyof typeof settingKeys;
/** Everything that can be chosen. */
export const settingNames = Object.keys(settingKeys) as readonly SettingKey[];

/** Colour of the browser's own bar. Must equal `--paper` of each palette; tokens.test.ts checks. */
export const themeColors = { light: '#fbfaf6', dark: '#121514', contrast: '#ffffff' } as const;

/**
 * Keep one setting, or forget it when the value is undefined.
 * @returns false when the browser refuses to store (private window, blocked site data, full disk)
 */
export function storeSetting(key: SettingKey, value: string | undefined): boolean {
  try {
    if (value === undefined) localStorage.removeItem(settingKeys[key]);
    else localStorage.setItem(settingKeys[key], value);
    return true;
  } catch {
    return false; // whoever asks tells the person
  }
}

/** The stored value, or undefined when there is none or the browser refuses to say. */
export function readSetting(key: SettingKey): string | undefined {
  try {
    return localStorage.getItem(settingKeys[key]) ?? undefined;
  } catch {
    return undefined; // the settings dialog says so when it is opened
  }
}
