import { describe, expect, it } from 'vitest';
import { begin, follow, play, taskForms, worldOf, worldOfForm } from '../../world-for-tests.ts';
import { assess } from '../assess.ts';
import { draftSteps } from '../form/draft-steps.ts';
import { recommend } from './recommend.ts';

describe('recommendation', () => {
  it.each(taskForms)('leads through $id, form $form, without a mistake', ({ id, form }) => {
    const world = worldOfForm(id, form);
    const run = follow(world, begin(world, 'guided'), undefined, 60);
    expect(assess(world, run.events)).toMatchObject({ finished: true, passed: true, mistakes: [] });
    expect(recommend(world, run.state)).toBeUndefined();
  });

  it('first leads to the right page, then points at the field that differs from the story', () => {
    const world = worldOf('dien-bieu-mau');
    const wrong = play(
      world,
      begin(world),
      { type: 'page-completed', page: 'owner', answers: { applicantIsOwner: true } },
      { type: 'page-completed', page: 'applicant', answers: {} },
      { type: 'page-opened', page: 'home' },
    ).run;
    expect(recommend(world, wrong.state)).toEqual({
      place: { page: 'form', subject: 'owner' },
      target: 'form',
      draft: { type: 'page-opened', page: 'form', subject: 'owner' },
      hint: 'open-page',
    });
    const there = play(world, wrong, { type: 'page-opened', page: 'form', subject: 'owner' }).run;
    expect(recommend(world, there.state)).toEqual({
      place: { page: 'form', subject: 'owner' },
      target: 'applicantIsOwner',
      draft: {
        type: 'page-completed',
        page: 'owner',
        answers: { applicantIsOwner: false, ownerName: 'Nguyễn Thị Hoa', ownerPersonalId: '000198000207' },
      },
      hint: 'declare-owner',
    });
  });

  it.each(['khai-sinh-cho-chau', 'mo-quan-ca-phe'])('leads on from any step of %s one goes back to', (id) => {
    const world = worldOf(id);
    const run = follow(world, begin(world), ({ hint }) => hint === 'attest');
    const [draft] = run.state.drafts;
    if (draft === undefined) throw new Error('No draft');
    const steps = draftSteps(world, run.state, draft).filter(({ complete }) => complete);
    expect(steps.length).toBeGreaterThan(8);
    for (const { place } of steps) {
      const back = play(world, run, { type: 'page-opened', ...place }).run;
      expect(recommend(world, back.state), JSON.stringify(place)).toMatchObject({ place, hint: 'go-on' });
      const again = follow(world, back, ({ hint }) => hint === 'attest');
      expect(assess(world, follow(world, again).events)).toMatchObject({ finished: true, mistakes: [] });
    }
  });

  it('leads whoever waits elsewhere to the page where time can pass', () => {
    const world = worldOf('khai-sinh-cho-chau');
    const waiting = follow(world, begin(world), ({ hint }) => hint === 'wait-for-officer');
    const place = { page: 'dossier', subject: waiting.state.dossiers[0]?.code ?? '' } as const;
    expect(waiting.state.place).toEqual(place);
    const strayed = play(world, waiting, { type: 'page-opened', page: 'home' }).run;
    expect(recommend(world, strayed.state)).toEqual({
      place,
      target: 'dossier',
      draft: { type: 'page-opened', ...place },
      hint: 'open-page',
    });
  });

  it('waits for a late code, looks before submitting again, asks money back', () => {
    const hintsOf = (id: string) => {
      const hints: string[] = [];
      const world = worldOf(id);
      follow(world, begin(world), ({ hint }) => hints.push(hint) < 0);
      return hints;
    };
    expect(hintsOf('tai-khoan-otp-cham')).toContain('wait-for-otp');
    expect(hintsOf('tai-khoan-otp-het-han')).toContain('resend-otp');
    expect(hintsOf('nop-ho-so')).toEqual(['attest', 'submit', 'look-in-my-dossiers']);
    expect(hintsOf('nop-chua-toi')).toEqual([
      'attest',
      'submit',
      'look-in-my-dossiers',
      'open-page',
      'submit-again',
    ]);
    expect(hintsOf('thanh-toan-cho')).toContain('wait-for-payment');
    expect(hintsOf('dinh-kem-giay-to')).toEqual(['prepare-file', 'attach-paper', 'attach-paper']);
  });
});
