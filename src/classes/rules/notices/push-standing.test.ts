import { expect, test } from 'vitest';
import { type PushFacts, pushStandingOf } from './push-standing.ts';

const able: PushFacts = {
  ...{ isSecure: true, canPush: true, isApple: false, isInstalled: false },
  ...{ permission: 'default', hasWorker: true, isKnown: false },
};

test.each([
  ['nobody has asked yet', {}, 'off'],
  ['allowed, and the centre knows it', { permission: 'granted', isKnown: true }, 'on'],
  ['allowed for another slip only', { permission: 'granted' }, 'off'],
  ['known, but the person has taken the permission back', { permission: 'default', isKnown: true }, 'off'],
  ['refused by the person', { permission: 'denied', isKnown: true }, 'refused'],
  [
    'refused, and without a worker: the person can do something about the first',
    { permission: 'denied', hasWorker: false },
    'refused',
  ],
  ['the worker is still on its way', { hasWorker: false }, 'not-ready'],
  ['an iPhone in the browser', { canPush: false, isApple: true }, 'install-first'],
  [
    'an old iPhone, from the home screen',
    { canPush: false, isApple: true, isInstalled: true },
    'unsupported',
  ],
  ['an old browser', { canPush: false }, 'unsupported'],
  ['without https nothing else counts', { isSecure: false, canPush: false, isApple: true }, 'insecure'],
] as const satisfies readonly (readonly [string, Partial<PushFacts>, string])[])(
  '%s',
  (_, changed, standing) => {
    expect(pushStandingOf({ ...able, ...changed })).toBe(standing);
  },
);
