import { deliverMessage, findDossier, findSupplement, removeDraft } from './change.ts';
import { performAct } from './office/dossier-acts.ts';
import { takeOfficerStep } from './office/officer.ts';
import { bookPayment, payBack } from './office/payments.ts';
import { answerPetition } from './office/petition.ts';
import { correctResult } from './office/result.ts';
import { type Applied, andThen, done, doneWithSlip } from './outcome.ts';
import { addImages } from './phone-images.ts';
import type { PracticeState, Scheduled } from './state.ts';
import type { World } from './world.ts';

/** Let simulated time run to a moment; everything planned until then happens, each at its own moment, in order. */
export function passTime(world: World, state: PracticeState, until: number): Applied {
  const [next, ...later] = state.schedule;
  if (next === undefined || next.at > until) return done({ ...state, now: Math.max(state.now, until) });
  const arrived = { ...state, now: Math.max(state.now, next.at), schedule: later };
  return andThen(happen(world, arrived, next), (after) => passTime(world, after, until));
}

function happen(world: World, state: PracticeState, planned: Scheduled): Applied {
  switch (planned.what) {
    case 'message': {
      const told = deliverMessage(addImages(world, state, planned.message.images), planned.message);
      return done(told, { code: 'message.arrived', subject: planned.message.id });
    }
    case 'officer':
      return takeOfficerStep(world, state, planned);
    case 'supplement-deadline':
      return endSupplement(world, state, planned.dossier);
    case 'payment-booked':
      return bookPayment(world, state, planned.payment);
    case 'refund':
      return done(payBack(state, planned.payment), { code: 'refund.arrived', subject: planned.payment });
    case 'correction':
      return correctResult(state, planned.dossier);
    case 'petition-answer':
      return answerPetition(state, planned.petition);
  }
}

/** The deadline of the newest request has passed without an answer: the portal stops the dossier. */
function endSupplement(world: World, state: PracticeState, code: string): Applied {
  const dossier = findDossier(state, code);
  const isDue = dossier?.status === 'supplement-required' && (dossier.supplement?.deadline ?? 0) <= state.now;
  if (!isDue) return done(state);
  const request = { dossier: code, act: 'stop', by: 'portal', defects: [{ reason: 'R13' }] } as const;
  const stopped = performAct(world, withoutSupplementOf(state, code), request);
  return doneWithSlip(stopped, isFamilyLooking(state) ? undefined : 'supplement.late');
}

/** What was begun as an answer is of no use any more; whoever sat over it sees the dossier. */
function withoutSupplementOf(state: PracticeState, code: string): PracticeState {
  const begun = findSupplement(state, code);
  if (begun === undefined) return state;
  const isOpen = state.openDraft === begun.id && draftPages.has(state.place.page);
  const place = isOpen ? ({ page: 'dossier', subject: code } as const) : state.place;
  return { ...removeDraft(state, begun.id), place };
}

const draftPages: ReadonlySet<string> = new Set(['form', 'papers', 'delivery', 'review']);

/** The paper that was asked for is still on its way: nobody could have answered. */
function isFamilyLooking({ schedule }: PracticeState): boolean {
  return schedule.some(({ what }) => what === 'message');
}
