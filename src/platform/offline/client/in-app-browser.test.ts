import { expect, test } from 'vitest';
import { findInAppBrowser, isAppleTouchDevice } from './in-app-browser.ts';
import { chromeIntent } from './open-elsewhere.ts';

const ANDROID = 'Mozilla/5.0 (Linux; Android 13; SM-A045F';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

test.each([
  [
    'zalo',
    `${ANDROID}; wv) AppleWebKit/537.36 Version/4.0 Chrome/130.0.0.0 Mobile Safari/537.36 Zalo android/24100 ZaloTheme/light`,
  ],
  ['zalo', `${IPHONE} Mobile/22B83 Zalo iOS/24.10`],
  ['messenger', `${ANDROID}; wv) AppleWebKit/537.36 Chrome/130.0.0.0 [FB_IAB/Orca-Android;FBAV/480.0;]`],
  ['messenger', `${IPHONE} Mobile/22B83 [FBAN/MessengerForiOS;FBAV/480.0;]`],
  ['facebook', `${ANDROID}; wv) AppleWebKit/537.36 Chrome/130.0.0.0 [FB_IAB/FB4A;FBAV/480.0;]`],
  ['facebook', `${IPHONE} Mobile/22B83 [FBAN/FBIOS;FBAV/480.0;]`],
  ['instagram', `${IPHONE} Mobile/22B83 Instagram 350.0.0.0 (iPhone14,5)`],
  ['tiktok', `${ANDROID}; wv) AppleWebKit/537.36 musical_ly_2023 BytedanceWebview/d8a21c6`],
  ['other', `${ANDROID}; wv) AppleWebKit/537.36 Version/4.0 Chrome/130.0.0.0 Mobile Safari/537.36`],
  [undefined, `${ANDROID}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36`],
  [undefined, `${IPHONE} Version/18.1 Mobile/15E148 Safari/604.1`],
  [undefined, 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36'],
])('%s is seen in %s', (app, userAgent) => expect(findInAppBrowser(userAgent)).toBe(app));

test('an iPad that calls itself a Mac is known by its touch screen', () => {
  const mac =
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.1 Safari/605.1.15';
  expect([isAppleTouchDevice(mac, 5), isAppleTouchDevice(mac, 0), isAppleTouchDevice(IPHONE, 5)]).toEqual([
    true,
    false,
    true,
  ]);
});

test('the address for Chrome keeps path and query and falls back to the page itself', () => {
  expect(chromeIntent('https://camtay.example/bai-hoc/a1?tu=zalo')).toBe(
    'intent://camtay.example/bai-hoc/a1?tu=zalo#Intent;scheme=https;package=com.android.chrome;S.browser_fallback_url=https%3A%2F%2Fcamtay.example%2Fbai-hoc%2Fa1%3Ftu%3Dzalo;end',
  );
});
