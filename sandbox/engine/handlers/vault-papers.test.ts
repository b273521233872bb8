import { describe, expect, it } from 'vitest';
import { begin, follow, play, worldOf } from '../../world-for-tests.ts';
import type { EventDraft } from '../event-schema.ts';
import { reviewDossier } from '../office/review-dossier.ts';
import { vaultItemsFor } from '../office/vault-reuse.ts';
import { recommend } from '../recommend/recommend.ts';
import { replay } from '../run.ts';
import { getImage, getProcedure } from '../world.ts';

const task = 'giay-ket-hon-trong-kho';
const paper = 'giay-chung-nhan-ket-hon';
const world = worldOf(task);
const asked = follow(world, begin(world), ({ hint }) => hint === 'attach-from-vault');
const item = asked.state.vault[0]?.id ?? '';
const attach = (image: string, component = paper): EventDraft => ({
  type: 'paper-attached',
  component,
  image,
});

describe('a result in the vault as a paper', () => {
  it('is attached without any photo, and the officer takes it', () => {
    expect(asked.state.phone.images.map(({ id }) => getImage(world, id).document)).toEqual([
      'giay-chung-sinh',
    ]);
    const { last, run } = play(world, asked, attach(item));
    expect(last).toMatchObject({ notices: [{ code: 'vault.attached', subject: paper }] });
    expect(last.refusal ?? last.slip).toBeUndefined();
    expect(run.state.drafts[0]?.papers[paper]).toEqual([item]);
    const sent = follow(world, run, ({ hint }) => hint === 'wait-for-officer');
    const dossier = sent.state.dossiers.find(({ procedure }) => procedure === 'khai-sinh');
    expect(dossier).toMatchObject({ status: 'resubmitted', papers: { [paper]: [item] } });
    expect(dossier && reviewDossier(world, sent.state, dossier)).toEqual([]);
    expect(follow(world, sent).state.reached).toEqual(['mo-giay-ket-hon', 'bo-sung', 'co-ket-qua']);
  });

  it('is what the guide says, and a photo of one’s own is right as well', () => {
    expect(recommend(world, asked.state)).toMatchObject({ target: `${paper}-vault`, draft: attach(item) });
    const { run } = play(world, asked, {
      type: 'own-photo-taken',
      component: paper,
      image: 'own-1',
      kind: 'jpg',
      flaws: [],
      sizeBytes: 400_000,
    });
    expect(follow(world, run).state.reached).toContain('bo-sung');
  });

  it('can be taken out again, and replays to the same state', () => {
    const { run, applied } = play(world, asked, attach(item), {
      type: 'paper-removed',
      component: paper,
      image: item,
    });
    expect(applied.map(({ refusal }) => refusal)).toEqual([undefined, undefined]);
    expect(run.state.drafts[0]?.papers[paper]).toEqual([]);
    expect(replay(world, run.events).state).toEqual(run.state);
  });

  it('is refused for another paper, and where it is not there', () => {
    const codes = [attach(item, 'giay-chung-sinh'), attach(item, 'giay-to-cu-tru'), attach(`${item}-2`)].map(
      (draft) => play(world, asked, draft).last.refusal?.code,
    );
    expect(codes).toEqual(['vault.other-paper', 'vault.other-paper', 'paper.unknown-image']);
  });

  it('is not offered while it is misprinted, nor for a paper that the vault cannot hold', () => {
    const component = getProcedure(world, 'khai-sinh').components.find(({ id }) => id === paper);
    if (component === undefined) throw new Error(`no paper "${paper}"`);
    const misprint = { field: 'maleName', printed: 'Lê Văn Nam' };
    const vault = asked.state.vault.map((kept) => ({ ...kept, misprint }));
    expect(vaultItemsFor(world, asked.state, component)).toHaveLength(1);
    expect(vaultItemsFor(world, { ...asked.state, vault }, component)).toEqual([]);
    expect(vaultItemsFor(world, asked.state, { ...component, fromVault: false })).toEqual([]);
  });

  it('counts as used again where a task asks for that', () => {
    const goals = [{ id: 'dung-lai', text: '…', when: 'vault-reused' }] as const;
    const other = worldOf(task, { goals: [...goals] });
    const { run } = play(other, asked, attach(item));
    expect(run.state.reached).toContain('dung-lai');
  });
});
