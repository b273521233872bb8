import { describe, expect, it } from 'vitest';
import { begin, follow, play, worldOf } from '../world-for-tests.ts';
import { assess } from './assess.ts';
import type { EventDraft, Mode } from './event-schema.ts';
import { recommend } from './recommend/recommend.ts';
import { record } from './run.ts';

const lost = worldOf('nop-ho-so');
const attest: EventDraft = { type: 'attested', accepted: true };
const submit = (attempt: number): EventDraft => ({ type: 'dossier-submitted', key: `draft-0/${attempt}` });

describe('assessment', () => {
  it('of a run without mistakes', () => {
    const { run } = play(lost, begin(lost), attest, submit(1), { type: 'page-opened', page: 'my-dossiers' });
    expect(assess(lost, run.events)).toEqual({
      finished: true,
      passed: true,
      goals: [{ id: 'mot-ho-so', reachedAtSeq: 3 }],
      mistakes: [],
      hints: 0,
      undos: 0,
      restarts: 0,
      ownShare: 1,
      activeSeconds: 3,
      steps: 2,
      pass: { maxMistakes: 1 },
    });
  });

  it('counts every mistake by its kind, the undone ones too', () => {
    const { run } = play(
      lost,
      begin(lost),
      submit(1),
      attest,
      submit(1),
      submit(2),
      { type: 'rewound', toSeq: 3 },
      { type: 'hint-asked' },
      { type: 'page-opened', page: 'my-dossiers' },
    );
    const { finished, passed, mistakes, hints, undos } = assess(lost, run.events);
    expect({ finished, passed, mistakes, hints, undos }).toEqual({
      finished: true,
      passed: true,
      mistakes: [
        { seq: 1, code: 'attestation.missing', kind: 'refusal', fields: [] },
        { seq: 4, code: 'submit.duplicate', kind: 'slip', fault: 'F-DUPSUB', reason: 'R12', fields: [] },
      ],
      hints: 1,
      undos: 1,
    });
  });

  it('names the fault and the fields of a form mistake', () => {
    const world = worldOf('dien-bieu-mau');
    const answers = { applicantIsOwner: false, ownerName: 'Nguyễn Thị Hoa', ownerPersonalId: '00019800020' };
    const { run } = play(
      world,
      begin(world),
      { type: 'page-completed', page: 'owner', answers },
      { type: 'page-completed', page: 'owner', answers: { applicantIsOwner: true } },
    );
    expect(assess(world, run.events).mistakes).toEqual([
      {
        seq: 1,
        code: 'page.invalid',
        kind: 'refusal',
        fault: 'F-ID',
        reason: 'R4',
        fields: ['ownerPersonalId'],
      },
      { seq: 2, code: 'owner.undeclared', kind: 'slip', fault: 'F-OWNER', reason: 'R5', fields: [] },
    ]);
  });

  it('is no mistake to meet the sign-in', () => {
    const world = worldOf('khai-sinh-cho-chau');
    const { run } = play(world, begin(world), { type: 'page-opened', page: 'vault' });
    expect(assess(world, run.events).mistakes).toEqual([]);
  });

  it('gives the share that the learner did', () => {
    const world = worldOf('tai-khoan-tap-huan');
    let run = begin(world);
    for (let next = recommend(world, run.state); next !== undefined; next = recommend(world, run.state)) {
      const by = next.draft.type === 'account-requested' ? 'helper' : 'learner';
      run = record(world, run, next.draft, { at: 0, by }).run;
    }
    expect(assess(world, run.events)).toMatchObject({ finished: true, ownShare: 4 / 5 });
    expect(assess(world, begin(world).events).ownShare).toBe(0);
  });

  it('whoever reaches every goal has done it; in a test mistakes are counted too', () => {
    const mistakes: readonly EventDraft[] = [submit(1), submit(2), attest, submit(3)];
    const inMode = (mode: Mode) => {
      const { run } = play(lost, begin(lost, mode), ...mistakes, {
        type: 'page-opened',
        page: 'my-dossiers',
      });
      return assess(lost, run.events);
    };
    expect(inMode('alone')).toMatchObject({ finished: true, passed: true });
    expect(inMode('test')).toMatchObject({ finished: true, passed: false });
  });

  it('a test is failed by somebody who had too much done for them', () => {
    const world = worldOf('khai-sinh-cho-chau');
    const { events } = follow(world, begin(world, 'test'));
    const byHelper = events.map((event) => ({ ...event, by: 'helper' as const }));
    expect(assess(world, byHelper)).toMatchObject({ finished: true, passed: false, ownShare: 0 });
  });

  it('does not count a break as work', () => {
    const started = begin(lost);
    const { run } = record(lost, started, attest, { at: 86_400_000 });
    expect(assess(lost, run.events).activeSeconds).toBe(120);
  });
});
