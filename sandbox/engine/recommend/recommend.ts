import type { Goal } from '../../scenario-schema.ts';
import { nextGoal, owesByStory } from '../goals.ts';
import { canPerform } from '../office/dossier-acts.ts';
import { isLive } from '../office/review-dossier.ts';
import type { Place } from '../page.ts';
import type { Dossier, PracticeState } from '../state.ts';
import { isCardTask, type World } from '../world.ts';
import { planAccount, planProfile, planRecovery, planSignIn } from './plan-account.ts';
import { planDossier } from './plan-dossier.ts';
import { planDraft, planFinding, planStart } from './plan-draft.ts';
import { planPayment } from './plan-payment.ts';
import { planEncounter, planHarm, planSafety, planToMeet } from './plan-safety.ts';
import { pageFirst, type Recommendation } from './recommendation.ts';

export type { Recommendation } from './recommendation.ts';

/**
 * The next best action from any state: what to do, on which page, at which field or button, and why in one word.
 * Undefined when every goal is reached. Guided mode shows it, the coach measures against it, and the property test
 * follows it from every reachable state to a finish.
 */
export function recommend(world: World, state: PracticeState): Recommendation | undefined {
  const goal = nextGoal(world, state);
  if (!state.started || goal === undefined) return undefined;
  const urgent = planEncounter(world, state) ?? planHarm(state);
  if (urgent !== undefined) return pageFirst(state, urgent);
  if (!state.account.exists) return pageFirst(state, planAccount(world, state));
  if (goal.when === 'account-locked' || state.account.locked || state.phone.lost)
    return pageFirst(state, planSafety(world, state));
  if (state.session.status !== 'signed-in') return pageFirst(state, planSignIn(world, state));
  return pageFirst(state, planTowards(world, state, goal));
}

function planTowards(world: World, state: PracticeState, goal: Goal): Recommendation {
  if (goal.when === 'questions-answered') return planQuestion(world, state);
  if (goal.when === 'signed-out') return signOut;
  if (goal.when === 'password-changed') return planRecovery(world, state);
  if (goal.when === 'profile-right') return planProfile(world);
  const towards = goal.when === 'scams-handled' ? planToMeet(world, state) : undefined;
  return towards ?? planFiling(world, state, goal);
}

/** A machine that others use too is left signed out. */
const signOut: Recommendation = {
  place: { page: 'home' },
  target: 'sign-out',
  draft: { type: 'signed-out' },
  hint: 'sign-out',
};

function planQuestion(world: World, state: PracticeState): Recommendation {
  const question = world.scenario.questions.find(({ id }) => state.answered[id] === undefined);
  if (question === undefined)
    throw new Error(`Scenario "${world.scenario.id}" asks for answers but has no open question.`);
  const draft = { type: 'question-answered', question: question.id, choice: question.right } as const;
  if (question.about !== undefined) {
    const place: Place = { page: 'procedure', subject: question.about };
    const way = planFinding(world, state, question.about);
    return way ?? { place, target: question.id, draft, hint: 'answer-on-procedure' };
  }
  if (isCardTask(world)) return { place: { page: 'home' }, target: question.id, draft, hint: 'answer-card' };
  // The question stands under the dossier it asks about.
  const isAtDossier = state.place.page === 'dossier';
  const [dossier] = state.dossiers;
  const place: Place =
    isAtDossier || dossier === undefined ? state.place : { page: 'dossier', subject: dossier.code };
  return { place, target: question.id, draft, hint: 'answer-question' };
}

/** From wherever things stand to a result: look, clear up duplicates and money, follow the dossier, or file one. */
function planFiling(world: World, state: PracticeState, goal: Goal): Recommendation {
  if (state.drafts.some(({ outcomeUnknown }) => outcomeUnknown)) {
    const place = { page: 'my-dossiers' } as const;
    return {
      place,
      target: 'my-dossiers',
      draft: { type: 'page-opened', ...place },
      hint: 'look-in-my-dossiers',
    };
  }
  const live = state.dossiers.filter(isLive);
  const own = live.filter(({ procedure }) => procedure === (world.scenario.procedure ?? procedure));
  const [dossier, ...duplicates] = own;
  const withdrawal = goal.when === 'dossier-withdrawn' ? planWithdrawal(world, state, dossier) : undefined;
  if (withdrawal !== undefined) return withdrawal;
  // A result that was asked for before comes first: this task uses it.
  const earlier = live.find((other) => !own.includes(other) && !isResultOpened(state, other));
  if (earlier !== undefined) return planDossier(world, state, earlier);
  const duplicate = duplicates.findLast(({ status }) => status !== 'completed' && status !== 'returned');
  if (duplicate !== undefined) {
    const draft = { type: 'dossier-withdrawn', dossier: duplicate.code } as const;
    return {
      place: { page: 'dossier', subject: duplicate.code },
      target: 'withdraw',
      draft,
      hint: 'withdraw-duplicate',
    };
  }
  if (dossier !== undefined && goal.when !== 'vault-reused') {
    return (
      planFeeLeftOut(world, goal, dossier) ??
      planPayment(world, state, dossier) ??
      planDossier(world, state, dossier)
    );
  }
  return planDraft(world, state) ?? planStart(world, state);
}

function isResultOpened({ vault }: PracticeState, { code }: Dossier): boolean {
  return vault.some(({ dossier, opened }) => dossier === code && opened);
}

/** The story has changed: what was asked for is not needed any more. */
function planWithdrawal(
  world: World,
  state: PracticeState,
  dossier: Dossier | undefined,
): Recommendation | undefined {
  if (dossier === undefined) return undefined;
  const { code } = dossier;
  if (!canPerform(world, state, { dossier: code, act: 'withdraw', by: 'resident' })) return undefined;
  return {
    place: { page: 'dossier', subject: code },
    target: 'withdraw',
    draft: { type: 'dossier-withdrawn', dossier: code },
    hint: 'withdraw-by-story',
  };
}

const goalsOfMoney: ReadonlySet<Goal['when']> = new Set(['fee-paid', 'proofs-kept', 'refund-settled']);

/** What costs the fee was left out, and no office will ask for it: only a new dossier can have it. */
function planFeeLeftOut(world: World, { when }: Goal, dossier: Dossier): Recommendation | undefined {
  const isLeftOut = dossier.obligation === undefined && owesByStory(world, dossier);
  if (!goalsOfMoney.has(when) || !isLeftOut || world.scenario.office !== undefined) return undefined;
  return {
    place: { page: 'dossier', subject: dossier.code },
    target: 'withdraw',
    draft: { type: 'dossier-withdrawn', dossier: dossier.code },
    hint: 'withdraw-wrong',
  };
}
