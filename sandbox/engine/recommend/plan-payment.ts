import { fourChecks, threeProofs } from '../office/payment-duties.ts';
import { amountToPay, orderTrouble, paidDong } from '../office/payments.ts';
import type { Place } from '../page.ts';
import type { Dossier, PracticeState } from '../state.ts';
import type { World } from '../world.ts';
import { isOpen } from './plan-result.ts';
import { type Recommendation, waitFor } from './recommendation.ts';

/** Four checks, one payment, three proofs, and money paid twice asked back; undefined when there is nothing to do. */
export function planPayment(
  world: World,
  state: PracticeState,
  dossier: Dossier,
): Recommendation | undefined {
  const { obligation, code } = dossier;
  if (obligation === undefined) return undefined;
  const place: Place = { page: 'payment', subject: code };
  const trouble = dossier.status === 'payment-required' ? orderTrouble(dossier) : undefined;
  if (trouble !== undefined) {
    const draft = { type: 'payment-reported', dossier: code, check: trouble } as const;
    return { place, target: 'report', draft, hint: 'report-payment' };
  }
  const refund = planRefund(world, state, place, code);
  if (refund !== undefined) return refund;
  if (dossier.status === 'payment-required') {
    if (paidDong(state, code) >= obligation.dueDong) return waitFor(state, place, 'wait-for-payment');
    if (!fourChecks.every((check) => obligation.checks.includes(check))) {
      const draft = { type: 'payment-compared', dossier: code, checks: [...fourChecks] } as const;
      return { place, target: 'checks', draft, hint: 'compare-payment' };
    }
    const draft = {
      type: 'payment-made',
      dossier: code,
      payee: obligation.payee,
      amountDong: amountToPay(dossier),
    } as const;
    return { place: { page: 'bank', subject: code }, target: 'pay', draft, hint: 'pay' };
  }
  const proof = threeProofs.find((candidate) => !obligation.proofs.includes(candidate));
  if (proof === undefined || !isOpen(world, state, 'proofs-kept')) return undefined;
  return { place, target: proof, draft: { type: 'proof-kept', dossier: code, proof }, hint: 'keep-proof' };
}

function planRefund(
  world: World,
  state: PracticeState,
  place: Place,
  code: string,
): Recommendation | undefined {
  if (!isOpen(world, state, 'refund-settled')) return undefined;
  const excess = state.payments.filter((payment) => payment.excess && payment.status !== 'refunded');
  const booked = excess.find(({ status }) => status === 'booked');
  if (booked !== undefined) {
    const subject = booked.dossier === code ? place : { ...place, subject: booked.dossier };
    return {
      place: subject,
      target: 'refund',
      draft: { type: 'refund-asked', dossier: booked.dossier },
      hint: 'ask-refund',
    };
  }
  return excess.length > 0 ? waitFor(state, place, 'wait-for-payment') : undefined;
}
