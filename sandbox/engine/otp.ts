import { nextNumber, sendMessage } from './change.ts';
import { type Applied, done, refused } from './outcome.ts';
import { randomDigits } from './random.ts';
import { minute, second } from './simulated-time.ts';
import type { Otp, PracticeState } from './state.ts';
import { findFault, type World } from './world.ts';

const otpMinutes = 5;
const mostWrongCodes = 5;
/** How long no code is taken after too many wrong ones. */
const lockMinutes = 5;

/** A new code; the ones before it are worth nothing from now on. */
export function sendOtp(world: World, state: PracticeState): Applied {
  const { number, state: counted } = nextNumber(state);
  const { otp: last } = state.account;
  const delay = (findFault(world, 'F-OTP-LATE')?.delaySeconds ?? 0) * second;
  const isSpoilt = last === undefined && findFault(world, 'F-OTP-EXP') !== undefined;
  const otp: Otp = {
    code: freshCode(state.seed, number, last),
    sentAt: state.now,
    expiresAt: isSpoilt ? state.now : state.now + delay + otpMinutes * minute,
    older: last === undefined ? [] : [...last.older, last.code],
    wrong: 0,
  };
  const sent: PracticeState = {
    ...counted,
    account: { ...counted.account, stage: 'otp', otp },
    // A code that somebody else has is worth nothing once there is a newer one.
    exposed: counted.exposed.filter((what) => what !== 'otp'),
  };
  const message = {
    from: 'portal',
    template: 'otp',
    params: { code: otp.code, minutes: otpMinutes },
  } as const;
  const told = sendMessage(sent, message, state.now + delay);
  return done(lockedByOthers(world, told), { code: 'otp.sent' });
}

/** Whether too many wrong codes were typed: until the moment has passed nothing is taken, and nothing is sent. */
export function isOtpLocked({ account, now }: PracticeState): boolean {
  return account.lockedUntil !== undefined && now < account.lockedUntil;
}

/** One more wrong code; the fifth one locks. */
export function refuseWrongCode(
  state: PracticeState,
  otp: Otp,
  code: 'otp.wrong' | 'otp.superseded',
): Applied {
  const wrong = otp.wrong + 1;
  const counted: PracticeState = { ...state, account: { ...state.account, otp: { ...otp, wrong } } };
  return wrong < mostWrongCodes ? refused(counted, code) : refused(lockOtp(counted), 'otp.locked');
}

/** The code that somebody else was told: they have used it up. */
export function spoilOtp(state: PracticeState): PracticeState {
  const { otp } = state.account;
  if (otp === undefined) return state;
  return { ...state, account: { ...state.account, otp: { ...otp, expiresAt: state.now } } };
}

/** In the story somebody has tried codes at random before the learner comes. */
function lockedByOthers(world: World, state: PracticeState): PracticeState {
  const strikes = findFault(world, 'F-OTP-LOCK') !== undefined && !state.struck.includes('F-OTP-LOCK');
  return strikes ? lockOtp({ ...state, struck: [...state.struck, 'F-OTP-LOCK'] }) : state;
}

/** The code of before the lock is worth nothing after it. */
function lockOtp(state: PracticeState): PracticeState {
  const spoilt = spoilOtp(state);
  return { ...spoilt, account: { ...spoilt.account, lockedUntil: state.now + lockMinutes * minute } };
}

/** Six digits that were not sent before, so that an old code is always told from the newest. */
function freshCode(seed: number, number: number, last: Otp | undefined, salt = 0): string {
  const code = randomDigits(seed, number * 101 + salt, 6);
  return last !== undefined && [last.code, ...last.older].includes(code)
    ? freshCode(seed, number, last, salt + 1)
    : code;
}
