import type { Scenario } from '../scenario-schema.ts';
import type { Answers, EventOf } from './event-schema.ts';
import { prefilledAnswers } from './form/form.ts';
import { amountDue } from './office/fees.ts';
import { forwardMinutes, planOfficer } from './office/office-plan.ts';
import { practicePayee } from './office/submission.ts';
import type { Actor, DossierStatus } from './office/transition-table.ts';
import type { Place } from './page.ts';
import { addImages } from './phone-images.ts';
import { minute } from './simulated-time.ts';
import type { Dossier, Draft, PracticeState, TrailEntry } from './state.ts';
import { findFault, getPersona, getProcedure, type World } from './world.ts';

type DraftSeed = NonNullable<Scenario['start']['draft']>;
type DossierSeed = Scenario['start']['dossiers'][number];

/** The state that a task begins in, and begins again in. */
export function initialState(
  world: World,
  event: Pick<EventOf<'run-started'>, 'mode' | 'seed'>,
): PracticeState {
  const { scenario, opening } = world;
  if (opening !== undefined) return { ...opening, mode: event.mode, seed: event.seed };
  const { start } = scenario;
  const now = Date.parse(scenario.startsAt);
  const draft = start.draft === undefined ? undefined : toDraft(world, start.draft, now);
  const state: PracticeState = {
    ...emptyState,
    started: true,
    mode: event.mode,
    seed: event.seed,
    now,
    account: {
      ...emptyState.account,
      exists: start.account,
      simOwned: findFault(world, 'F-SIM') === undefined,
      answers: typedBefore(world),
      forgotten: (findFault(world, 'F-PWD') ?? findFault(world, 'F-DUP-ACC')) !== undefined,
      stage: start.account ? 'done' : 'none',
      ...(start.oldPhone !== undefined && { oldPhone: start.oldPhone }),
    },
    phone: { ...emptyState.phone, lost: findFault(world, 'F-LOSTPHONE') !== undefined },
    session: { status: start.signedIn ? 'signed-in' : 'signed-out' },
    drafts: draft === undefined ? [] : [draft],
    ...(draft === undefined ? {} : { openDraft: draft.id }),
    dossiers: start.dossiers.map((seed) => toDossier(world, seed)),
    place: startPlace(world, draft),
  };
  const withPhone = addImages(world, state, start.images);
  return withPhone.dossiers.reduce((planned, dossier) => planOfficer(world, planned, dossier), withPhone);
}

/** Before the first event. */
export const emptyState: PracticeState = {
  started: false,
  mode: 'alone',
  seed: 0,
  now: 0,
  counter: 1,
  place: { page: 'home' },
  account: {
    exists: false,
    simOwned: true,
    simChecked: false,
    answers: {},
    stage: 'none',
    purpose: 'register',
    captchaRound: 0,
    forgotten: false,
    passwordChanged: false,
    locked: false,
    wasLocked: false,
  },
  session: { status: 'signed-out' },
  phone: { messages: [], images: [], lost: false, approvals: [] },
  ownPhotos: [],
  drafts: [],
  dossiers: [],
  payments: [],
  vault: [],
  petitions: [],
  schedule: [],
  encounters: [],
  exposed: [],
  struck: [],
  answered: {},
  reached: [],
};

/** Somebody has typed the name before, without its marks. */
function typedBefore(world: World): Answers {
  const fullName = findFault(world, 'F-NAME')?.typed;
  return fullName === undefined ? {} : { fullName };
}

function startPlace(world: World, draft: Draft | undefined): Place {
  const { page } = world.scenario.start;
  if (page !== 'form' || draft === undefined) return { page };
  const { pages } = getProcedure(world, draft.procedure);
  const [first] = pages.filter(({ id }) => !draft.completed.includes(id));
  return first === undefined ? { page: 'review' } : { page: 'form', subject: first.id };
}

function toDraft(world: World, seed: DraftSeed, now: number): Draft {
  const procedure = getProcedure(world, world.scenario.procedure ?? '');
  const prefilled = prefilledAnswers(procedure, getPersona(world));
  const isWhole = seed.answers === 'facts';
  const needsNoPaper = procedure.components.every(({ requirement }) => requirement !== 'always');
  const hasDelivery = seed.delivery !== undefined;
  const answers = seed.answers === 'facts' ? world.scenario.facts : seed.answers;
  return {
    id: 'draft-0',
    procedure: procedure.id,
    agency: seed.agency,
    answers: { ...prefilled, ...answers },
    completed: isWhole ? procedure.pages.map(({ id }) => id) : [],
    papers: seed.papers,
    papersCompleted: Object.keys(seed.papers).length > 0 || (isWhole && needsNoPaper && hasDelivery),
    ...(seed.delivery === undefined ? {} : { delivery: { way: seed.delivery } }),
    attested: false,
    reviewed: isWhole,
    attempts: 0,
    outcomeUnknown: false,
    savedAt: now,
  };
}

function toDossier(world: World, seed: DossierSeed): Dossier {
  const { code, procedure, agency, papers, mail, status } = seed;
  const prefilled = prefilledAnswers(getProcedure(world, procedure), getPersona(world));
  const answers = seed.answers === 'facts' ? { ...prefilled, ...world.scenario.facts } : seed.answers;
  const submittedAt = Date.parse(seed.submittedAt);
  const acceptedAt = seed.acceptedAt === undefined ? {} : { acceptedAt: Date.parse(seed.acceptedAt) };
  const dueAt = seed.dueAt === undefined ? {} : { dueAt: Date.parse(seed.dueAt) };
  return {
    code,
    procedure,
    agency,
    answers,
    status,
    submittedAt,
    ...acceptedAt,
    ...dueAt,
    keys: [code],
    papers,
    delivery: mail === undefined ? { way: seed.delivery ?? 'electronic' } : { way: 'post', ...mail },
    ...(seed.payment === 'unbooked' && obligationOf(world, seed.procedure, answers)),
    asked: [],
    supplements: seed.askedAt === undefined ? 0 : 1,
    ...(seed.supplementDeadline !== undefined && {
      supplement: { deadline: Date.parse(seed.supplementDeadline), defects: [] },
    }),
    ...(seed.status === 'supplement-required' &&
      seed.askedAt !== undefined && { pausedAt: Date.parse(seed.askedAt) }),
    trail: trailBefore(world, seed),
  };
}

/** The fee of a dossier of which the portal has booked nothing, whatever the bank says. */
function obligationOf(world: World, procedure: string, answers: Answers): Pick<Dossier, 'obligation'> {
  const due = amountDue(getProcedure(world, procedure), answers);
  if (due === undefined) return {};
  return { obligation: { ...due, payee: practicePayee, bookedDong: 0, checks: [], proofs: [] } };
}

type PastAct = readonly [at: number, actor: Actor, act: TrailEntry['act'], to: DossierStatus];

/** What was done with a dossier before the task began, up to the status it begins in. */
function trailBefore(world: World, seed: DossierSeed): readonly TrailEntry[] {
  const past: readonly (PastAct | undefined)[] = [
    [Date.parse(seed.submittedAt), 'resident', 'submit', 'submitted'],
    ...officerActs(seed),
    ofMoment(seed.askedAt, 'officer', 'request-supplement', 'supplement-required'),
    ofMoment(seed.suppliedAt, 'resident', 'supply', 'resubmitted'),
    ofMoment(seed.completedAt, 'officer', 'complete', 'completed'),
  ];
  return past
    .filter((one) => one !== undefined)
    .map(([at, actor, act, to]) => {
      const form = world.transitions.find((transition) => transition.act === act)?.form;
      return { at, actor, act, to, defects: [], ...(form !== undefined && { form }) };
    });
}

function ofMoment(
  moment: string | undefined,
  actor: Actor,
  act: TrailEntry['act'],
  to: DossierStatus,
): PastAct | undefined {
  return moment === undefined ? undefined : [Date.parse(moment), actor, act, to];
}

function officerActs({ status, acceptedAt, completedAt }: DossierSeed): readonly PastAct[] {
  const isTold = status === 'accepted' || status === 'processing' || status === 'completed';
  if (acceptedAt === undefined || !isTold) return [];
  const at = Date.parse(acceptedAt);
  const accepted: PastAct = [at, 'officer', 'accept', 'accepted'];
  if (status === 'accepted') return [accepted];
  const processed: PastAct = [at + forwardMinutes * minute, 'officer', 'process', 'processing'];
  if (status === 'processing' || completedAt !== undefined) return [accepted, processed];
  return [accepted, processed, [at + 2 * forwardMinutes * minute, 'officer', 'complete', 'completed']];
}
