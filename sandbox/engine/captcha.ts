import { randomDigits } from './random.ts';
import type { PracticeState } from './state.ts';
import { findFault, type World } from './world.ts';

/** Ten signs each, without those that look like another one. */
const signs = { upper: 'ABDEHKMNRT', lower: 'abdeghmnrt', digit: '2345678923' } as const;
const pattern = ['upper', 'digit', 'lower', 'upper', 'lower'] as const;

/** The verification code in the picture of the registration page; undefined where none is asked for. */
export function findCaptcha(world: World, { seed, account }: PracticeState): string | undefined {
  if (findFault(world, 'F-CAPTCHA') === undefined) return undefined;
  const digits = randomDigits(seed, 7000 + account.captchaRound, pattern.length);
  return pattern.map((kind, place) => signs[kind][Number(digits[place])]).join('');
}

/** Another picture; what was typed for the one before is worth nothing. */
export function renewCaptcha(state: PracticeState): PracticeState {
  return { ...state, account: { ...state.account, captchaRound: state.account.captchaRound + 1 } };
}
