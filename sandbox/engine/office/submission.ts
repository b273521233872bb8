import { findDossier, nextNumber, putDossier, sendMessage } from '../change.ts';
import { shownAnswers } from '../form/form.ts';
import { type Applied, andThen, done } from '../outcome.ts';
import { randomDigits } from '../random.ts';
import { dayOf, minute } from '../simulated-time.ts';
import type { Dossier, Draft, Obligation, PracticeState } from '../state.ts';
import { findFault, getProcedure, type World } from '../world.ts';
import { performAct } from './dossier-acts.ts';
import { amountDue } from './fees.ts';
import { planOfficer } from './office-plan.ts';

/** The key of a draft's next attempt. A double tap sends the same key twice; a second try has a new one. */
export function submissionKey(draft: Draft): string {
  return `${draft.id}/${draft.attempts + 1}`;
}

/** Whom fees are paid to: under the name of a public body that cannot exist. */
export const practicePayee = 'practice-treasury';
const privatePayee = 'private-account';
/** A zero too many. */
const wrongFactor = 10;

/**
 * The portal takes a dossier in: code and acknowledgement at once. Acknowledged is not accepted: that is the
 * officer's word, later.
 */
export function receiveDossier(
  world: World,
  state: PracticeState,
  draft: Draft,
  key: string,
  answerLost: boolean,
): Applied {
  const { number, state: counted } = nextNumber(state);
  const dossier = newDossier(world, counted, draft, key, number);
  const told = sendMessage(
    putDossier(counted, dossier),
    { from: 'portal', template: 'dossier-acknowledged', params: { dossier: dossier.code } },
    answerLost ? state.now + 30 * minute : state.now,
  );
  const acknowledged = done(told, { code: 'dossier.acknowledged', subject: dossier.code });
  return andThen(acknowledged, (next) => askForFee(world, next, dossier.code, 'before'));
}

/** Ask for a fee that is due now, or let the officer get to work. */
export function askForFee(
  world: World,
  state: PracticeState,
  code: string,
  collect: 'before' | 'after',
): Applied {
  const dossier = findDossier(state, code);
  if (dossier === undefined) return done(state);
  const procedure = getProcedure(world, dossier.procedure);
  const fees = procedure.fees.filter((fee) => collect === 'after' || fee.collect === 'before');
  const due = amountDue({ ...procedure, fees }, dossier.answers);
  if (due === undefined || due.dueDong <= (dossier.obligation?.bookedDong ?? 0))
    return done(planOfficer(world, state, dossier));
  const { order: _, ...before } = dossier.obligation ?? {};
  const obligation: Obligation = {
    payee: practicePayee,
    bookedDong: 0,
    proofs: [],
    ...before,
    ...due,
    checks: [],
    ...wrongOrder(world, state, due.dueDong - (dossier.obligation?.bookedDong ?? 0)),
  };
  return performAct(world, putDossier(state, { ...dossier, obligation }), {
    dossier: code,
    act: 'request-payment',
    by: 'portal',
  });
}

/** Until somebody reports it, the bank has another payee or sum than the portal. */
function wrongOrder(world: World, { struck }: PracticeState, openDong: number): Pick<Obligation, 'order'> {
  const fault = findFault(world, 'F-PAY-WRONG');
  if (fault === undefined || struck.includes('F-PAY-WRONG')) return {};
  return fault.wrong === 'payee'
    ? { order: { payee: privatePayee, amountDong: openDong } }
    : { order: { payee: practicePayee, amountDong: openDong * wrongFactor } };
}

function newDossier(world: World, state: PracticeState, draft: Draft, key: string, number: number): Dossier {
  const { pages } = getProcedure(world, draft.procedure);
  return {
    code: dossierCode(state, number),
    keys: [key],
    procedure: draft.procedure,
    agency: draft.agency ?? '',
    answers: shownAnswers(pages, draft.answers),
    papers: draft.papers,
    delivery: draft.delivery ?? { way: 'electronic' },
    status: 'submitted',
    submittedAt: state.now,
    asked: [],
    supplements: 0,
    trail: [{ at: state.now, actor: 'resident', act: 'submit', to: 'submitted', defects: [] }],
  };
}

/** `TH000.00-261123-0417`: cannot be a real code, because no agency is called TH000. Serial numbers only grow. */
function dossierCode(state: PracticeState, number: number): string {
  const day = dayOf(state.now).replaceAll('-', '').slice(2);
  const serial = (Number(randomDigits(state.seed, 0, 3)) % 800) + 100 + number;
  return `TH000.00-${day}-${String(serial % 10_000).padStart(4, '0')}`;
}
