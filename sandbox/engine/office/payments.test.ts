import { describe, expect, it } from 'vitest';
import { begin, follow, play, worldOf } from '../../world-for-tests.ts';
import type { EventDraft } from '../event-schema.ts';
import type { PracticeState } from '../state.ts';

const world = worldOf('thanh-toan-cho');
const due = follow(world, begin(world), ({ draft }) => draft.type === 'payment-compared');
const code = due.state.dossiers[0]?.code ?? '';
const payee = 'practice-treasury';
const compare: EventDraft = {
  type: 'payment-compared',
  dossier: code,
  checks: ['procedure', 'payee', 'amount', 'dossier-code'],
};
const pay: EventDraft = { type: 'payment-made', dossier: code, payee, amountDong: 16_000 };
const proof = (kind: 'transaction' | 'obligation-status' | 'acknowledgement'): EventDraft => ({
  type: 'proof-kept',
  dossier: code,
  proof: kind,
});
const statuses = ({ payments }: PracticeState) => payments.map(({ status, excess }) => [status, excess]);

describe('paying', () => {
  it('asks for two copies at the example fee', () => {
    expect(due.state.dossiers[0]?.obligation).toEqual({
      fee: 'ban-sao',
      payee,
      dueDong: 16_000,
      bookedDong: 0,
      checks: [],
      proofs: [],
    });
  });

  it('wants the four checks first, and the right payee and amount', () => {
    const { applied } = play(
      world,
      due,
      pay,
      { ...compare, checks: ['amount'] } as EventDraft,
      pay,
      compare,
      { type: 'payment-made', dossier: code, payee: 'anh-nam', amountDong: 16_000 },
      { type: 'payment-made', dossier: code, payee, amountDong: 160_000 },
    );
    expect(applied.map(({ refusal }) => refusal?.code)).toEqual([
      'payment.unchecked',
      'payment.unchecked',
      'payment.unchecked',
      undefined,
      'payment.wrong-order',
      'payment.wrong-order',
    ]);
  });

  it('F-PAY-PENDING: the bank has it, the portal not yet; waiting is enough', () => {
    const paid = play(world, due, compare, pay);
    expect(paid.last.notices).toEqual([{ code: 'payment.pending', subject: code }]);
    expect(paid.run.state.dossiers[0]?.status).toBe('payment-required');
    expect(play(world, paid.run, proof('obligation-status')).last.refusal?.code).toBe('proof.not-there-yet');
    const { run, last } = play(world, paid.run, { type: 'waited', seconds: 1800 });
    expect(last.notices).toContainEqual({ code: 'payment.settled', subject: code });
    expect(run.state.dossiers[0]).toMatchObject({ status: 'submitted', obligation: { bookedDong: 16_000 } });
    expect(run.state.reached).toEqual(['nop', 'tra-mot-lan', 'khong-mat-tien']);
  });

  it('lets one pay twice, notes the slip, and gives the money back when asked', () => {
    const twice = play(world, due, compare, pay, pay);
    expect(twice.last.slip).toBe('payment.twice');
    expect(statuses(twice.run.state)).toEqual([
      ['pending', false],
      ['pending', true],
    ]);
    const asked = play(
      world,
      play(world, twice.run, { type: 'waited', seconds: 3600 }).run,
      { type: 'refund-asked', dossier: code },
      { type: 'refund-asked', dossier: code },
    );
    expect(asked.applied.map(({ refusal }) => refusal?.code)).toEqual([
      undefined,
      'payment.nothing-to-refund',
    ]);
    const { run } = play(world, asked.run, { type: 'waited', seconds: 5 * 3600 });
    expect(statuses(run.state)).toEqual([
      ['booked', false],
      ['refunded', true],
    ]);
    expect(run.state.reached).toContain('khong-mat-tien');
  });

  it('does not count the money as safe while it was paid twice', () => {
    const { run } = play(world, due, compare, pay, pay, { type: 'waited', seconds: 1800 });
    expect(run.state.reached).toEqual(['nop', 'tra-mot-lan']);
  });

  it('gives money back that arrives after the dossier was withdrawn', () => {
    const { run } = play(
      world,
      due,
      compare,
      pay,
      { type: 'dossier-withdrawn', dossier: code },
      { type: 'waited', seconds: 1800 },
      { type: 'refund-asked', dossier: code },
    );
    expect(statuses(run.state)).toEqual([['refund-asked', true]]);
  });

  it('keeps three proofs', () => {
    const { run } = play(
      world,
      due,
      compare,
      pay,
      { type: 'waited', seconds: 1800 },
      proof('transaction'),
      proof('transaction'),
      proof('obligation-status'),
      proof('acknowledgement'),
    );
    expect(run.state.dossiers[0]?.obligation?.proofs).toEqual([
      'transaction',
      'obligation-status',
      'acknowledgement',
    ]);
  });
});
