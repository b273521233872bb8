import { findDossier, nextNumber, putDossier, schedule, sendMessage } from '../change.ts';
import type { EventOf } from '../event-schema.ts';
import { type Applied, andThen, done, doneWithSlip, refused } from '../outcome.ts';
import { minute, officeMoment } from '../simulated-time.ts';
import type { Dossier, Payment, PaymentOrder, PracticeState } from '../state.ts';
import { findFault, type World } from '../world.ts';
import { performAct } from './dossier-acts.ts';
import { planOfficer } from './office-plan.ts';
import { fourChecks, type PaymentCheck } from './payment-duties.ts';

const refundMinutes = 4 * 60;

/** What was paid and neither comes back nor came back, in dong. */
export function paidDong(state: PracticeState, dossier: string): number {
  const counted = state.payments.filter((payment) => payment.dossier === dossier && !payment.excess);
  return counted.reduce((sum, { amountDong }) => sum + amountDong, 0);
}

/** What the virtual bank sends; paying twice is possible, as in life, and the money can be asked back. */
export function pay(world: World, state: PracticeState, event: EventOf<'payment-made'>): Applied {
  const dossier = findDossier(state, event.dossier);
  if (dossier === undefined) return refused(state, 'dossier.unknown');
  const { obligation } = dossier;
  if (obligation === undefined || dossier.endedAt !== undefined) return refused(state, 'payment.not-due');
  if (!fourChecks.every((check) => obligation.checks.includes(check)))
    return refused(state, 'payment.unchecked');
  const order = paymentOrder(dossier);
  if (event.payee !== order?.payee || event.amountDong !== order.amountDong)
    return refused(state, 'payment.wrong-order');
  if (orderTrouble(dossier) !== undefined)
    return doneWithSlip(sendAstray(state, event), 'payment.wrong-order-paid');
  const isExcess = paidDong(state, dossier.code) >= obligation.dueDong;
  return doneWithSlip(sendMoney(world, state, event, isExcess), isExcess ? 'payment.twice' : undefined);
}

/** What the payment order asks for: the part that the portal has not booked, or the whole once it has. */
export function amountToPay({ obligation }: Dossier): number {
  if (obligation === undefined) return 0;
  const open = obligation.dueDong - obligation.bookedDong;
  return open > 0 ? open : obligation.dueDong;
}

/** What the virtual bank has been told to pay: what the portal asks for, unless the order is wrong. */
export function paymentOrder(dossier: Dossier): PaymentOrder | undefined {
  const { obligation } = dossier;
  if (obligation === undefined) return undefined;
  return obligation.order ?? { payee: obligation.payee, amountDong: amountToPay(dossier) };
}

/** Which of the four things differs between the bank's order and the dossier, if one does. */
export function orderTrouble(dossier: Dossier): PaymentCheck | undefined {
  const order = dossier.obligation?.order;
  if (order === undefined) return undefined;
  if (order.payee !== dossier.obligation?.payee) return 'payee';
  return order.amountDong === amountToPay(dossier) ? undefined : 'amount';
}

/** Report an order that is wrong, naming what differs: it is corrected, and everything is compared anew. */
export function reportOrder(
  state: PracticeState,
  dossier: Dossier,
  check: EventOf<'payment-reported'>['check'],
): Applied {
  if (dossier.obligation === undefined || dossier.endedAt !== undefined)
    return refused(state, 'payment.not-due');
  const trouble = orderTrouble(dossier);
  if (trouble === undefined) return refused(state, 'payment.order-right');
  if (trouble !== check) return refused(state, 'payment.other-check');
  const { order: _, ...rest } = dossier.obligation;
  const corrected = putDossier(state, { ...dossier, obligation: { ...rest, checks: [], reported: true } });
  const struck: PracticeState = {
    ...corrected,
    struck: [...new Set([...state.struck, 'F-PAY-WRONG' as const])],
  };
  const told = sendMessage(struck, {
    from: 'portal',
    template: 'payment-corrected',
    params: { dossier: dossier.code },
  });
  return done(told, { code: 'payment.order-corrected', subject: dossier.code });
}

/** Paid as the wrong order says: the money is gone to another place, the portal books nothing. */
function sendAstray(state: PracticeState, { dossier, amountDong }: EventOf<'payment-made'>): Applied {
  const { number, state: counted } = nextNumber(state);
  const payment: Payment = {
    id: `GD-${number}`,
    dossier,
    amountDong,
    at: state.now,
    status: 'booked',
    excess: true,
    astray: true,
  };
  const paid = { ...counted, payments: [...counted.payments, payment] };
  const params = { dossier, amountDong, transaction: payment.id };
  return done(sendMessage(paid, { from: 'bank', template: 'bank-paid', params }));
}

function sendMoney(
  world: World,
  state: PracticeState,
  event: EventOf<'payment-made'>,
  excess: boolean,
): Applied {
  const { number, state: counted } = nextNumber(state);
  const { dossier, amountDong } = event;
  const payment: Payment = {
    id: `GD-${number}`,
    dossier,
    amountDong,
    at: state.now,
    status: 'pending',
    excess,
  };
  const paid = sendMessage(
    { ...counted, payments: [...counted.payments, payment] },
    { from: 'bank', template: 'bank-paid', params: { dossier, amountDong, transaction: payment.id } },
  );
  const ahead = state.schedule.find(({ what }) => what === 'payment-booked');
  if (excess && ahead !== undefined) {
    const planned = schedule(paid, { at: ahead.at, what: 'payment-booked', payment: payment.id });
    return done(planned, { code: 'payment.pending', subject: dossier });
  }
  const fault = findFault(world, 'F-PAY-PENDING');
  if (excess || fault === undefined || state.struck.includes('F-PAY-PENDING'))
    return bookPayment(world, paid, payment.id);
  const struck: PracticeState = { ...paid, struck: [...paid.struck, 'F-PAY-PENDING'] };
  const at = state.now + fault.delayMinutes * minute;
  return done(schedule(struck, { at, what: 'payment-booked', payment: payment.id }), {
    code: 'payment.pending',
    subject: dossier,
  });
}

/** The portal learns of a payment. Money for a dossier that is over, or beyond what is due, can be asked back. */
export function bookPayment(world: World, state: PracticeState, id: string): Applied {
  const payment = state.payments.find((candidate) => candidate.id === id);
  const dossier = payment && findDossier(state, payment.dossier);
  if (payment === undefined || dossier?.obligation === undefined) return done(state);
  const excess = payment.excess || dossier.endedAt !== undefined;
  const booked = putPayment(state, { ...payment, status: 'booked', excess });
  if (excess) return done(booked);
  const obligation = {
    ...dossier.obligation,
    bookedDong: dossier.obligation.bookedDong + payment.amountDong,
  };
  const noted = putDossier(booked, { ...dossier, obligation });
  if (obligation.bookedDong < obligation.dueDong) return done(noted);
  const settled = performAct(world, noted, { dossier: dossier.code, act: 'pay', by: 'portal' });
  if (settled.refusal !== undefined) return done(noted);
  return andThen(settled, (next) => {
    const moved = findDossier(next, dossier.code) ?? dossier;
    return done(planOfficer(world, next, moved), { code: 'payment.settled', subject: dossier.code });
  });
}

/** Ask for the money that was paid too much. */
export function askRefund(world: World, state: PracticeState, code: string): Applied {
  const excess = state.payments.filter(
    ({ dossier, excess: tooMuch, status }) => dossier === code && tooMuch && status === 'booked',
  );
  if (excess.length === 0) return refused(state, 'payment.nothing-to-refund');
  const at = officeMoment(world, state.now, refundMinutes);
  return done(
    excess.reduce(
      (asked, payment) =>
        schedule(putPayment(asked, { ...payment, status: 'refund-asked' }), {
          at,
          what: 'refund',
          payment: payment.id,
        }),
      state,
    ),
  );
}

/** The money is back. */
export function payBack(state: PracticeState, id: string): PracticeState {
  const payment = state.payments.find((candidate) => candidate.id === id);
  if (payment === undefined) return state;
  const { dossier, amountDong } = payment;
  return sendMessage(putPayment(state, { ...payment, status: 'refunded' }), {
    from: 'bank',
    template: 'bank-refunded',
    params: { dossier, amountDong, transaction: id },
  });
}

function putPayment(state: PracticeState, payment: Payment): PracticeState {
  return { ...state, payments: state.payments.map((other) => (other.id === payment.id ? payment : other)) };
}
