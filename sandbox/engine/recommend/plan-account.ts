import type { PracticeState } from '../state.ts';
import { getPersona, type World } from '../world.ts';
import { type Recommendation, waitFor } from './recommendation.ts';

const strong = { length: true, upper: true, lower: true, digit: true, special: true };

/** Towards a practice account: SIM, personal data, code, password. */
export function planAccount(world: World, state: PracticeState): Recommendation {
  const { account } = state;
  if (account.stage === 'otp') return planOtp(state);
  if (account.stage === 'password') {
    const draft = { type: 'password-chosen', checks: strong, repeated: true } as const;
    return { place: { page: 'register-password' }, target: 'password', draft, hint: 'choose-password' };
  }
  const sim = { place: { page: 'register-sim' }, target: 'sim' } as const;
  if (!account.simChecked)
    return { ...sim, draft: { type: 'sms-sent', to: '1414', text: 'TTTB' }, hint: 'check-sim' };
  if (!account.simOwned)
    return { ...sim, target: 'carrier', draft: { type: 'carrier-visited' }, hint: 'visit-carrier' };
  const { personalId, fullName, birthDate, phone } = getPersona(world);
  const draft = { type: 'account-requested', answers: { personalId, fullName, birthDate, phone } } as const;
  return { place: { page: 'register-person' }, target: 'personalId', draft, hint: 'fill-account' };
}

/** The newest code counts; it may not have arrived yet, or be too old. */
function planOtp(state: PracticeState): Recommendation {
  const { otp } = state.account;
  const place = { page: 'register-otp' } as const;
  if (otp === undefined || state.now >= otp.expiresAt) {
    return { place, target: 'resend', draft: { type: 'otp-requested' }, hint: 'resend-otp' };
  }
  const hasArrived = state.phone.messages.some(
    ({ params: { code } }: { params: { code?: unknown } }) => code === otp.code,
  );
  if (!hasArrived) return waitFor(state, place, 'wait-for-otp');
  return { place, target: 'otp', draft: { type: 'otp-entered', code: otp.code }, hint: 'enter-newest-otp' };
}

/** Back in with the practice card. */
export function planSignIn(world: World, state: PracticeState): Recommendation {
  const { personalId, practiceCode: code } = getPersona(world);
  const hint = state.session.status === 'expired' ? 'sign-in-again' : 'sign-in';
  return {
    place: { page: 'sign-in' },
    target: 'personalId',
    draft: { type: 'sign-in-tried', personalId, code },
    hint,
  };
}
