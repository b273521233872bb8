import { describe, expect, it } from 'vitest';
import { begin, follow, play, sandbox, worldOf } from '../../world-for-tests.ts';
import type { Dossier } from '../state.ts';
import { reviewDossier } from './review-dossier.ts';

/** People with all their pictures: the task itself carries only the good one. */
const world = { ...worldOf('nop-ho-so', { faults: [] }), personas: sandbox.personas };
const { run } = play(
  world,
  begin(world),
  { type: 'attested', accepted: true },
  { type: 'dossier-submitted', key: 'k' },
);
const { state } = run;
const [good] = state.dossiers;
if (good === undefined) throw new Error('no dossier');

const review = (change: Partial<Dossier>) => reviewDossier(world, state, { ...good, ...change });
const answer = (field: string, value: string | boolean) => ({ answers: { ...good.answers, [field]: value } });

describe('what the officer finds', () => {
  it('is nothing in a good dossier', () => {
    expect(review({})).toEqual([]);
  });

  it.each<[string, Partial<Dossier>, unknown]>([
    ['R1 no paper', { papers: {} }, { reason: 'R1', component: 'giay-chung-sinh' }],
    [
      'R1 another document',
      { papers: { 'giay-chung-sinh': ['the-tap-huan'] } },
      { reason: 'R1', component: 'giay-chung-sinh' },
    ],
    [
      'R2 cropped',
      { papers: { 'giay-chung-sinh': ['chung-sinh-cat'] } },
      { reason: 'R2', component: 'giay-chung-sinh', detail: 'cropped' },
    ],
    ['R3 commune of the grandfather', { agency: 'commune-committee:08290' }, { reason: 'R3' }],
    ['R3 police instead of committee', { agency: 'commune-police:08323' }, { reason: 'R3' }],
    ['R4 a mark of the name', answer('childName', 'Lê Hoài Ân'), { reason: 'R4', field: 'childName' }],
    [
      'R4 a digit of the id',
      answer('motherPersonalId', '000198000208'),
      { reason: 'R4', field: 'motherPersonalId' },
    ],
    ['R5 owner not declared', answer('applicantIsOwner', true), { reason: 'R5', field: 'applicantIsOwner' }],
    ['R7 fee not paid', { status: 'payment-required' }, { reason: 'R7' }],
    ['R10 relation', answer('relation', 'cha'), { reason: 'R10', field: 'relation' }],
  ])('%s', (_, change, defect) => {
    expect(review(change)).toEqual([defect]);
  });

  it('does not mind how a name is typed, only what it says', () => {
    expect(review(answer('childName', 'lê  hoài AN'))).toEqual([]);
    expect(review(answer('birthFacility', 'trạm y tế HOA GẠO'))).toEqual([]);
  });

  it('accepts one good picture beside a bad one, and does not judge what nobody asked for', () => {
    expect(
      review({
        papers: {
          'giay-chung-sinh': ['chung-sinh-cat', 'chung-sinh-du'],
          'giay-to-cu-tru': ['chung-sinh-cat'],
        },
      }),
    ).toEqual([]);
  });

  it('R12 a second dossier for the same matter', () => {
    const twice = { ...state, dossiers: [good, { ...good, code: 'TH000.00-261123-9999' }] };
    const [first, second] = twice.dossiers.map((dossier) => reviewDossier(world, twice, dossier));
    expect({ first, second }).toEqual({ first: [], second: [{ reason: 'R12' }] });
  });

  it('R16 another procedure', () => {
    const other = { ...world, scenario: { ...world.scenario, procedure: 'dang-ky-tam-tru' } };
    expect(reviewDossier(other, state, good)).toEqual([{ reason: 'R16' }]);
  });

  it('finds nothing more after a run that followed the guide', () => {
    const whole = worldOf('khai-sinh-cho-chau');
    const finished = follow(whole, begin(whole)).state;
    expect(finished.dossiers.map((dossier) => reviewDossier(whole, finished, dossier))).toEqual([[]]);
  });
});
