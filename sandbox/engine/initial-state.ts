import type { Scenario } from '../scenario-schema.ts';
import type { EventOf } from './event-schema.ts';
import { prefilledAnswers } from './form/form.ts';
import { forwardMinutes, planOfficer } from './office/office-plan.ts';
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
  const { scenario } = world;
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
      stage: start.account ? 'done' : 'none',
    },
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
  account: { exists: false, simOwned: true, simChecked: false, answers: {}, stage: 'none' },
  session: { status: 'signed-out' },
  phone: { messages: [], images: [] },
  ownPhotos: [],
  drafts: [],
  dossiers: [],
  payments: [],
  vault: [],
  petitions: [],
  schedule: [],
  struck: [],
  answered: {},
  reached: [],
};

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
    delivery: mail === undefined ? { way: 'electronic' } : { way: 'post', ...mail },
    asked: [],
    supplements: 0,
    trail: [
      { at: submittedAt, actor: 'resident', act: 'submit', to: 'submitted', defects: [] },
      ...officerEntries(world, seed),
    ],
  };
}

const officeActs = [
  { act: 'accept', to: 'accepted' },
  { act: 'process', to: 'processing' },
  { act: 'complete', to: 'completed' },
] as const;

/** What the office did with a dossier before the task began, up to the status it begins in. */
function officerEntries(world: World, { status, acceptedAt }: DossierSeed): readonly TrailEntry[] {
  if (acceptedAt === undefined) return [];
  const last = officeActs.findIndex(({ to }) => to === status);
  return officeActs.slice(0, last + 1).map(({ act, to }, index): TrailEntry => {
    const form = world.transitions.find((transition) => transition.act === act)?.form;
    const at = Date.parse(acceptedAt) + index * forwardMinutes * minute;
    const entry = { actor: 'officer', defects: [], at, act, to } as const;
    return form === undefined ? entry : { ...entry, form };
  });
}
