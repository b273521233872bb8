import { describe, expect, it } from 'vitest';
import { begin, play, worldOf } from '../world-for-tests.ts';
import { assess } from './assess.ts';
import type { EventDraft } from './event-schema.ts';
import { reviewDossier } from './office/review-dossier.ts';
import { submissionKey } from './office/submission.ts';
import { openRun } from './open-run.ts';
import { lostPhotos } from './own-photos.ts';
import type { PhotoFlaw } from './photo-flaws.ts';
import { recommend } from './recommend/recommend.ts';
import { undoTarget } from './run.ts';
import type { Defect } from './state.ts';

const paper = 'giay-chung-sinh';
const nothing = new Set<string>();
const take = (image: string, flaws: readonly PhotoFlaw[] = [], change = {}): EventDraft => ({
  type: 'own-photo-taken',
  component: paper,
  image,
  kind: 'jpg',
  flaws,
  sizeBytes: 400_000,
  ...change,
});

describe("a photo of one's own", () => {
  const world = worldOf('dinh-kem-giay-to');
  const run = begin(world);

  it('is attached like a sample image and reaches the goal', () => {
    const { last } = play(world, run, take('own-1'), { type: 'papers-completed' });
    expect(last.state.drafts[0]?.papers[paper]).toEqual(['own-1']);
    expect(last.state.reached).toEqual(['gui-giay']);
  });

  it('is taken with a flaw too, as a portal does, and noted as a slip', () => {
    const { applied, last } = play(world, run, take('own-1', ['blurred']), { type: 'papers-completed' });
    expect(applied[0]?.slip).toBe('paper.blurred');
    expect(last.state.reached).toEqual([]);
    expect(recommend(world, last.state)?.draft.type).not.toBe('dossier-submitted');
  });

  it.each([
    ['a paper that does not exist', take('own-1', [], { component: 'to-khai' }), 'paper.unknown-component'],
    [
      'a paper that nobody has asked for',
      take('own-1', [], { component: 'giay-chung-nhan-ket-hon' }),
      'paper.unknown-component',
    ],
    ['a file over six megabytes', take('own-1', [], { kind: 'pdf', sizeBytes: 6_000_001 }), 'file.size'],
  ])('is refused for %s and leaves no trace', (_what, draft, code) => {
    const { last } = play(world, run, draft);
    expect(last.refusal?.code).toBe(code);
    expect(last.state.ownPhotos).toEqual([]);
  });

  it('has an id that is never used twice', () => {
    const { last } = play(world, run, take('own-1'), take('own-1'));
    expect(last.refusal?.code).toBe('paper.unknown-image');
  });
});

describe('a page that is gone with its pictures', () => {
  const world = worldOf('dinh-kem-giay-to');
  const { run } = play(world, begin(world), take('own-1'), { type: 'papers-completed' });
  const lose: EventDraft = { type: 'own-photos-lost', images: ['own-1'] };

  it('opens the paper again, so that nothing is submitted before it was taken anew', () => {
    expect(lostPhotos(run.state, nothing)).toEqual(['own-1']);
    expect(lostPhotos(run.state, new Set(['own-1']))).toEqual([]);
    const { applied, last } = play(
      world,
      run,
      lose,
      { type: 'delivery-chosen', way: 'electronic' },
      { type: 'attested', accepted: true },
      { type: 'dossier-submitted', key: 'draft-0/1' },
    );
    expect(applied[0]?.notices).toEqual([{ code: 'own-photo.lost' }]);
    expect(last.refusal?.code).toBe('review.incomplete');
    expect(last.refusal?.missing).toContainEqual({ page: 'papers' });
    expect(lostPhotos(last.state, nothing)).toEqual([]);
  });

  it('is nothing one did: it is no step, and undo goes to what one did before', () => {
    const { run: later } = play(world, run, lose);
    expect(undoTarget(later)).toBe(undoTarget(run));
    expect(assess(world, later.events).ownShare).toBe(1);
    expect(assess(world, later.events).mistakes).toEqual([]);
  });

  it('leaves a run that opens again from what was stored', () => {
    const { run: later } = play(world, run, lose, take('own-7'), { type: 'papers-completed' });
    const opened = openRun(world, JSON.parse(JSON.stringify(later.events)));
    expect(opened.ok && opened.value.run).toEqual(later);
  });
});

describe('the officer', () => {
  const world = worldOf('nop-ho-so', { faults: [] });
  const begun = begin(world);
  const [sample = ''] = begun.state.drafts[0]?.papers[paper] ?? [];
  const submit = (flaws: readonly PhotoFlaw[]) =>
    play(
      world,
      begun,
      { type: 'paper-removed', component: paper, image: sample },
      take('own-2', flaws),
      { type: 'papers-completed' },
      { type: 'attested', accepted: true },
      ({ drafts: [draft] }) => ({ type: 'dossier-submitted', key: draft ? submissionKey(draft) : '' }),
    );

  it.each<[readonly PhotoFlaw[], readonly Defect[]]>([
    [[], []],
    [['sideways'], [{ reason: 'R2', detail: 'sideways', component: paper }]],
    [['dark', 'blurred'], [{ reason: 'R2', detail: 'dark', component: paper }]],
  ])('finds with the flaws %j what a sample image with flaws shows', (flaws, defects) => {
    const { state } = submit(flaws).run;
    const [dossier] = state.dossiers;
    expect(dossier?.papers[paper]).toEqual(['own-2']);
    expect(dossier && reviewDossier(world, state, dossier)).toEqual(defects);
  });

  it('has what was sent: losing the page changes nothing, but filing again asks for the photo', () => {
    const { run } = submit([]);
    expect(lostPhotos(run.state, nothing)).toEqual([]);
    const code = run.state.dossiers[0]?.code ?? '';
    const { last } = play(
      world,
      run,
      { type: 'dossier-withdrawn', dossier: code },
      { type: 'dossier-refiled', dossier: code },
    );
    expect(lostPhotos(last.state, nothing)).toEqual(['own-2']);
  });
});
