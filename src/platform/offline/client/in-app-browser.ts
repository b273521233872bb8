/** Apps whose built-in browser keeps nothing for long and cannot install. */
export type InAppBrowser = 'zalo' | 'messenger' | 'facebook' | 'instagram' | 'tiktok' | 'other';

/** The first match counts: Messenger names Facebook too. */
const SIGNS: readonly (readonly [InAppBrowser, RegExp])[] = [
  ['zalo', /\bZalo/i],
  ['messenger', /Messenger|FB_IAB\/Orca/i],
  ['instagram', /\bInstagram\b/],
  ['facebook', /\bFBA[NV]\/|\bFB_IAB\//],
  ['tiktok', /musical_ly|BytedanceWebview|\bTikTok/i],
  ['other', /;\s*wv\)/],
];

/** The app in whose built-in browser a page is open, by the browser's self-description. */
export function findInAppBrowser(userAgent: string): InAppBrowser | undefined {
  return SIGNS.find(([, sign]) => sign.test(userAgent))?.[0];
}

/** Whether the device is an iPhone or iPad. An iPad calls itself a Mac, but has a touch screen. */
export function isAppleTouchDevice(userAgent: string, touchPoints: number): boolean {
  return /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1);
}
