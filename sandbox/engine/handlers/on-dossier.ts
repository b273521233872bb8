import { findDossier, findNewDraft, findSupplement, putDossier, removeDraft } from '../change.ts';
import type { EventOf } from '../event-schema.ts';
import { apologise } from '../office/apology.ts';
import { performAct } from '../office/dossier-acts.ts';
import { isRightAddress } from '../office/mail.ts';
import { planOfficer } from '../office/office-plan.ts';
import { keepResult, requestSupplement } from '../office/officer.ts';
import { fourChecks, type Proof } from '../office/payment-duties.ts';
import { askRefund, paidDong, pay, reportOrder } from '../office/payments.ts';
import { sendPetition } from '../office/petition.ts';
import { rateDossier } from '../office/rating.ts';
import { askCorrection, confirmResult } from '../office/result.ts';
import { isLive } from '../office/review-dossier.ts';
import { type Applied, andThen, done, doneWithSlip, refused } from '../outcome.ts';
import type { Defect, Dossier, PracticeState } from '../state.ts';
import { getProcedure, type World } from '../world.ts';
import type { HandlersOf } from './handler.ts';
import { arriveAt, askToSignIn } from './navigation.ts';
import { openDraft, resumeDraft, saveAndGo } from './on-draft.ts';
import { checkMail } from './on-papers.ts';

type NamedDefect = NonNullable<EventOf<'officer-acted'>['defects']>[number];

/** What the resident does after submitting. */
export const onDossier: HandlersOf<
  | 'dossier-refiled'
  | 'dossier-withdrawn'
  | 'supplement-started'
  | 'payment-compared'
  | 'payment-made'
  | 'payment-reported'
  | 'refund-asked'
  | 'proof-kept'
  | 'result-collected'
  | 'result-opened'
  | 'result-confirmed'
  | 'correction-asked'
  | 'delivery-corrected'
  | 'dossier-rated'
  | 'petition-sent'
> = {
  'dossier-refiled': (world, state, event) =>
    withDossier(state, event.dossier, (dossier) => refile(world, state, dossier)),
  'dossier-withdrawn': (world, state, event) =>
    withDossier(state, event.dossier, ({ code, dueAt = state.now, apology }) =>
      doneWithSlip(
        withdraw(world, state, code),
        apology !== undefined || state.now > dueAt ? 'dossier.given-up' : undefined,
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
  'payment-reported': (_world, state, { dossier: code, check }) =>
    withDossier(state, code, (dossier) => reportOrder(state, dossier, check)),
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
  'result-confirmed': (_world, state, event) =>
    withDossier(state, event.dossier, ({ code }) => confirmResult(state, code)),
  'correction-asked': (world, state, event) =>
    withDossier(state, event.dossier, ({ code }) => askCorrection(world, state, code, event.field)),
  'delivery-corrected': (world, state, event) =>
    withDossier(state, event.dossier, (dossier) => sendAgain(world, state, dossier, event)),
  'dossier-rated': (_world, state, event) =>
    withDossier(state, event.dossier, (dossier) => rateDossier(state, dossier, event.answers)),
  'petition-sent': (world, state, { answers }) =>
    state.session.status === 'signed-in'
      ? sendPetition(world, state, answers)
      : askToSignIn(state, { page: 'petition' }),
};

/** The desk: the learner is the officer and uses the same transitions as the simulated one. */
export const onDesk: HandlersOf<'officer-acted'> = {
  'officer-acted': (world, state, { dossier: code, act, reasons, note, defects: named, dueOn }) => {
    if (world.scenario.learner !== 'officer') return refused(state, 'act.wrong-actor');
    const dossier = findDossier(state, code);
    if (dossier === undefined) return refused(state, 'dossier.unknown');
    const defects = named?.map(toDefect) ?? reasons.map((reason) => ({ reason }));
    if (act === 'request-supplement') return requestSupplement(world, state, dossier, defects);
    if (act === 'apologise') return apologise(world, state, dossier, { reason: note, dueOn });
    const noted = note !== undefined && { note };
    const acted = performAct(world, state, { dossier: code, act, by: 'officer', defects, ...noted });
    return act === 'return' ? andThen(acted, (next) => keepResult(world, next, code)) : acted;
  },
};

function withdraw(world: World, state: PracticeState, code: string): Applied {
  return andThen(performAct(world, state, { dossier: code, act: 'withdraw', by: 'resident' }), (next) =>
    arriveAt(world, withoutSupplementOf(next, code), { page: 'my-dossiers' }),
  );
}

/** The letter that came back goes out again, to the address that is given now. */
function sendAgain(
  world: World,
  state: PracticeState,
  dossier: Dossier,
  event: EventOf<'delivery-corrected'>,
): Applied {
  if (dossier.mailCameBack !== true) return refused(state, 'mail.not-back');
  const fields = checkMail({ ...event, way: 'post' });
  if (fields.length > 0) return refused(state, 'delivery.invalid', { fields });
  const { mailCameBack: _, ...rest } = dossier;
  const delivery = { way: 'post', address: event.address.trim(), phone: event.phone } as const;
  const corrected = { ...rest, delivery };
  const planned = planOfficer(world, putDossier(state, corrected), corrected);
  const sent = andThen(done(planned, { code: 'mail.sent-again', subject: dossier.code }), (next) =>
    arriveAt(world, next, { page: 'dossier', subject: dossier.code }),
  );
  return doneWithSlip(sent, isRightAddress(world, delivery) ? undefined : 'delivery.wrong-address');
}

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
