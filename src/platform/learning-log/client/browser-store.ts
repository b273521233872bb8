import type { PersonalKey } from './personal-keys.ts';

/**
 * The few small values in localStorage. It can be blocked or full like any other storage: then a value lives as long as
 * the page, and whoever needs to tell the person learns of it from the database, which is blocked with it. What is here
 * is newer than what stands in localStorage: a write that works takes it away.
 */
const onThisPage = new Map<string, string>();

/** The keys this folder writes. */
export const browserKeys = {
  device: 'ct.device',
  profile: 'ct.profile',
  pending: 'ct.pending',
  summary: 'ct.summary',
  board: 'ct.board',
} as const;
/** Those, and what belongs to one person. */
type BrowserKey = (typeof browserKeys)[keyof typeof browserKeys] | PersonalKey;

/** The text kept under a key. */
export function readText(key: BrowserKey): string | undefined {
  const newer = onThisPage.get(key);
  if (newer !== undefined) return newer;
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keep a text under a key; `undefined` takes it away. */
export function writeText(key: BrowserKey, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    onThisPage.delete(key);
  } catch {
    if (text === undefined) onThisPage.delete(key);
    else onThisPage.set(key, text);
  }
}

/** The JSON kept under a key; broken JSON gives `undefined`. */
export function readJson(key: BrowserKey): unknown {
  const text = readText(key);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
