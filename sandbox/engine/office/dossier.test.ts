import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../scenario-schema.ts';
import { begin, follow, play, worldOf } from '../../world-for-tests.ts';
import type { EventDraft } from '../event-schema.ts';
import { draftSteps } from '../form/draft-steps.ts';
import type { Run } from '../run.ts';
import type { Dossier } from '../state.ts';

const wait = (hours: number): EventDraft => ({ type: 'waited', seconds: hours * 3600 });
const at = (text: string) => Date.parse(`${text}:00+07:00`);

function dossierOf({ state }: Run): Dossier {
  const [dossier] = state.dossiers;
  if (dossier === undefined) throw new Error('no dossier yet');
  return dossier;
}

function acts(run: Run): string[] {
  return dossierOf(run).trail.map(({ actor, act, to }) => `${actor} ${act} → ${to}`);
}

describe('the way of a dossier', () => {
  const world = worldOf('khai-sinh-cho-chau');
  const asked = follow(world, begin(world), ({ draft }) => draft.type === 'supplement-started');

  it('goes from submission over fee and one supplement to the result in the vault', () => {
    const run = follow(world, begin(world));
    expect(acts(run)).toEqual([
      'resident submit → submitted',
      'portal request-payment → payment-required',
      'portal pay → submitted',
      'officer request-supplement → supplement-required',
      'resident supply → resubmitted',
      'officer accept → accepted',
      'officer process → processing',
      'officer complete → completed',
      'officer return → returned',
    ]);
    const { code } = dossierOf(run);
    expect(run.state.vault).toEqual([
      {
        id: `${code}:giay-khai-sinh`,
        dossier: code,
        result: 'giay-khai-sinh',
        at: run.state.vault[0]?.at,
        opened: true,
      },
    ]);
  });

  it('tells every change by a message that names the dossier', () => {
    const { state } = follow(world, begin(world));
    const fromPortal = state.phone.messages.filter(({ template }) => template.startsWith('dossier-'));
    expect(fromPortal.map(({ template }) => template)).toEqual([
      'dossier-acknowledged',
      'dossier-payment',
      'dossier-paid',
      'dossier-supplement',
      'dossier-resubmitted',
      'dossier-accepted',
      'dossier-processing',
      'dossier-completed',
      'dossier-returned',
    ]);
    expect(new Set(fromPortal.map(({ params: { dossier } }) => dossier))).toEqual(
      new Set([dossierOf({ state, events: [] }).code]),
    );
  });

  it('asks for everything at once: what it cannot find and what is wrong, with a deadline in working days', () => {
    const careless = follow(world, begin(world), ({ draft }) => draft.type === 'papers-completed');
    const flawed = play(
      world,
      careless,
      { type: 'paper-removed', component: 'giay-chung-sinh', image: 'chung-sinh-du' },
      { type: 'paper-attached', component: 'giay-chung-sinh', image: 'chung-sinh-cat' },
      { type: 'page-completed', page: 'owner', answers: { applicantIsOwner: true } },
      { type: 'page-completed', page: 'child-name', answers: { childName: 'Lê Hoài Ân' } },
      { type: 'papers-completed' },
      { type: 'delivery-chosen', way: 'electronic' },
      { type: 'attested', accepted: true },
      { type: 'dossier-submitted', key: 'k' },
    );
    const paid = follow(world, flawed.run, ({ hint }) => hint === 'read-dossier');
    const { run } = play(world, paid, wait(1));
    expect(dossierOf(run).supplement).toEqual({
      // Mon 23/11 and seven working days; Tue 24/11 is a holiday: 25, 26, 27, 30, 1, 2, 3.
      deadline: at('2026-12-03T17:00'),
      defects: [
        { reason: 'R2', component: 'giay-chung-sinh', detail: 'cropped' },
        { reason: 'R1', component: 'giay-chung-nhan-ket-hon', text: world.scenario.office?.asksFor[0]?.text },
        { reason: 'R5', field: 'applicantIsOwner' },
        { reason: 'R4', field: 'childName' },
      ],
    });
    const begun = play(world, run, { type: 'supplement-started', dossier: dossierOf(run).code });
    const [supplement] = begun.run.state.drafts;
    const open =
      supplement && draftSteps(world, begun.run.state, supplement).filter((step) => !step.complete);
    expect(open?.map(({ place }) => place.subject ?? place.page)).toEqual([
      'owner',
      'child-name',
      'papers',
      'review',
    ]);
    expect(begun.run.state.place).toEqual({ page: 'form', subject: 'owner' });
    expect(dossierOf(follow(world, run)).status).toBe('returned');
  });

  it('brings the missing paper by a message from the family', () => {
    const { run, last } = play(world, asked, { type: 'waited', seconds: 21 * 60 });
    expect(last.notices.map(({ code }) => code)).toEqual(['message.arrived']);
    expect(run.state.phone.messages.at(-1)).toMatchObject({
      from: 'co-hoa',
      template: 'letter',
      images: ['ket-hon-du'],
    });
    expect(run.state.phone.images.map(({ id }) => id)).toContain('ket-hon-du');
  });

  it('is stopped when the deadline passes, and can be filed again with everything that was typed', () => {
    const { run } = play(world, asked, wait(11 * 24));
    expect(dossierOf(run)).toMatchObject({ status: 'stopped', endedAt: at('2026-12-03T17:00') });
    expect(dossierOf(run).trail.at(-1)).toMatchObject({ form: '05', defects: [{ reason: 'R13' }] });
    const again = play(world, run, { type: 'dossier-refiled', dossier: dossierOf(run).code });
    expect(again.run.state.place).toEqual({ page: 'agency' });
    expect(again.run.state.drafts[0]?.answers).toMatchObject({ childName: 'Lê Hoài An' });
  });

  it('is refused at the wrong commune with reason R3', () => {
    const choosing = follow(world, begin(world), ({ hint }) => hint === 'submit');
    const { run } = play(
      world,
      choosing,
      { type: 'agency-chosen', agency: 'commune-committee:08290' },
      { type: 'attested', accepted: true },
      { type: 'dossier-submitted', key: 'k' },
    );
    const { run: later } = play(
      world,
      follow(world, run, ({ hint }) => hint === 'read-dossier'),
      wait(1),
    );
    expect(dossierOf(later).trail.at(-1)).toMatchObject({
      act: 'reject',
      form: '03',
      defects: [{ reason: 'R3' }],
    });
  });
});

describe('due dates', () => {
  const plain: Partial<Scenario> = { faults: [] };
  const dueOf = (startsAt: string) => {
    const world = worldOf('nop-ho-so', { ...plain, startsAt });
    const run = follow(world, begin(world), (_, { dossiers }) => dossiers.length > 0);
    const { acceptedAt, dueAt } = dossierOf(play(world, run, wait(30 * 24)).run);
    return [acceptedAt, dueAt].map((time) =>
      new Date((time ?? 0) + 7 * 3_600_000).toISOString().slice(0, 16),
    );
  };

  it.each([
    ['in the morning: the same day', '2026-11-23T08:00:00+07:00', ['2026-11-23T08:45', '2026-11-23T17:00']],
    [
      'after 15:00: the next working day, over the holiday',
      '2026-11-23T14:35:00+07:00',
      ['2026-11-23T15:20', '2026-11-25T17:00'],
    ],
    [
      'at night: taken the next working morning',
      '2026-11-20T21:00:00+07:00',
      ['2026-11-23T08:45', '2026-11-23T17:00'],
    ],
    ['on the holiday', '2026-11-24T09:00:00+07:00', ['2026-11-25T08:45', '2026-11-25T17:00']],
  ])('%s', (_, startsAt, expected) => {
    expect(dueOf(startsAt)).toEqual(expected);
  });
});

describe('ways to get the result', () => {
  const world = worldOf('nop-ho-so', {
    faults: [],
    goals: [{ id: 'xong', text: 'x', when: 'result-opened' }],
  });
  const submitWith = (delivery: EventDraft) => {
    const ready = play(world, begin(world), delivery, { type: 'attested', accepted: true });
    return play(world, ready.run, { type: 'dossier-submitted', key: 'k' }).run;
  };

  it('waits at the counter until it is collected', () => {
    const { run } = play(world, submitWith({ type: 'delivery-chosen', way: 'counter' }), wait(20 * 24));
    expect({ status: dossierOf(run).status, vault: run.state.vault }).toEqual({
      status: 'completed',
      vault: [],
    });
    const collected = play(world, run, { type: 'result-collected', dossier: dossierOf(run).code });
    expect(dossierOf(collected.run).status).toBe('returned');
    expect(collected.run.state.vault).toHaveLength(1);
  });

  it('takes some days by post', () => {
    const sent = submitWith({
      type: 'delivery-chosen',
      way: 'post',
      address: 'Khu 3, Xã Yên Lập',
      phone: '0600000104',
    });
    const { run } = play(world, sent, wait(24));
    expect(dossierOf(run).status).toBe('completed');
    expect(
      play(world, run, { type: 'result-collected', dossier: dossierOf(run).code }).last.refusal?.code,
    ).toBe('act.not-allowed');
    expect(dossierOf(play(world, run, wait(6 * 24)).run).status).toBe('returned');
  });

  it('gives no result before there is one', () => {
    const run = submitWith({ type: 'delivery-chosen', way: 'electronic' });
    expect(play(world, run, { type: 'result-opened', dossier: dossierOf(run).code }).last.refusal?.code).toBe(
      'result.not-there',
    );
  });
});
