import { describe, expect, it } from 'vitest';
import { begin, follow, play, sandbox, worldOf } from '../../world-for-tests.ts';
import type { EventDraft } from '../event-schema.ts';
import { recommend } from '../recommend/recommend.ts';
import type { PracticeState } from '../state.ts';
import { officialCodes } from './transition-table.ts';

const at = (time: string) => Date.parse(`${time}:00+07:00`);
const code = ({ dossiers }: PracticeState) => dossiers.at(-1)?.code ?? '';
const until = (task: string, hint: string) => {
  const world = worldOf(task);
  return { world, run: follow(world, begin(world), (next) => next.hint === hint) };
};

describe('a late office', () => {
  const { world, run } = until('thu-xin-loi', 'read-letter');

  it('says sorry the morning after the appointment, with a reason and a new day, once', () => {
    const [dossier] = run.state.dossiers;
    expect(dossier?.apology).toEqual({
      at: at('2026-11-25T08:30'), // 24/11 is a holiday
      reason: expect.stringMatching(/./),
      missedDueAt: at('2026-11-23T17:00'),
      newDueAt: at('2026-11-30T17:00'),
      read: false,
    });
    expect(dossier?.dueAt).toBe(at('2026-11-30T17:00'));
    expect(dossier?.trail.at(-1)).toMatchObject({ act: 'apologise', form: '04', to: 'processing' });
    const done = follow(world, run, (next) => next.hint === 'rate-dossier').state.dossiers[0];
    expect(done?.trail.filter(({ act }) => act === 'apologise')).toHaveLength(1);
    expect(done?.endedAt).toBeLessThanOrEqual(at('2026-11-30T17:00'));
  });

  it('asks for a face and three answers, the third about its letter', () => {
    const rated = follow(world, run, (next) => next.hint === 'rate-dossier');
    const rate = (answers: Record<string, string>): EventDraft => ({
      type: 'dossier-rated',
      dossier: code(rated.state),
      answers,
    });
    const { applied } = play(
      world,
      rated,
      rate({ rateFace: '6', rateWaiting: 'yes', rateAttitude: 'no' }),
      rate({ rateFace: '2', rateWaiting: 'yes', rateAttitude: 'no', rateApology: 'yes', more: 'x' }),
    );
    expect(applied[0]?.refusal).toMatchObject({
      code: 'rating.incomplete',
      fields: [{ field: 'rateFace' }, { field: 'rateApology' }],
    });
    expect(applied[1]?.state.dossiers[0]?.rating?.answers).toEqual({
      rateFace: '2',
      rateWaiting: 'yes',
      rateAttitude: 'no',
      rateApology: 'yes',
    });
  });

  it('takes no rating before there is a result', () => {
    const early: EventDraft = { type: 'dossier-rated', dossier: code(run.state), answers: {} };
    expect(play(world, run, early).last.refusal?.code).toBe('rating.too-early');
  });
});

describe('a petition', () => {
  const { world, run } = until('thu-xin-loi', 'send-petition');
  const good = {
    petitionDossier: code(run.state),
    petitionOn: '23/11/2026',
    petitionCounter: 'Quầy 2',
    petitionWords: 'Hồ sơ hẹn ngày 23/11 mà chưa xong. Mong cơ quan báo sớm hơn.',
  };
  const send = (change: Partial<typeof good>): EventDraft => ({
    type: 'petition-sent',
    answers: { ...good, ...change },
  });

  it.each([
    ['another dossier', { petitionDossier: 'TH000.00-000000-0000' }, 'petitionDossier', 'option.unknown'],
    ['no day', { petitionOn: '' }, 'petitionOn', 'field.required'],
    ['a day to come', { petitionOn: '1/12/2026' }, 'petitionOn', 'date.future'],
    ['a day long ago', { petitionOn: '1/1/1950' }, 'petitionOn', 'date.year'],
    ['no counter', { petitionCounter: ' ' }, 'petitionCounter', 'field.required'],
    ['a word or two', { petitionWords: 'Chậm quá.' }, 'petitionWords', 'petition.short'],
    ['shouting', { petitionWords: good.petitionWords.toUpperCase() }, 'petitionWords', 'petition.shouting'],
  ])('is not taken with %s', (_, change, field, problem) => {
    expect(play(world, run, send(change)).last.refusal).toEqual({
      code: 'petition.incomplete',
      fields: [{ field, code: problem, severity: 'error' }],
    });
  });

  it('is received at once and answered after some working days', () => {
    const { run: sent } = play(world, run, send({}));
    expect(sent.state.petitions).toMatchObject([{ on: '2026-11-23', counter: 'Quầy 2' }]);
    const { run: later } = play(world, sent, { type: 'waited', seconds: 7 * 86_400 });
    expect(later.state.petitions[0]?.answeredAt).toBeGreaterThan(sent.state.now + 2 * 86_400_000);
    expect(later.state.phone.messages.map(({ template }) => template)).toContain('petition-answered');
  });

  it('keeps no real number', () => {
    const real = play(world, run, send({ petitionWords: `${good.petitionWords} 0912345678` }));
    expect(real.last.refusal?.code).toBe('real-data.phone');
    expect(JSON.stringify(real.run.events)).not.toContain('0912345678');
  });
});

describe('a result that comes back or is wrong', () => {
  it('goes out by post again to an address of today and a phone that answers', () => {
    const { world, run } = until('thu-quay-lai', 'fix-address');
    expect(run.state.dossiers[0]).toMatchObject({ status: 'completed', mailCameBack: true });
    const fix = (address: string, phone: string): EventDraft => ({
      type: 'delivery-corrected',
      dossier: code(run.state),
      address,
      phone,
    });
    const empty = play(world, run, fix('', '123')).last.refusal;
    expect(empty?.fields?.map(({ field }) => field)).toEqual(['address', 'phone']);
    const { run: sent, last } = play(world, run, fix('Tổ dân phố 4, phường pleiku', '0600000418'));
    expect(last.slip).toBeUndefined();
    const { run: later } = play(world, sent, { type: 'waited', seconds: 7 * 86_400 });
    expect(later.state.dossiers[0]?.status).toBe('returned');
  });

  it('is printed again when the right line is named, and not when nothing is wrong', () => {
    const { world, run } = until('ten-in-sai', 'ask-correction');
    const ask = (field: string): EventDraft => ({
      type: 'correction-asked',
      dossier: code(run.state),
      field,
    });
    const { run: asked, applied } = play(world, run, ask('childGender'), ask('childName'), ask('childName'));
    expect(applied.map(({ refusal }) => refusal?.code)).toEqual([
      'result.other-word',
      undefined,
      'result.nothing-wrong',
    ]);
    const { run: later } = play(world, asked, { type: 'waited', seconds: 3 * 3600 });
    expect(later.state.vault[0]).toMatchObject({ opened: false, correction: 'done' });
    expect(later.state.vault[0]).not.toHaveProperty('misprint');
  });
});

describe('a result used again', () => {
  it('fills in what stands on it, and asks to look at those pages once more', () => {
    const { world, run } = until('dung-lai-giay-khai-sinh', 'use-vault');
    const item = run.state.vault[0]?.id ?? '';
    const { run: used } = play(world, run, { type: 'vault-item-used', item });
    expect(used.state.drafts[0]).toMatchObject({
      answers: { personName: 'Lê Hoài An', personBirthDate: '2026-11-03', personGender: 'nu' },
      reused: [item],
    });
    expect(used.state.drafts[0]?.completed).not.toContain('registered-person');
    const stranger = play(world, run, { type: 'vault-item-used', item: 'nobody' }).last.refusal;
    expect(stranger?.code).toBe('vault.nothing-to-use');
  });
});

describe('the clock', () => {
  it('stands still while a supplement is awaited, and the appointment moves on by as many days', () => {
    const { world, run } = until('bo-sung-tam-tru', 'start-supplement');
    const [paused] = run.state.dossiers;
    expect(paused).toMatchObject({ status: 'supplement-required', dueAt: at('2026-11-26T17:00') });
    expect(paused?.pausedAt).toBe(run.state.now);
    const sent = follow(world, run, (next) => next.hint === 'send-supplement');
    const { run: waited } = play(world, sent, { type: 'waited', seconds: 2 * 86_400 });
    const taken = follow(world, waited, (_, { dossiers }) => dossiers[0]?.status === 'processing');
    expect(taken.state.dossiers[0]?.dueAt).toBeGreaterThan(at('2026-11-26T17:00'));
    expect(taken.state.dossiers[0]).not.toHaveProperty('pausedAt');
  });
});

describe('the ten official statuses', () => {
  it('are each reached in some task by what its guide says', () => {
    const seen = new Set<number>();
    for (const { id } of sandbox.scenarios) {
      const world = worldOf(id);
      let run = begin(world);
      for (let next = recommend(world, run.state); next !== undefined; next = recommend(world, run.state)) {
        for (const { status } of run.state.dossiers) seen.add(officialCodes[status]);
        run = play(world, run, next.draft).run;
      }
      for (const { trail } of run.state.dossiers) for (const { to } of trail) seen.add(officialCodes[to]);
    }
    expect([...seen].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});
