import { addressed, readAddress } from '#src/platform/text/address.ts';
import { readSetting } from '#src/platform/ui/settings.ts';

/** A text of the practice part, speaking to the person as they chose. Read once: the choice is made in a dialog that reloads nothing. */
export function say(text: string): string {
  return addressed(text, readAddress(typeof localStorage === 'undefined' ? undefined : readSetting('you')));
}
