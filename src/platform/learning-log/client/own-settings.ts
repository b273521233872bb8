import { readSetting, type SettingKey, settingNames, storeSetting } from '#src/platform/ui/settings.ts';
import { showStoredSettings } from '#src/platform/ui/show-settings.ts';
import { readJson, writeText } from './browser-store.ts';
import { personalKey } from './personal-keys.ts';

/** How one person wants the pages. What is not there follows the device. */
type OwnSettings = Partial<Record<SettingKey, string>>;

/**
 * The settings in force belong to whoever learns now. When another person takes the phone theirs are put by, and the
 * other's come back; somebody new begins with what is in force.
 */
export function exchangeSettings(from: string, to: string): void {
  if (from === to) return;
  writeText(personalKey('settings', from), JSON.stringify(settingsInForce()));
  const kept = readJson(personalKey('settings', to));
  if (typeof kept !== 'object' || kept === null) return;
  const own = kept as OwnSettings;
  for (const name of settingNames) storeSetting(name, typeof own[name] === 'string' ? own[name] : undefined);
  showStoredSettings();
}

function settingsInForce(): OwnSettings {
  return Object.fromEntries(
    settingNames.flatMap((name) => {
      const value = readSetting(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
