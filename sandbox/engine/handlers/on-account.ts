import { sameName } from '#src/platform/text/fold.ts';
import { normalisePersonalId } from '#src/platform/text/personal-id.ts';
import { nextNumber, sendMessage } from '../change.ts';
import type { FieldProblem, FieldProblemCode, RefusalCode } from '../codes.ts';
import type { Answer, Answers } from '../event-schema.ts';
import { fieldProblem } from '../form/field-problem.ts';
import { checkPage, errorsIn, mergeAnswers } from '../form/form.ts';
import { type Applied, andThen, done, refused } from '../outcome.ts';
import { randomDigits } from '../random.ts';
import { minute, second } from '../simulated-time.ts';
import type { Otp, PracticeState } from '../state.ts';
import { findFault, getPersona, type World } from '../world.ts';
import type { HandlersOf } from './handler.ts';
import { arriveAt } from './navigation.ts';

/** The fields of the registration page that the engine knows. */
type CardAnswers = Answers & { personalId?: Answer; fullName?: Answer; birthDate?: Answer; phone?: Answer };

const otpMinutes = 5;

/** The practice account and the sign-in with the practice card. */
export const onAccount: HandlersOf<
  'account-requested' | 'otp-requested' | 'otp-entered' | 'password-chosen' | 'sign-in-tried' | 'signed-out'
> = {
  'account-requested': (world, state, { answers }) => {
    if (state.account.exists) return refused(state, 'account.exists');
    const { typed, problems } = checkRegistration(world, state, answers);
    const kept = { ...state, account: { ...state.account, answers: typed } };
    if (problems.length > 0) return refused(kept, 'account.invalid', { fields: problems });
    const strange = differencesFromCard(world, typed);
    if (strange.length > 0) return refused(kept, 'account.not-own-card', { fields: strange });
    const isOwnSim = state.account.simOwned && typed.phone === getPersona(world).phone;
    if (!isOwnSim) return refused(kept, 'account.sim-mismatch');
    return andThen(sendOtp(world, kept), (sent) => arriveAt(world, sent, { page: 'register-otp' }));
  },
  'otp-requested': (world, state) => {
    const { stage, otp } = state.account;
    if (stage !== 'otp' || otp === undefined) return refused(state, 'account.not-begun');
    const wasResent = otp.older.length > 0 && state.now < otp.expiresAt;
    return wasResent ? refused(state, 'otp.already-resent') : sendOtp(world, state);
  },
  'otp-entered': (world, state, { code }) => {
    const { stage, otp } = state.account;
    if (stage !== 'otp' || otp === undefined) return refused(state, 'account.not-begun');
    const typed = code.replace(/\s/g, '');
    if (otp.older.includes(typed)) return refused(state, 'otp.superseded');
    if (typed !== otp.code) return refused(state, 'otp.wrong');
    if (state.now >= otp.expiresAt) return refused(state, 'otp.expired');
    const passed: PracticeState = { ...state, account: { ...state.account, stage: 'password' } };
    return arriveAt(world, passed, { page: 'register-password' });
  },
  'password-chosen': (world, state, { checks, repeated }) => {
    if (state.account.stage !== 'password') return refused(state, 'account.not-begun');
    if (!Object.values(checks).every(Boolean)) return refusedAt(state, 'password', 'password.weak');
    if (!repeated) return refusedAt(state, 'password-again', 'password.differs');
    const { otp: _, ...account } = state.account;
    const created: PracticeState = { ...state, account: { ...account, exists: true, stage: 'done' } };
    const told = sendMessage(created, { from: 'portal', template: 'account-created' });
    return andThen(done(told, { code: 'account.created' }), (next) =>
      arriveAt(world, next, { page: 'sign-in' }),
    );
  },
  'sign-in-tried': (world, state, { personalId, code }) => {
    if (!state.account.exists) return refused(state, 'sign-in.no-account');
    const card = getPersona(world);
    if (normalisePersonalId(personalId) !== card.personalId)
      return refusedAt(state, 'personalId', 'sign-in.unknown-card');
    if (code.replace(/\s/g, '') !== card.practiceCode)
      return refusedAt(state, 'practiceCode', 'sign-in.wrong-code');
    const { status, returnTo } = state.session;
    const restored = status === 'expired' ? [{ code: 'draft.restored' } as const] : [];
    const signedIn: PracticeState = { ...state, session: { status: 'signed-in' } };
    return andThen(done(signedIn, ...restored), (next) =>
      arriveAt(world, next, returnTo ?? { page: 'home' }),
    );
  },
  'signed-out': (_world, state) =>
    done({ ...state, session: { status: 'signed-out' }, place: { page: 'home' } }),
};

/** What was typed on the registration page, together with what stood there, and what is wrong with it. */
export function checkRegistration(
  { registration }: World,
  { account, now }: PracticeState,
  answers: Answers,
): { typed: CardAnswers; problems: readonly FieldProblem[] } {
  const typed = mergeAnswers(registration, account.answers, answers, now);
  return { typed, problems: errorsIn(checkPage(registration, typed, now)) };
}

/** Refused because of one field of the screen, for a reason that needs no other word there. */
function refusedAt(state: PracticeState, field: string, code: RefusalCode & FieldProblemCode): Applied {
  return refused(state, code, { fields: [fieldProblem(field, code)] });
}

/** A new code; the ones before it are worth nothing from now on. */
function sendOtp(world: World, state: PracticeState): Applied {
  const { number, state: counted } = nextNumber(state);
  const { otp: last } = state.account;
  const delay = (findFault(world, 'F-OTP-LATE')?.delaySeconds ?? 0) * second;
  const isSpoilt = last === undefined && findFault(world, 'F-OTP-EXP') !== undefined;
  const otp: Otp = {
    code: freshCode(state.seed, number, last),
    sentAt: state.now,
    expiresAt: isSpoilt ? state.now : state.now + delay + otpMinutes * minute,
    older: last === undefined ? [] : [...last.older, last.code],
  };
  const sent: PracticeState = { ...counted, account: { ...counted.account, stage: 'otp', otp } };
  const message = {
    from: 'portal',
    template: 'otp',
    params: { code: otp.code, minutes: otpMinutes },
  } as const;
  return done(sendMessage(sent, message, state.now + delay), { code: 'otp.sent' });
}

/** Six digits that were not sent before, so that an old code is always told from the newest. */
function freshCode(seed: number, number: number, last: Otp | undefined, salt = 0): string {
  const code = randomDigits(seed, number * 101 + salt, 6);
  return last !== undefined && [last.code, ...last.older].includes(code)
    ? freshCode(seed, number, last, salt + 1)
    : code;
}

/** The account must be in the name of the practice card's owner: whom the story calls "you". */
function differencesFromCard(world: World, typed: CardAnswers): readonly FieldProblem[] {
  const card = getPersona(world);
  const isRight = {
    personalId: typed.personalId === card.personalId,
    fullName: sameName(String(typed.fullName), card.fullName),
    birthDate: typed.birthDate === card.birthDate,
  };
  return Object.entries(isRight)
    .filter(([, right]) => !right)
    .map(([field]) => fieldProblem(field, 'card.differs'));
}
