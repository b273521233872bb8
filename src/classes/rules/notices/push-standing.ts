/** What a browser says of itself, as far as notices go. */
export interface PushFacts {
  /** By https, or on the machine itself. */
  readonly isSecure: boolean;
  /** Whether it knows service workers, push and notices at all. */
  readonly canPush: boolean;
  /** An iPhone or iPad: there only what stands on the home screen may show notices. */
  readonly isApple: boolean;
  /** Opened from the home screen. */
  readonly isInstalled: boolean;
  readonly permission: 'default' | 'granted' | 'denied';
  /** The service worker that shows notices is at work. */
  readonly hasWorker: boolean;
  /** The centre knows this browser, under the address that it has now. */
  readonly isKnown: boolean;
}

/** Where notices on this phone stand; all but the first two say why they cannot be switched on. */
export type PushStanding =
  | 'on'
  | 'off'
  | 'refused'
  | 'install-first'
  | 'insecure'
  | 'unsupported'
  | 'not-ready';

/** Where notices on this phone stand. The reason that a person can do something about comes first. */
export function pushStandingOf(facts: PushFacts): PushStanding {
  if (!facts.isSecure) return 'insecure';
  if (!facts.canPush) return facts.isApple && !facts.isInstalled ? 'install-first' : 'unsupported';
  if (facts.permission === 'denied') return 'refused';
  if (!facts.hasWorker) return 'not-ready';
  return facts.permission === 'granted' && facts.isKnown ? 'on' : 'off';
}
