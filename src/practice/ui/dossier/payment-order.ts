import type { PaymentCheck } from '#sandbox/engine/office/payment-duties.ts';
import { amountToPay, paymentOrder } from '#sandbox/engine/office/payments.ts';
import type { Dossier } from '#sandbox/engine/state.ts';
import { getProcedure, type World } from '#sandbox/engine/world.ts';
import { formatDong } from '#src/platform/text/money.ts';
import { dossierMessages } from '../../messages-dossier.vi.ts';

/** One of the four things to compare before paying. */
export interface Comparison {
  readonly check: PaymentCheck;
  /** What the payment order says. */
  readonly order: string;
  /** What the person knows from the dossier. */
  readonly dossier: string;
}

/** Procedure, payee, amount and code: on the order and in the dossier. */
export function comparisons(world: World, dossier: Dossier): readonly Comparison[] {
  const texts = dossierMessages.payment;
  const { name } = getProcedure(world, dossier.procedure);
  const order = paymentOrder(dossier);
  const amount = formatDong(order?.amountDong ?? amountToPay(dossier));
  return [
    { check: 'procedure', order: name, dossier: name },
    { check: 'payee', order: payeeName(order?.payee ?? ''), dossier: texts.payeeRule },
    { check: 'amount', order: amount, dossier: feeSum(world, dossier) },
    { check: 'dossier-code', order: dossier.code, dossier: dossier.code },
  ];
}

/** Who gets the money, in words. */
export function payeeName(payee: string): string {
  return dossierMessages.payment.payees[payee] ?? payee;
}

/** How the amount comes about: "2 × 8.000 đồng". */
function feeSum(world: World, dossier: Dossier): string {
  const fee = getProcedure(world, dossier.procedure).fees.find(({ id }) => id === dossier.obligation?.fee);
  if (fee === undefined) return formatDong(amountToPay(dossier));
  const count = fee.perField === undefined ? '1' : String(dossier.answers[fee.perField] ?? 1);
  return `${fee.name}: ${count} × ${formatDong(fee.amountDong)}`;
}
