import { findDossier, findOpenDraft, putDossier, putDraft, removeDraft } from '../change.ts';
import type { RefusalCode } from '../codes.ts';
import { findPage } from '../form/draft-steps.ts';
import { type Applied, done, refused } from '../outcome.ts';
import { needsSignIn, type Place } from '../page.ts';
import type { Draft, PracticeState } from '../state.ts';
import { findFault, findProcedure, type World } from '../world.ts';

/** Go to a place if it can be shown; a page behind the sign-in is remembered and shown after it. */
export function goTo(world: World, state: PracticeState, place: Place): Applied {
  const trouble = placeTrouble(world, state, place);
  if (trouble !== undefined) return refused(state, trouble);
  if (needsSignIn(place.page) && state.session.status !== 'signed-in') return askToSignIn(state, place);
  return arriveAt(world, state, place);
}

/** Whether a place can be shown now, sign-in aside: the form of a dossier that was submitted, say, is gone. */
export function canShow(world: World, state: PracticeState, place: Place): boolean {
  return placeTrouble(world, state, place) === undefined;
}

/** Be at a place after an act; a fault of the scenario may strike on arrival. */
export function arriveAt(world: World, state: PracticeState, place: Place): Applied {
  const fault = findFault(world, 'F-SESSION');
  const strikes =
    fault !== undefined &&
    place.page === 'form' &&
    place.subject === fault.atFormPage &&
    !state.struck.includes('F-SESSION');
  if (strikes) return endSession({ ...state, struck: [...state.struck, 'F-SESSION'] }, place);
  const arrived = { ...state, place };
  if (place.page === 'my-dossiers') return lookForLostSubmissions(arrived);
  if (place.page === 'review') return done(markReviewed(arrived));
  if (place.page === 'letter') return done(readLetter(arrived, place.subject ?? ''));
  if (place.page !== 'dossier') return done(arrived);
  const dossier = findDossier(arrived, place.subject ?? '');
  return done(
    dossier === undefined ? arrived : putDossier(arrived, { ...dossier, readStatus: dossier.status }),
  );
}

/** The procedure that a page-changing act belongs to is signed in, or the sign-in page is shown first. */
export function askToSignIn(state: PracticeState, returnTo: Place): Applied {
  const isExpired = state.session.status === 'expired';
  const session = { status: state.session.status, returnTo };
  return refused(
    { ...state, session, place: { page: 'sign-in' } },
    isExpired ? 'session.expired' : 'session.signed-out',
  );
}

function readLetter(state: PracticeState, code: string): PracticeState {
  const dossier = findDossier(state, code);
  if (dossier?.apology === undefined) return state;
  return putDossier(state, { ...dossier, apology: { ...dossier.apology, read: true } });
}

function markReviewed(state: PracticeState): PracticeState {
  const draft = findOpenDraft(state);
  return draft === undefined ? state : putDraft(state, { ...draft, reviewed: true });
}

function endSession(state: PracticeState, returnTo: Place): Applied {
  return done(
    { ...state, session: { status: 'expired', returnTo }, place: { page: 'sign-in' } },
    { code: 'session.expired' },
  );
}

/** Looking into "my dossiers" tells what became of a submission whose answer was lost. */
function lookForLostSubmissions(state: PracticeState): Applied {
  const lost = state.drafts.filter(({ outcomeUnknown }) => outcomeUnknown);
  const found = lost.filter(({ lastKey }) =>
    state.dossiers.some(({ keys }) => lastKey !== undefined && keys.includes(lastKey)),
  );
  const known: PracticeState = {
    ...state,
    drafts: state.drafts.map((draft): Draft => ({ ...draft, outcomeUnknown: false })),
  };
  const cleared = found.reduce<PracticeState>((next, { id }) => removeDraft(next, id), known);
  return done(cleared, ...found.map(({ id }) => ({ code: 'submit.found', subject: id }) as const));
}

/** Why a place cannot be shown, sign-in aside. */
function placeTrouble(
  world: World,
  state: PracticeState,
  { page, subject = '' }: Place,
): RefusalCode | undefined {
  switch (page) {
    case 'procedure': {
      const isKnown = findProcedure(world, subject) ?? world.catalogue.find(({ id }) => id === subject);
      return isKnown === undefined ? 'procedure.unknown' : undefined;
    }
    case 'submitted':
    case 'payment':
    case 'dossier':
    case 'rating':
      return findDossier(state, subject) === undefined ? 'dossier.unknown' : undefined;
    case 'letter':
      return findDossier(state, subject)?.apology === undefined ? 'dossier.unknown' : undefined;
    case 'mail':
      return findDossier(state, subject)?.mailCameBack === true ? undefined : 'mail.not-back';
    case 'agency':
    case 'papers':
    case 'delivery':
    case 'review':
      return findOpenDraft(state) === undefined ? 'draft.none' : undefined;
    case 'form': {
      const draft = findOpenDraft(state);
      if (draft === undefined) return 'draft.none';
      return findPage(world, draft, subject) === undefined ? 'page.unknown' : undefined;
    }
    case 'register-otp':
      return state.account.stage === 'none' ? 'account.not-begun' : undefined;
    case 'register-password':
      return state.account.stage === 'password' ? undefined : 'account.not-begun';
    default:
      return undefined;
  }
}
