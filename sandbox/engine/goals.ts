import type { Goal } from '../scenario-schema.ts';
import { areScamsHandled } from './encounters.ts';
import { shownPages } from './form/form.ts';
import { amountDue } from './office/fees.ts';
import { threeProofs } from './office/payment-duties.ts';
import { hasGoodPaper, isLive } from './office/review-dossier.ts';
import type { Dossier, Draft, PracticeState } from './state.ts';
import { getProcedure, type World } from './world.ts';

type Condition = (world: World, state: PracticeState) => boolean;

/** The closed list of what a scenario can ask for. */
const conditions: Readonly<Record<Goal['when'], Condition>> = {
  'account-created': (_, { account }) => account.exists,
  'signed-in': (_, { session }) => session.status === 'signed-in',
  'password-changed': (_, { account }) => account.passwordChanged,
  'account-locked': (_, { account }) => account.wasLocked,
  'scams-handled': areScamsHandled,
  'form-completed': (world, { drafts, dossiers }) =>
    dossiers.length > 0 ||
    drafts.some(({ procedure, completed, answers }) =>
      shownPages(getProcedure(world, procedure).pages, answers).every(({ id }) => completed.includes(id)),
    ),
  'papers-completed': (world, state) =>
    state.drafts.some((draft) => draft.papersCompleted && hasGoodPapers(world, state, draft)) ||
    state.dossiers.some((dossier) => hasGoodPapers(world, state, dossier)),
  'dossier-submitted': (_, state) => knownDossiers(state).length > 0,
  'one-live-dossier': (_, state) =>
    !state.drafts.some(({ outcomeUnknown }) => outcomeUnknown) && state.dossiers.filter(isLive).length === 1,
  'fee-paid': (world, state) =>
    knownDossiers(state).some((dossier) =>
      dossier.obligation === undefined
        ? !owesByStory(world, dossier)
        : dossier.obligation.bookedDong >= dossier.obligation.dueDong,
    ),
  'refund-settled': (world, state) =>
    conditions['fee-paid'](world, state) &&
    state.payments.every(({ excess, status }) => !excess || status === 'refunded'),
  'proofs-kept': (world, state) =>
    knownDossiers(state).some((dossier) =>
      dossier.obligation === undefined
        ? !owesByStory(world, dossier)
        : dossier.obligation.proofs.length === threeProofs.length,
    ),
  // Sent, and taken: an office that asks once more has not got what it asked for.
  'supplement-sent': (_, { dossiers }) =>
    dossiers.some(({ trail }) => {
      const sent = trail.findIndex(({ act }) => act === 'supply');
      return sent >= 0 && trail.slice(sent).some(({ act }) => act === 'accept' || act === 'process');
    }),
  'result-returned': (_, { dossiers }) => dossiers.some(({ status }) => status === 'returned'),
  'result-opened': (_, { vault }) => vault.some(({ opened }) => opened),
  'dossier-read': (_, { dossiers }) => dossiers.some(({ readStatus, status }) => readStatus === status),
  'questions-answered': ({ scenario }, { answered }) =>
    scenario.questions.every(({ id }) => answered[id] !== undefined),
};

/** Every paper that is always needed is there, as a picture that an officer can read. */
function hasGoodPapers(
  world: World,
  state: PracticeState,
  { procedure, papers }: Pick<Draft, 'procedure' | 'papers'>,
): boolean {
  const needed = getProcedure(world, procedure).components.filter(
    ({ requirement }) => requirement === 'always',
  );
  return needed.every((component) => hasGoodPaper(world, state, papers, component));
}

/** Whether the story asks for something that costs a fee: who leaves it out has not paid. */
export function owesByStory(world: World, { procedure }: Pick<Dossier, 'procedure'>): boolean {
  return amountDue(getProcedure(world, procedure), world.scenario.facts) !== undefined;
}

/** Dossiers whose submission the learner can know of. */
function knownDossiers({ drafts, dossiers }: PracticeState) {
  const lost = new Set(drafts.filter(({ outcomeUnknown }) => outcomeUnknown).map(({ lastKey }) => lastKey));
  return dossiers.filter(({ keys }) => !keys.some((key) => lost.has(key)));
}

/** The goals that hold now and were not reached before, in the order of the scenario. */
export function newlyReached(world: World, state: PracticeState): readonly string[] {
  const { goals } = world.scenario;
  return goals
    .filter(({ id, when }) => !state.reached.includes(id) && conditions[when](world, state))
    .map(({ id }) => id);
}

/** The first goal that is still open. */
export function nextGoal(world: World, state: PracticeState): Goal | undefined {
  return world.scenario.goals.find(({ id }) => !state.reached.includes(id));
}

/** Whether every goal of the task is reached. */
export function isFinished(world: World, state: PracticeState): boolean {
  return state.started && nextGoal(world, state) === undefined;
}
