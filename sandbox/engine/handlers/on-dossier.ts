import { findDossier, findNewDraft, findSupplement, putDossier, removeDraft } from '../change.ts';
import type { EventOf } from '../event-schema.ts';
import { performAct } from '../office/dossier-acts.ts';
import { keepResult, requestSupplement } from '../office/officer.ts';
import { fourChecks, type Proof } from '../office/payment-duties.ts';
import { askRefund, paidDong, pay } from '../office/payments.ts';
import { isLive } from '../office/review-dossier.ts';
import { type Applied, andThen, done, refused } from '../outcome.ts';
import type { Defect, Dossier, PracticeState } from '../state.ts';
import { getProcedure, type World } from '../world.ts';
import type { HandlersOf } from './handler.ts';
import { arriveAt, askToSignIn } from './navigation.ts';
import { openDraft, resumeDraft, saveAndGo } from './on-draft.ts';

type NamedDefect = NonNullable<EventOf<'officer-acted'>['defects']>[number];

/** What the resident does after submitting. */
export const onDossier: HandlersOf<
  | 'dossier-refiled'
  | 'dossier-withdrawn'
  | 'supplement-started'
  | 'payment-compared'
  | 'payment-made'
  | 'refund-asked'
  | 'proof-kept'
  | 'result-collected'
  | 'result-opened'
> = {
  'dossier-refiled': (world, state, event) =>
    withDossier(state, event.dossier, (dossier) => refile(world, state, dossier)),
  'dossier-withdrawn': (world, state, event) =>
    withDossier(state, event.dossier, ({ code }) =>
      andThen(performAct(world, state, { dossier: code, act: 'withdraw', by: 'resident' }), (next) =>
        arriveAt(world, withoutSupplementOf(next, code), { page: 'my-dossiers' }),
      ),
    ),
  'supplement-started': (world, state, event) =>
    withDossier(state, event.dossier, (dossier) => startSupplement(world, state, dossier)),
  'payment-compared': (_world, state, event) =>
    withDossier(state, event.dossier, (dossier) => {
      if (dossier.obligation === undefined) return refused(state, 'payment.not-due');
      const checks = fourChecks.filter((check) => event.checks.includes(check));
      const compared = putDossier(state, { ...dossier, obligation: { ...dossier.obligation, checks } });
      return checks.length < fourChecks.length ? refused(compared, 'payment.unchecked') : done(compared);
    }),
  'payment-made': (world, state, event) => pay(world, state, event),
  'refund-asked': (world, state, event) => askRefund(world, state, event.dossier),
  'proof-kept': (_world, state, event) =>
    withDossier(state, event.dossier, (dossier) => {
      if (dossier.obligation === undefined || !isProofThere(state, dossier, event.proof))
        return refused(state, 'proof.not-there-yet');
      const proofs = [...new Set([...dossier.obligation.proofs, event.proof])];
      return done(putDossier(state, { ...dossier, obligation: { ...dossier.obligation, proofs } }));
    }),
  'result-collected': (world, state, event) =>
    withDossier(state, event.dossier, ({ code, delivery }) => {
      if (delivery.way !== 'counter') return refused(state, 'act.not-allowed');
      const returned = performAct(world, state, { dossier: code, act: 'return', by: 'resident' });
      return andThen(returned, (next) => keepResult(world, next, code));
    }),
  'result-opened': (world, state, event) =>
    withDossier(state, event.dossier, ({ code }) => {
      if (!state.vault.some((item) => item.dossier === code)) return refused(state, 'result.not-there');
      const vault = state.vault.map((item) => (item.dossier === code ? { ...item, opened: true } : item));
      return arriveAt(world, { ...state, vault }, { page: 'vault' });
    }),
};

/** The desk: the learner is the officer and uses the same transitions as the simulated one. */
export const onDesk: HandlersOf<'officer-acted'> = {
  'officer-acted': (world, state, { dossier: code, act, reasons, note, defects: named, dueOn }) => {
    if (world.scenario.learner !== 'officer') return refused(state, 'act.wrong-actor');
    const dossier = findDossier(state, code);
    if (dossier === undefined) return refused(state, 'dossier.unknown');
    const defects = named?.map(toDefect) ?? reasons.map((reason) => ({ reason }));
    if (act === 'request-supplement') return requestSupplement(world, state, dossier, defects);
    const noted = { ...(note !== undefined && { note }), ...(dueOn !== undefined && { dueOn }) };
    const acted = performAct(world, state, { dossier: code, act, by: 'officer', defects, ...noted });
    return act === 'return' ? andThen(acted, (next) => keepResult(world, next, code)) : acted;
  },
};

/** What an event leaves open is not there at all: replayed from storage, the state is the same. */
function toDefect({ reason, component, field, text }: NamedDefect): Defect {
  return {
    reason,
    ...(component !== undefined && { component }),
    ...(field !== undefined && { field }),
    ...(text !== undefined && { text }),
  };
}

function withDossier(state: PracticeState, code: string, change: (dossier: Dossier) => Applied): Applied {
  const dossier = findDossier(state, code);
  if (dossier === undefined) return refused(state, 'dossier.unknown');
  if (state.session.status !== 'signed-in') return askToSignIn(state, { page: 'dossier', subject: code });
  return change(dossier);
}

/** A refused, stopped or withdrawn dossier is filed again with everything that was typed. */
function refile(world: World, state: PracticeState, dossier: Dossier): Applied {
  if (isLive(dossier)) return refused(state, 'dossier.not-refilable');
  const begun = findNewDraft(state, dossier.procedure);
  if (begun !== undefined) return resumeDraft(world, state, begun);
  const { procedure, agency, answers, papers, delivery, status } = dossier;
  const completed = getProcedure(world, procedure).pages.map(({ id }) => id);
  const { state: opened } = openDraft(state, {
    procedure,
    // An office that refused it may have been the wrong one.
    ...(status !== 'rejected' && { agency }),
    answers,
    papers,
    completed,
    delivery,
    reviewed: true,
  });
  return arriveAt(world, opened, { page: 'agency' });
}

/** Everything that was asked for lies open, wrong answers first: whoever follows the steps forgets nothing. */
function startSupplement(world: World, state: PracticeState, dossier: Dossier): Applied {
  if (dossier.status !== 'supplement-required') return refused(state, 'supplement.not-asked');
  const begun = findSupplement(state, dossier.code);
  if (begun !== undefined) return resumeDraft(world, state, begun);
  const { pages } = getProcedure(world, dossier.procedure);
  const { procedure, answers, papers, delivery, agency } = dossier;
  const wrong = new Set(dossier.supplement?.defects.map(({ field }) => field));
  const right = pages.filter(({ fields }) => !fields.some(({ id }) => wrong.has(id)));
  const { state: opened, draft } = openDraft(state, {
    supplements: dossier.code,
    procedure,
    agency,
    answers,
    papers,
    delivery,
    completed: right.map(({ id }) => id),
    reviewed: true,
  });
  return saveAndGo(world, opened, draft, { page: 'dossier', subject: dossier.code });
}

function withoutSupplementOf(state: PracticeState, code: string): PracticeState {
  const begun = findSupplement(state, code);
  return begun === undefined ? state : removeDraft(state, begun.id);
}

function isProofThere(state: PracticeState, dossier: Dossier, proof: Proof): boolean {
  const { obligation, code } = dossier;
  if (proof === 'acknowledgement') return true;
  if (proof === 'transaction') return paidDong(state, code) > 0;
  return obligation !== undefined && obligation.bookedDong >= obligation.dueDong;
}
