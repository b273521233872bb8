import { findInAppBrowser, isAppleTouchDevice } from './in-app-browser.ts';
import type { StripFacts } from './strip.ts';

/** What is known when a page opens, before the worker has said anything. */
export function factsAtStart(): StripFacts {
  return {
    supported: canKeepThings(),
    level: 'none',
    updateWaits: false,
    updating: false,
    taskRunning: false,
    inApp: findInAppBrowser(navigator.userAgent),
    apple: isAppleTouchDevice(navigator.userAgent, navigator.maxTouchPoints),
    installed: matchMedia('(display-mode: standalone)').matches,
    canInstall: false,
  };
}

/** Plain http, some private windows and some built-in browsers have no service worker. */
function canKeepThings(): boolean {
  return window.isSecureContext && 'serviceWorker' in navigator;
}
