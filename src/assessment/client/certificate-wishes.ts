import { readJson, writeText } from '#src/platform/learning-log/client/browser-store.ts';
import { currentProfileId } from '#src/platform/learning-log/client/current-profile.ts';
import { personalKey } from '#src/platform/learning-log/client/personal-keys.ts';

/** What a person wants for one certificate: on the server (until when, once it is there), or away from it. */
export type CertificateWish =
  | { readonly wish: 'share'; readonly keptUntil?: string }
  | { readonly wish: 'withdraw' };

/** The wishes of the person who learns now, by the certificate's id. What stands there wrongly is left out. */
export function readWishes(): Readonly<Record<string, CertificateWish>> {
  const stored: Record<string, unknown> = Object(readJson(personalKey('certificates', currentProfileId())));
  return Object.fromEntries(
    Object.entries(stored).flatMap(([id, value]) => {
      const wish = asWish(Object(value));
      return wish ? [[id, wish]] : [];
    }),
  );
}

/** Keep a wish; `undefined` takes it away. Read anew each time: another tab may have written in between. */
export function keepWish(id: string, wish: CertificateWish | undefined): void {
  const { [id]: _, ...others } = readWishes();
  const wishes = wish ? { ...others, [id]: wish } : others;
  const isEmpty = Object.keys(wishes).length === 0;
  writeText(personalKey('certificates', currentProfileId()), isEmpty ? undefined : JSON.stringify(wishes));
}

function asWish({ wish, keptUntil }: Record<string, unknown>): CertificateWish | undefined {
  if (wish === 'withdraw') return { wish };
  if (wish !== 'share') return undefined;
  return typeof keptUntil === 'string' ? { wish, keptUntil } : { wish };
}
