import { findCaptcha } from '../captcha.ts';
import { secondsUntil } from '../next-scheduled.ts';
import { isOtpLocked } from '../otp.ts';
import type { Place } from '../page.ts';
import type { PracticeState } from '../state.ts';
import { findFault, getPersona, type World } from '../world.ts';
import type { HintCode } from './hint-code.ts';
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
  return planRequest(world, state, 'fill-account');
}

/** Every line as it stands on the card, and the signs of the picture. */
function planRequest(world: World, state: PracticeState, hint: HintCode): Recommendation {
  const { personalId, fullName, birthDate, phone } = getPersona(world);
  const captcha = findCaptcha(world, state);
  const signs = captcha === undefined ? {} : { captcha };
  const answers = { personalId, fullName, birthDate, phone };
  const draft = { type: 'account-requested', answers, ...signs } as const;
  return { place: { page: 'register-person' }, target: 'personalId', draft, hint };
}

/** A new password for the account there is: whose it is, the code, the password. */
export function planRecovery(world: World, state: PracticeState): Recommendation {
  const { stage, purpose } = state.account;
  if (purpose === 'recover' && (stage === 'otp' || stage === 'password')) return planAccount(world, state);
  if (isOtpLocked(state)) return waitForUnlock(state, { page: 'recover' });
  const isNews = findFault(world, 'F-DUP-ACC') !== undefined && !state.struck.includes('F-DUP-ACC');
  if (isNews) return planRequest(world, state, 'try-registering');
  const { personalId } = getPersona(world);
  const draft = { type: 'recovery-started', personalId } as const;
  return { place: { page: 'recover' }, target: 'personalId', draft, hint: 'recover-account' };
}

/** Until codes are taken again. */
function waitForUnlock(state: PracticeState, place: Place): Recommendation {
  const until = state.account.lockedUntil ?? state.now;
  const draft = { type: 'waited', seconds: secondsUntil(state, until) } as const;
  return { place, target: 'wait', draft, hint: 'wait-for-unlock' };
}

/** The newest code counts; it may not have arrived yet, or be too old. */
function planOtp(state: PracticeState): Recommendation {
  const { otp } = state.account;
  const place = { page: 'register-otp' } as const;
  if (isOtpLocked(state)) return waitForUnlock(state, place);
  if (otp === undefined || state.now >= otp.expiresAt) {
    return { place, target: 'resend', draft: { type: 'otp-requested' }, hint: 'resend-otp' };
  }
  const hasArrived = state.phone.messages.some(
    ({ params: { code } }: { params: { code?: unknown } }) => code === otp.code,
  );
  if (!hasArrived) return waitFor(state, place, 'wait-for-otp');
  return { place, target: 'otp', draft: { type: 'otp-entered', code: otp.code }, hint: 'enter-newest-otp' };
}

/** Back in with the practice card, once nothing stands in the way. */
export function planSignIn(world: World, state: PracticeState): Recommendation {
  if (state.account.forgotten) return planRecovery(world, state);
  const asked = state.phone.approvals.find(({ status }) => status === 'open');
  if (asked !== undefined) {
    const draft = { type: 'approval-answered', approval: asked.id, approve: true } as const;
    return { place: { page: 'approvals' }, target: 'approve', draft, hint: 'approve-own' };
  }
  const { busyUntil } = state.session;
  if (busyUntil !== undefined && state.now < busyUntil) {
    const draft = { type: 'waited', seconds: secondsUntil(state, busyUntil) } as const;
    return { place: { page: 'sign-in' }, target: 'come-back', draft, hint: 'come-back-later' };
  }
  const { personalId, practiceCode: code } = getPersona(world);
  const hint = state.session.status === 'expired' ? 'sign-in-again' : 'sign-in';
  return {
    place: { page: 'sign-in' },
    target: 'personalId',
    draft: { type: 'sign-in-tried', personalId, code },
    hint,
  };
}

/** The one line of the profile that its owner may mend: where news goes. */
export function planProfile(world: World): Recommendation {
  const draft = { type: 'profile-corrected', phone: getPersona(world).phone } as const;
  return { place: { page: 'profile' }, target: 'newsPhone', draft, hint: 'fix-profile' };
}
