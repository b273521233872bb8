import { foldForSearch, sameName } from '#src/platform/text/fold.ts';
import { findCaptcha, renewCaptcha } from '../captcha.ts';
import { sendMessage } from '../change.ts';
import type { FieldProblem } from '../codes.ts';
import type { Answer, Answers, EventOf } from '../event-schema.ts';
import { fieldProblem } from '../form/field-problem.ts';
import { checkPage, errorsIn, mergeAnswers } from '../form/form.ts';
import { isOtpLocked, refuseWrongCode, sendOtp } from '../otp.ts';
import { type Applied, andThen, done, refused, refusedAt } from '../outcome.ts';
import type { PracticeState } from '../state.ts';
import { findFault, getPersona, type World } from '../world.ts';
import type { HandlersOf } from './handler.ts';
import { arriveAt } from './navigation.ts';

/** The fields of the registration page that the engine knows. */
type CardAnswers = Answers & { personalId?: Answer; fullName?: Answer; birthDate?: Answer; phone?: Answer };

/** The practice account: who asks for it, the code on the phone, the password. */
export const onAccount: HandlersOf<
  'account-requested' | 'captcha-renewed' | 'otp-requested' | 'otp-entered' | 'password-chosen'
> = {
  'account-requested': (world, state, event) => {
    if (state.account.exists) return refuseSecondAccount(world, state);
    const { typed, problems } = checkRegistration(world, state, event.answers);
    const kept = { ...state, account: { ...state.account, answers: typed } };
    const wrongSigns = captchaProblems(world, state, event);
    const all = [...problems, ...wrongSigns];
    const after = wrongSigns.length > 0 ? renewCaptcha(kept) : kept;
    if (all.length > 0)
      return refused(after, problems.length > 0 ? 'account.invalid' : 'captcha.wrong', { fields: all });
    const strange = differencesFromCard(world, typed);
    if (strange.length > 0) return refused(kept, 'account.not-own-card', { fields: strange });
    const isOwnSim = state.account.simOwned && typed.phone === getPersona(world).phone;
    if (!isOwnSim) return refused(kept, 'account.sim-mismatch');
    return andThen(sendOtp(world, kept), (sent) => arriveAt(world, sent, { page: 'register-otp' }));
  },
  'captcha-renewed': (world, state) =>
    findCaptcha(world, state) === undefined ? refused(state, 'captcha.none') : done(renewCaptcha(state)),
  'otp-requested': (world, state) => {
    const { stage, otp } = state.account;
    if (stage !== 'otp' || otp === undefined) return refused(state, 'account.not-begun');
    if (isOtpLocked(state)) return refused(state, 'otp.locked');
    const wasResent = otp.older.length > 0 && state.now < otp.expiresAt;
    return wasResent ? refused(state, 'otp.already-resent') : sendOtp(world, state);
  },
  'otp-entered': (world, state, { code }) => {
    const { stage, otp } = state.account;
    if (stage !== 'otp' || otp === undefined) return refused(state, 'account.not-begun');
    if (isOtpLocked(state)) return refused(state, 'otp.locked');
    const typed = code.replace(/\s/g, '');
    if (otp.older.includes(typed)) return refuseWrongCode(state, otp, 'otp.superseded');
    if (typed !== otp.code) return refuseWrongCode(state, otp, 'otp.wrong');
    if (state.now >= otp.expiresAt) return refused(state, 'otp.expired');
    const passed: PracticeState = { ...state, account: { ...state.account, stage: 'password' } };
    return arriveAt(world, passed, { page: 'register-password' });
  },
  'password-chosen': (world, state, { checks, repeated }) => {
    if (state.account.stage !== 'password') return refused(state, 'account.not-begun');
    if (!Object.values(checks).every(Boolean)) return refusedAt(state, 'password', 'password.weak');
    if (!repeated) return refusedAt(state, 'password-again', 'password.differs');
    const saved = state.account.purpose === 'recover' ? changePassword(state) : createAccount(state);
    return andThen(saved, (next) => arriveAt(world, next, { page: 'sign-in' }));
  },
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

/** Who does not know of the account learns it by asking for another one: only asking again is a mistake. */
function refuseSecondAccount(world: World, state: PracticeState): Applied {
  const isNews = findFault(world, 'F-DUP-ACC') !== undefined && !state.struck.includes('F-DUP-ACC');
  return isNews
    ? refused({ ...state, struck: [...state.struck, 'F-DUP-ACC'] }, 'account.registered')
    : refused(state, 'account.exists');
}

/** Capital letters and spaces count, as on the pages that this one teaches. */
function captchaProblems(
  world: World,
  state: PracticeState,
  { captcha = '' }: Pick<EventOf<'account-requested'>, 'captcha'>,
): readonly FieldProblem[] {
  const shown = findCaptcha(world, state);
  if (shown === undefined || captcha === shown) return [];
  return [fieldProblem('captcha', captcha === '' ? 'field.required' : 'captcha.wrong')];
}

function createAccount(state: PracticeState): Applied {
  const { otp: _, ...account } = state.account;
  const created: PracticeState = { ...state, account: { ...account, exists: true, stage: 'done' } };
  return done(sendMessage(created, { from: 'portal', template: 'account-created' }), {
    code: 'account.created',
  });
}

function changePassword(state: PracticeState): Applied {
  const { otp: _, ...account } = state.account;
  const changed: PracticeState = {
    ...state,
    account: { ...account, stage: 'done', forgotten: false, passwordChanged: true },
  };
  return done(sendMessage(changed, { from: 'portal', template: 'password-changed' }), {
    code: 'password.changed',
  });
}

/** The account must be in the name of the practice card's owner: whom the story calls "you". */
function differencesFromCard(world: World, typed: CardAnswers): readonly FieldProblem[] {
  const card = getPersona(world);
  const name = String(typed.fullName);
  const isRight = {
    personalId: typed.personalId === card.personalId,
    fullName: sameName(name, card.fullName),
    birthDate: typed.birthDate === card.birthDate,
  };
  const isOnlyUnmarked = foldForSearch(name) === foldForSearch(card.fullName);
  return Object.entries(isRight)
    .filter(([, right]) => !right)
    .map(([field]) =>
      fieldProblem(field, field === 'fullName' && isOnlyUnmarked ? 'name.marks' : 'card.differs'),
    );
}
