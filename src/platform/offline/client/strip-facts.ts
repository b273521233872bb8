import { readChoice } from './choice-store.ts';
import { findInAppBrowser, isAppleTouchDevice } from './in-app-browser.ts';
import type { StripFacts } from './strip.ts';

/** What is known when a page opens, before the worker has said anything. */
export function factsAtStart(): StripFacts {
  return {
    supported: canKeepThings(),
    level: 'none',
    partsRemoved: hasRemovedParts(),
    updateWaits: false,
    updating: false,
    taskRunning: false,
    inApp: findInAppBrowser(navigator.userAgent),
    apple: isAppleTouchDevice(navigator.userAgent, navigator.maxTouchPoints),
    installed: matchMedia('(display-mode: standalone)').matches,
    canInstall: false,
  };
}

/** Whether the person has removed something that is otherwise here. */
export function hasRemovedParts(): boolean {
  return readChoice().removed.length > 0;
}

/** Plain http, some private windows and some built-in browsers have no service worker. */
export function canKeepThings(): boolean {
  return window.isSecureContext && 'serviceWorker' in navigator;
}
