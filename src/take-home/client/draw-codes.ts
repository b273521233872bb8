import { codePicture, shownAddress } from './code-picture.ts';

/** Address of this site as other people reach it: the one the build was told, else the one this page was opened at. */
function siteOrigin(): string {
  return document.querySelector<HTMLElement>('[data-origin]')?.dataset['origin'] || location.origin;
}

/** Draw every code and write every address that could not be there before the page knew where it is served. */
export function drawCodes(): void {
  const origin = siteOrigin();
  for (const place of document.querySelectorAll<HTMLElement>('[data-code-of]')) {
    if (!place.querySelector('svg')) place.innerHTML = codePicture(origin + place.dataset['codeOf']);
  }
  for (const place of document.querySelectorAll('[data-site]')) place.textContent = shownAddress(origin);
  for (const place of document.querySelectorAll<HTMLElement>('[data-full-address]'))
    place.textContent = origin + place.dataset['fullAddress'];
  if (isOnlyHere(origin)) document.querySelector('[data-local-address]')?.removeAttribute('hidden');
}

/** An address that means another machine on every machine. */
function isOnlyHere(origin: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname);
}
