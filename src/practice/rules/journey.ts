import { findOpenDraft } from '#sandbox/engine/change.ts';
import type { PracticeState } from '#sandbox/engine/state.ts';
import type { World } from '#sandbox/engine/world.ts';
import type { Goal } from '#sandbox/scenario-schema.ts';
import type { PortalPage, PortalPlace } from './phone-page.ts';

/** Where one is on the way through a task. Counted in stages, not in presses: a form of six pages is one stage. */
export interface JourneyStep {
  /** 1-based. */
  readonly current: number;
  readonly total: number;
  readonly page: PortalPage;
}

const accountStages = ['register-sim', 'register-person', 'register-otp', 'register-password'] as const;
const recoveryStages = ['recover', 'register-otp', 'register-password'] as const;
const filingStages = ['find', 'procedure', 'agency', 'form', 'papers', 'delivery', 'review'] as const;
const startStage: Partial<Record<World['scenario']['start']['page'], PortalPage>> = {
  form: 'form',
  papers: 'papers',
  review: 'review',
  payment: 'payment',
  'my-dossiers': 'dossier',
};
/** The stage of each goal: the way of a task leads to the last of its goals. */
const goalStage = {
  'account-created': 'register-password',
  'signed-in': 'sign-in',
  'password-changed': 'register-password',
  'profile-right': 'profile',
  'account-locked': 'safety',
  'scams-handled': 'home',
  'form-completed': 'form',
  'papers-completed': 'papers',
  'dossier-submitted': 'review',
  'one-live-dossier': 'review',
  'fee-paid': 'payment',
  'refund-settled': 'payment',
  'proofs-kept': 'payment',
  'supplement-sent': 'dossier',
  'result-returned': 'dossier',
  'result-opened': 'vault',
  'dossier-read': 'dossier',
  'questions-answered': 'dossier',
  'wrong-order-reported': 'payment',
  'apology-read': 'dossier',
  'result-right': 'vault',
  'dossier-rated': 'dossier',
  'petition-answered': 'dossier',
  'vault-reused': 'form',
  'dossier-withdrawn': 'dossier',
  'signed-out': 'dossier',
} as const satisfies Record<Goal['when'], PortalPage>;
/** Pages that belong to a stage without being one. */
const within: Partial<Record<PortalPage, PortalPage>> = {
  submitted: 'review',
  'my-dossiers': 'dossier',
  letter: 'dossier',
  mail: 'dossier',
  rating: 'dossier',
  petition: 'dossier',
  inbox: 'dossier',
};

/** Goals of a task in which nothing is filed: its steps are its goals and its questions. */
const readingGoals: ReadonlySet<Goal['when']> = new Set([
  'dossier-read',
  'questions-answered',
  'signed-in',
  'profile-right',
  'signed-out',
]);

/** The stages of a task, from where it begins to its last goal. */
export function journeyStages({ scenario }: World): readonly PortalPage[] {
  const goals = new Set<PortalPage>(scenario.goals.map(({ when }) => goalStage[when]));
  const all: PortalPage[] = [
    ...(scenario.start.account ? [] : accountStages),
    ...(goals.has('register-password') && scenario.start.account ? recoveryStages : []),
    ...(goals.has('safety') ? (['safety'] as const) : []),
    ...(scenario.start.signedIn ? [] : (['sign-in'] as const)),
    ...filingStages,
    ...(goals.has('payment') ? (['payment'] as const) : []),
    'dossier',
    'vault',
  ];
  const first = all.indexOf(startStage[scenario.start.page] ?? 'find');
  const last = Math.max(...[...goals].map((page) => all.indexOf(page)));
  const beforeFiling = all.indexOf('find');
  return all.filter((_, place) => (place < beforeFiling || place >= first) && place <= last);
}

/** The stage one is at; on pages outside the way, the one after the last stage that is done. */
export function journeyStep(world: World, state: PracticeState, { page }: PortalPlace): JourneyStep {
  if (isOfReading(world)) {
    const { done, total } = readingSteps(world, state);
    return { current: Math.min(done + 1, total), total, page };
  }
  const stages = journeyStages(world);
  const isAhead = page === 'sign-in' && !state.account.exists;
  const place = isAhead ? -1 : stages.indexOf(isSupplement(state, page) ? 'dossier' : (within[page] ?? page));
  const current = place >= 0 ? place : Math.min(firstOpenStage(stages, state), stages.length - 1);
  return { current: current + 1, total: stages.length, page };
}

/** Whether nothing is filed in this task. */
export function isOfReading({ scenario: { goals } }: World): boolean {
  return goals.every(({ when }) => readingGoals.has(when));
}

/** Every question is a step, and so is every other goal. */
function readingSteps(
  { scenario: { goals, questions } }: World,
  { answered, reached }: PracticeState,
): { done: number; total: number } {
  const others = goals.filter(({ when }) => when !== 'questions-answered');
  const done = others.filter(({ id }) => reached.includes(id)).length + Object.keys(answered).length;
  return { done, total: others.length + questions.length };
}

/** What is supplied later belongs to following the dossier: nobody is set back to an earlier step. */
function isSupplement(state: PracticeState, page: PortalPage): boolean {
  const isFiling = filingStages.some((stage) => stage === page);
  return isFiling && findOpenDraft(state)?.supplements !== undefined;
}

function firstOpenStage(stages: readonly PortalPage[], state: PracticeState): number {
  const afterAccount = state.account.exists ? stages.findIndex((page) => !page.startsWith('register-')) : 0;
  const isPastSignIn = state.session.status === 'signed-in' && stages[afterAccount] === 'sign-in';
  const next = isPastSignIn ? afterAccount + 1 : afterAccount;
  return state.dossiers.length > 0 ? Math.max(next, stages.indexOf('dossier')) : next;
}
