import type { Goal, Scenario } from '../scenario-schema.ts';
import { areScamsHandled } from './encounters.ts';
import { shownPages } from './form/form.ts';
import { amountDue } from './office/fees.ts';
import { threeProofs } from './office/payment-duties.ts';
import { hasGoodPaper, isLive } from './office/review-dossier.ts';
import { bringsVaultItem } from './office/vault-reuse.ts';
import type { Dossier, Draft, PracticeState, TrailEntry } from './state.ts';
import { getProcedure, type World } from './world.ts';

type Condition = (world: World, state: PracticeState) => boolean;

/** The closed list of what a scenario can ask for. */
const conditions: Readonly<Record<Goal['when'], Condition>> = {
  'account-created': (_, { account }) => account.exists,
  'signed-in': (_, { session }) => session.status === 'signed-in',
  'password-changed': (_, { account }) => account.passwordChanged,
  'profile-right': (_, { account }) => account.oldPhone === undefined,
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
  'dossier-submitted': (world, state) => knownDossiers(world, state).length > 0,
  'one-live-dossier': (_, state) =>
    !state.drafts.some(({ outcomeUnknown }) => outcomeUnknown) && state.dossiers.filter(isLive).length === 1,
  'fee-paid': (world, state) =>
    knownDossiers(world, state).some((dossier) =>
      dossier.obligation === undefined
        ? !owesByStory(world, dossier)
        : dossier.obligation.bookedDong >= dossier.obligation.dueDong,
    ),
  'refund-settled': (world, state) =>
    conditions['fee-paid'](world, state) &&
    state.payments.every(({ excess, status }) => !excess || status === 'refunded'),
  'proofs-kept': (world, state) =>
    knownDossiers(world, state).some((dossier) =>
      dossier.obligation === undefined
        ? !owesByStory(world, dossier)
        : dossier.obligation.proofs.length === threeProofs.length,
    ),
  'supplement-sent': ({ scenario }, { dossiers }) =>
    dossiers.some(
      (dossier, place) =>
        isSupplied(dossier) ||
        bringsWhatWasAsked(dossiers.slice(0, place), dossier) ||
        leavesNothingToAsk(scenario, dossier),
    ),
  'result-returned': (world, state) =>
    knownDossiers(world, state).some(({ status }) => status === 'returned'),
  'result-opened': (_, { vault }) => vault.some(({ opened }) => opened),
  'dossier-read': (_, { dossiers }) => dossiers.some(({ readStatus, status }) => readStatus === status),
  'questions-answered': ({ scenario }, { answered }) =>
    scenario.questions.every(({ id }) => answered[id] !== undefined),
  'wrong-order-reported': (_, { dossiers }) =>
    dossiers.some(({ obligation }) => obligation?.reported === true),
  'apology-read': (_, { dossiers }) => dossiers.some(({ apology }) => apology?.read === true),
  'result-right': (_, { vault }) =>
    vault.some(({ confirmed, misprint }) => confirmed === true && misprint === undefined),
  'dossier-rated': (_, { dossiers }) => dossiers.some(({ rating }) => rating !== undefined),
  'petition-answered': (_, { petitions }) => petitions.some(({ answeredAt }) => answeredAt !== undefined),
  'vault-reused': (_, state) =>
    state.drafts.some(({ reused }) => reused !== undefined) ||
    [...state.drafts, ...state.dossiers].some(({ papers }) => bringsVaultItem(state, papers)),
  'dossier-withdrawn': (_, { dossiers }) => dossiers.some(({ status }) => status === 'withdrawn'),
  // Nobody is signed in before the task has begun either: it counts once everything else is done.
  'signed-out': ({ scenario }, { session, reached }) =>
    session.status === 'signed-out' &&
    scenario.goals.every(({ id, when }) => when === 'signed-out' || reached.includes(id)),
};

const takenUp: ReadonlySet<TrailEntry['act']> = new Set(['accept', 'process']);

/** Filed anew with everything the office would have asked for: it never had to. */
function leavesNothingToAsk({ office }: Scenario, { papers, status }: Dossier): boolean {
  const asked = office?.asksFor ?? [];
  const isDecided = status === 'completed' || status === 'returned';
  return (
    isDecided && asked.length > 0 && asked.every(({ component }) => (papers[component] ?? []).length > 0)
  );
}

/** Sent, and taken: an office that asks once more has not got what it asked for. */
function isSupplied({ trail }: Dossier): boolean {
  const sent = trail.findIndex(({ act }) => act === 'supply');
  return sent >= 0 && trail.slice(sent).some(({ act }) => takenUp.has(act));
}

/** Filed anew with everything that was asked for before, and taken. */
function bringsWhatWasAsked(earlier: readonly Dossier[], { procedure, papers, trail }: Dossier): boolean {
  const asked = earlier.filter((other) => other.procedure === procedure && other.supplements > 0);
  const isThere = (component: string) => (papers[component] ?? []).length > 0;
  return trail.some(({ act }) => takenUp.has(act)) && asked.some((other) => other.asked.every(isThere));
}

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

/** Dossiers of the task's own procedure whose submission the learner can know of. */
function knownDossiers({ scenario }: World, { drafts, dossiers }: PracticeState) {
  const lost = new Set(drafts.filter(({ outcomeUnknown }) => outcomeUnknown).map(({ lastKey }) => lastKey));
  const own = dossiers.filter(({ procedure }) => procedure === (scenario.procedure ?? procedure));
  return own.filter(({ keys }) => !keys.some((key) => lost.has(key)));
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
