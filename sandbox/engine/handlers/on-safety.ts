import { sendMessage } from '../change.ts';
import { spoilOtp } from '../otp.ts';
import { andThen, done, refused } from '../outcome.ts';
import { passTime } from '../pass-time.ts';
import { minute } from '../simulated-time.ts';
import type { PracticeState } from '../state.ts';
import type { HandlersOf } from './handler.ts';

const policeVisitMinutes = 120;
const reportMinutes = 60;

/** When the phone is gone, or somebody got what they should not have: lock, go in person, report. */
export const onSafety: HandlersOf<'account-locked' | 'police-visited' | 'harm-reported'> = {
  'account-locked': (_world, state) => {
    if (!state.account.exists) return refused(state, 'sign-in.no-account');
    if (state.account.locked) return refused(state, 'account.locked');
    return done(lockAccount(state), { code: 'account.locked' });
  },
  'police-visited': (world, state) => {
    if (!state.account.locked) return refused(state, 'account.not-locked');
    return andThen(passTime(world, state, state.now + policeVisitMinutes * minute), (later) => {
      const account = { ...later.account, locked: false };
      const opened = { ...later, account, phone: { ...later.phone, lost: false } };
      return done(sendMessage(opened, { from: 'portal', template: 'account-unlocked' }), {
        code: 'account.unlocked',
      });
    });
  },
  'harm-reported': (world, state) =>
    state.exposed.length === 0
      ? refused(state, 'harm.none')
      : andThen(passTime(world, { ...state, exposed: [] }, state.now + reportMinutes * minute), (later) =>
          done(later, { code: 'harm.reported' }),
        ),
};

/** Nobody is signed in any more, and a code that is on its way opens nothing. */
function lockAccount(state: PracticeState): PracticeState {
  const spoilt = spoilOtp(state);
  const { returnTo } = state.session;
  return {
    ...spoilt,
    account: { ...spoilt.account, locked: true, wasLocked: true },
    session: { ...(returnTo === undefined ? {} : { returnTo }), status: 'signed-out' },
  };
}
