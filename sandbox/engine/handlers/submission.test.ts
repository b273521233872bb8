import { describe, expect, it } from 'vitest';
import { begin, play, worldOf } from '../../world-for-tests.ts';
import type { EventDraft } from '../event-schema.ts';
import { submissionKey } from '../office/submission.ts';
import type { PracticeState } from '../state.ts';

const attest: EventDraft = { type: 'attested', accepted: true };
const look: EventDraft = { type: 'page-opened', page: 'my-dossiers' };
const submit = ({ drafts }: PracticeState): EventDraft => ({
  type: 'dossier-submitted',
  key: drafts[0] === undefined ? 'none' : submissionKey(drafts[0]),
});
const statuses = ({ dossiers }: PracticeState) => dossiers.map(({ status }) => status);

describe('submitting', () => {
  const world = worldOf('thanh-toan-cho');
  const ready = begin(world);

  it('gives a code and an acknowledgement at once; acknowledged is not accepted', () => {
    const { run, last } = play(world, ready, attest, submit);
    const [dossier] = run.state.dossiers;
    expect(dossier?.code).toMatch(/^TH000\.00-261123-\d{4}$/);
    expect(dossier).toMatchObject({
      agency: 'commune-committee:08323',
      submittedAt: run.state.now,
      keys: ['draft-0/1'],
    });
    expect(dossier?.acceptedAt).toBeUndefined();
    expect(run.state.drafts).toEqual([]);
    expect(run.state.place).toEqual({ page: 'submitted', subject: dossier?.code });
    expect(run.state.phone.messages.map(({ template }) => template)).toEqual([
      'dossier-acknowledged',
      'dossier-payment',
    ]);
    expect(last.notices.map(({ code }) => code)).toEqual([
      'dossier.acknowledged',
      'dossier.moved',
      'goal.reached',
    ]);
  });

  it('makes one dossier of a double tap', () => {
    const key = submit(ready.state);
    const { run, last } = play(world, ready, attest, key, key);
    expect(statuses(run.state)).toEqual(['payment-required']);
    expect(last.notices).toEqual([{ code: 'submit.already-received', subject: run.state.dossiers[0]?.code }]);
  });

  it('is refused without attestation, and while something is missing', () => {
    const unfinished = play(
      world,
      ready,
      attest,
      { type: 'paper-removed', component: 'giay-chung-sinh', image: 'chung-sinh-du' },
      submit,
    );
    expect(unfinished.last.refusal).toEqual({ code: 'review.incomplete', missing: [{ page: 'papers' }] });
    expect(play(world, ready, submit).last.refusal).toEqual({ code: 'attestation.missing' });
  });
});

describe('F-NET: the answer is lost, the portal has the dossier', () => {
  const world = worldOf('nop-ho-so');
  const lost = play(world, begin(world), attest, submit);

  it('does not tell whether it arrived', () => {
    expect(lost.last.notices).toEqual([{ code: 'submit.outcome-unknown', subject: 'draft-0' }]);
    expect(lost.run.state.place).toEqual({ page: 'review' });
    expect(lost.run.state.reached).toEqual([]);
    expect(lost.run.state.phone.messages).toEqual([]);
    const twice = play(world, lost.run, { type: 'dossier-submitted', key: 'draft-0/1' });
    expect(twice.last).toEqual({
      state: lost.run.state,
      notices: [{ code: 'submit.outcome-unknown', subject: 'draft-0' }],
    });
  });

  it('is cleared up by looking first', () => {
    const { run, last } = play(world, lost.run, look);
    expect(last.notices[0]).toEqual({ code: 'submit.found', subject: 'draft-0' });
    expect({ drafts: run.state.drafts, reached: run.state.reached }).toEqual({
      drafts: [],
      reached: ['mot-ho-so'],
    });
  });

  it('F-DUPSUB: becomes two dossiers when one submits again, and one again by withdrawing', () => {
    const again = play(world, lost.run, submit);
    expect({ slip: again.last.slip, dossiers: statuses(again.run.state) }).toEqual({
      slip: 'submit.duplicate',
      dossiers: ['submitted', 'submitted'],
    });
    expect(again.run.state.reached).toEqual([]);
    const second = again.run.state.dossiers[1]?.code ?? '';
    const { run } = play(world, again.run, { type: 'dossier-withdrawn', dossier: second });
    expect({ dossiers: statuses(run.state), reached: run.state.reached }).toEqual({
      dossiers: ['submitted', 'withdrawn'],
      reached: ['mot-ho-so'],
    });
  });

  it('F-DUPSUB: the officer refuses the second one when nobody withdraws it', () => {
    const again = play(world, lost.run, submit, { type: 'waited', seconds: 3600 });
    expect(statuses(again.run.state)).toEqual(['accepted', 'rejected']);
    expect(again.run.state.dossiers[1]?.trail.at(-1)?.defects).toEqual([{ reason: 'R12' }]);
  });
});

describe('F-NET: the dossier never arrived', () => {
  const world = worldOf('nop-chua-toi');

  it('is submitted again after looking, without a slip', () => {
    const { run, applied } = play(world, begin(world), attest, submit, look, submit);
    expect(applied.map(({ slip }) => slip)).toEqual([undefined, undefined, undefined, undefined]);
    expect(statuses(run.state)).toEqual(['submitted']);
    expect(statuses(applied[1]?.state ?? run.state)).toEqual([]);
  });
});
