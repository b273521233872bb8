import { normalisePersonalId } from '#src/platform/text/personal-id.ts';
import { normalisePhone } from '#src/platform/text/phone.ts';
import { nextNumber, sendMessage } from '../change.ts';
import type { RefusalCode } from '../codes.ts';
import type { EventOf } from '../event-schema.ts';
import { isOtpLocked, sendOtp } from '../otp.ts';
import { type Applied, andThen, done, refused, refusedAt } from '../outcome.ts';
import { minute } from '../simulated-time.ts';
import type { Approval, PracticeState } from '../state.ts';
import { findFault, getPersona, type World } from '../world.ts';
import type { HandlersOf } from './handler.ts';
import { arriveAt, askToSignIn } from './navigation.ts';

/** In with the practice card, out again, and back in after the password was forgotten. */
export const onSignIn: HandlersOf<
  'sign-in-tried' | 'signed-out' | 'recovery-started' | 'approval-answered' | 'profile-corrected'
> = {
  'sign-in-tried': (world, state, event) => {
    if (!state.account.exists) return refused(state, 'sign-in.no-account');
    if (state.account.locked) return refused(state, 'account.locked');
    const busy = refuseWhileBusy(world, state);
    if (busy !== undefined) return busy;
    const wrong = refuseWrongCard(world, state, event);
    if (wrong !== undefined) return wrong;
    if (!world.scenario.start.approval) return signIn(world, state);
    return state.phone.lost ? refuseWithoutPhone(state) : askOnPhone(state);
  },
  'approval-answered': (world, state, { approval, approve }) => {
    const asked = state.phone.approvals.find(({ id, status }) => id === approval && status === 'open');
    if (asked === undefined) return refused(state, 'approval.unknown');
    if (!approve)
      return done(putApproval(state, { ...asked, status: 'denied' }), { code: 'approval.denied' });
    return signIn(world, putApproval(state, { ...asked, status: 'approved' }));
  },
  'recovery-started': (world, state, { personalId }) => {
    if (!state.account.exists) return refused(state, 'sign-in.no-account');
    if (state.account.locked) return refused(state, 'account.locked');
    if (state.phone.lost) return refuseWithoutPhone(state);
    if (isOtpLocked(state)) return refused(state, 'otp.locked');
    const { personalId: own, phone } = getPersona(world);
    if (normalisePersonalId(personalId) !== own)
      return refusedAt(state, 'personalId', 'recovery.unknown-card');
    const begun: PracticeState = {
      ...state,
      account: { ...state.account, purpose: 'recover', answers: { ...state.account.answers, phone } },
    };
    return andThen(sendOtp(world, begun), (sent) => arriveAt(world, sent, { page: 'register-otp' }));
  },
  'signed-out': (_world, state) =>
    done({ ...state, session: { status: 'signed-out' }, place: { page: 'home' } }),
  'profile-corrected': (world, state, { phone }) => {
    if (state.session.status !== 'signed-in') return askToSignIn(state, { page: 'profile' });
    if (normalisePhone(phone) !== getPersona(world).phone)
      return refusedAt(state, 'newsPhone', 'profile.other-phone');
    const { oldPhone: _, ...account } = state.account;
    return done(sendMessage({ ...state, account }, { from: 'portal', template: 'profile-changed' }));
  },
};

/** Where one wanted to go, with everything that was being filled in. */
function signIn(world: World, state: PracticeState): Applied {
  const { status, returnTo } = state.session;
  const restored = status === 'expired' ? [{ code: 'draft.restored' } as const] : [];
  const signedIn: PracticeState = { ...state, session: { status: 'signed-in' } };
  return andThen(done(signedIn, ...restored), (next) => arriveAt(world, next, returnTo ?? { page: 'home' }));
}

function refuseWrongCard(
  world: World,
  state: PracticeState,
  { personalId, code }: EventOf<'sign-in-tried'>,
): Applied | undefined {
  const card = getPersona(world);
  if (normalisePersonalId(personalId) !== card.personalId)
    return refusedAt(state, 'personalId', 'sign-in.unknown-card');
  if (code.replace(/\s/g, '') !== card.practiceCode)
    return refusedAt(state, 'practiceCode', 'sign-in.wrong-code');
  // The code on the card stands for a password that nobody keeps: forgotten, it leads nowhere.
  return state.account.forgotten ? refused(state, 'sign-in.forgotten') : undefined;
}

/** The first refusal is the fault; pressing on against it is the mistake. */
function refuseWhileBusy(world: World, state: PracticeState): Applied | undefined {
  const fault = findFault(world, 'F-VNEID-DOWN');
  if (fault !== undefined && !state.struck.includes(fault.id)) {
    const session = { ...state.session, busyUntil: state.now + fault.minutes * minute };
    return refused({ ...state, session, struck: [...state.struck, fault.id] }, 'sign-in.busy');
  }
  const { busyUntil } = state.session;
  return busyUntil !== undefined && state.now < busyUntil ? refused(state, 'sign-in.hammering') : undefined;
}

/** Told once that nothing can be confirmed, one looks for another way. */
function refuseWithoutPhone(state: PracticeState): Applied {
  const isNews = !state.struck.includes('F-LOSTPHONE');
  const code: RefusalCode = isNews ? 'phone.lost' : 'phone.still-lost';
  return refused(isNews ? { ...state, struck: [...state.struck, 'F-LOSTPHONE'] } : state, code);
}

/** A sign-in that waits for the owner's yes; one that waits already is not asked twice. */
function askOnPhone(state: PracticeState): Applied {
  if (state.phone.approvals.some(({ status }) => status === 'open'))
    return done(state, { code: 'approval.asked' });
  const { number, state: counted } = nextNumber(state);
  const approval: Approval = { id: `approval-${number}`, at: state.now, status: 'open' };
  return done(putApproval(counted, approval), { code: 'approval.asked' });
}

function putApproval(state: PracticeState, approval: Approval): PracticeState {
  const others = state.phone.approvals.filter(({ id }) => id !== approval.id);
  return { ...state, phone: { ...state.phone, approvals: [...others, approval] } };
}
