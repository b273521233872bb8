import { describe, expect, it } from 'vitest';
import { begin, follow, play, sandbox, worldOf } from '../world-for-tests.ts';
import { accountRecipes } from './account-recipes-for-tests.ts';
import { assess } from './assess.ts';
import { type FaultId, faultIds } from './codes.ts';
import type { EventDraft } from './event-schema.ts';
import { atStart, type Recipe, until } from './fault-recipe-for-tests.ts';
import { isFinished } from './goals.ts';
import { recommend } from './recommend/recommend.ts';
import type { Run } from './run.ts';
import type { PracticeState } from './state.ts';

type Elsewhere = 'graded at the desk, not in a task of a resident';

const code = ({ dossiers }: PracticeState) => dossiers.at(-1)?.code ?? '';
const statusOf = ({ state }: Run) => state.dossiers.at(-1)?.status;
const wait = (days: number): EventDraft => ({ type: 'waited', seconds: days * 86_400 });
const attach = (component: string, image: string): EventDraft => ({
  type: 'paper-attached',
  component,
  image,
});
const picture = (task: string, component: string, image: string): Recipe => ({
  task,
  meet: atStart,
  seen: ({ state }) => state.phone.images.some(({ id }) => id === image),
  wrong: [attach(component, image)],
});
const withThe = (agency: string): Recipe['wrong'] => [
  { type: 'agency-chosen', agency },
  { type: 'attested', accepted: true },
  { type: 'dossier-submitted', key: 'again' },
];

const recipes: Readonly<Record<FaultId, Recipe | Elsewhere>> = {
  ...accountRecipes,
  'F-ID': {
    task: 'dien-bieu-mau',
    meet: until('declare-owner'),
    seen: ({ state }) => state.place.page === 'form',
    wrong: [
      {
        type: 'page-completed',
        page: 'owner',
        answers: { applicantIsOwner: false, ownerName: 'Nguyễn Thị Hoa', ownerPersonalId: '00019800020' },
      },
    ],
  },
  'F-OWNER': {
    task: 'dien-bieu-mau',
    meet: until('declare-owner'),
    seen: ({ state }) => state.place.page === 'form',
    wrong: [{ type: 'page-completed', page: 'owner', answers: { applicantIsOwner: true } }],
  },
  'F-TYPE': picture('dinh-kem-giay-to', 'giay-chung-sinh', 'chung-sinh-iphone'),
  'F-SIZE': picture('dinh-kem-giay-to', 'giay-chung-sinh', 'chung-sinh-quet'),
  'F-IMG-BLUR': picture('dinh-kem-giay-to', 'giay-chung-sinh', 'chung-sinh-mo'),
  'F-IMG-CROP': picture('dinh-kem-giay-to', 'giay-chung-sinh', 'chung-sinh-cat'),
  'F-IMG-GLARE': picture('anh-so-dat-loa', 'giay-chung-nhan', 'so-dat-loa'),
  'F-IMG-PAGE': picture('anh-so-dat-loa', 'giay-chung-nhan', 'so-dat-thieu'),
  'F-WRONGFORM': picture('don-mau-cu', 'giay-chung-nhan', 'don-cu'),
  'F-EMPTYATT': {
    task: 'dinh-kem-giay-to',
    meet: atStart,
    seen: ({ state }) => Object.keys(state.drafts[0]?.papers ?? {}).length === 0,
    wrong: [{ type: 'papers-completed' }],
  },
  'F-UPLOAD': {
    task: 'anh-dung-giua-chung',
    meet: until('resume-upload'),
    seen: ({ state }) => state.drafts[0]?.upload,
    wrong: [{ type: 'papers-completed' }],
  },
  'F-SESSION': {
    task: 'het-phien',
    meet: until('sign-in-again'),
    seen: ({ state }) => state.session.status === 'expired',
    wrong: [(state) => ({ type: 'draft-discarded', draft: state.drafts[0]?.id ?? '' })],
  },
  'F-NET': {
    task: 'nop-chua-toi',
    meet: until('look-in-my-dossiers'),
    seen: ({ state }) => state.drafts[0]?.outcomeUnknown,
    wrong: [{ type: 'dossier-submitted', key: 'again' }],
  },
  'F-DUPSUB': {
    task: 'nop-ho-so',
    meet: until('look-in-my-dossiers'),
    seen: ({ state }) => state.drafts[0]?.outcomeUnknown,
    wrong: [{ type: 'dossier-submitted', key: 'again' }],
  },
  'F-PAY-PENDING': {
    task: 'thanh-toan-cho',
    meet: until('wait-for-payment'),
    seen: ({ state }) => state.payments.some(({ status }) => status === 'pending'),
    wrong: [
      (state) => ({
        type: 'payment-made',
        dossier: code(state),
        payee: 'practice-treasury',
        amountDong: 16_000,
      }),
    ],
  },
  'F-PAY-WRONG': {
    task: 'lenh-tra-tien-sai',
    meet: until('report-payment'),
    seen: ({ state }) => state.dossiers[0]?.obligation?.order,
    wrong: [
      (state) => ({
        type: 'payment-compared',
        dossier: code(state),
        checks: ['procedure', 'payee', 'amount', 'dossier-code'],
      }),
      (state) => ({
        type: 'payment-made',
        dossier: code(state),
        payee: 'private-account',
        amountDong: 16_000,
      }),
    ],
  },
  'F-ADDR-OLD': {
    task: 'dia-chi-cu',
    meet: (world, run) =>
      follow(world, run, (_, { place }) => place.page === 'form' && place.subject === 'female-residence'),
    seen: ({ state }) => state.place.subject === 'female-residence',
    wrong: [
      {
        type: 'page-completed',
        page: 'female-residence',
        answers: { femaleCommune: '25159', femaleLine: 'Xã Nam Ninh, huyện cũ', femaleMarriageCount: '1' },
      },
    ],
  },
  'F-AGENCY': {
    task: 'tam-tru-o-tro',
    meet: until('choose-agency'),
    seen: ({ state }) => state.place.page === 'agency',
    wrong: [{ type: 'agency-chosen', agency: 'commune-committee:19753' }],
  },
  'F-REJECT': {
    task: 'bi-tu-choi',
    meet: until('file-again'),
    seen: (run) => statusOf(run) === 'rejected',
    wrong: [
      (state) => ({ type: 'dossier-refiled', dossier: code(state) }),
      { type: 'papers-completed' },
      ...withThe('commune-committee:08323'),
    ],
  },
  'F-SUPP': {
    task: 'bo-sung-tam-tru',
    meet: until('start-supplement'),
    seen: ({ state }) => state.dossiers[0]?.pausedAt,
    wrong: [
      (state) => ({ type: 'supplement-started', dossier: code(state) }),
      { type: 'waited', seconds: 60 * 60 },
      attach('y-kien-chu-nha', 'chu-nha-dong-y'),
      { type: 'papers-completed' },
    ],
  },
  'F-SUPP-LATE': {
    task: 'qua-han-bo-sung',
    meet: until('file-again'),
    seen: (run) => statusOf(run) === 'stopped',
    careless: { task: 'bo-sung-tam-tru', meet: until('start-supplement') },
    wrong: [wait(1), wait(20)],
  },
  'F-OVERDUE': {
    task: 'thu-xin-loi',
    meet: until('read-letter'),
    seen: ({ state }) => state.dossiers[0]?.apology,
    wrong: [(state) => ({ type: 'dossier-withdrawn', dossier: code(state) })],
  },
  'F-POST': {
    task: 'thu-quay-lai',
    meet: until('fix-address'),
    seen: ({ state }) => state.dossiers[0]?.mailCameBack,
    wrong: [
      (state) => ({
        type: 'delivery-corrected',
        dossier: code(state),
        address: 'Tổ 1, Phường Thống Nhất, tỉnh Gia Lai',
        phone: '0600000418',
      }),
    ],
  },
  'F-RESULT-ERR': {
    task: 'ten-in-sai',
    meet: until('ask-correction'),
    seen: ({ state }) => state.vault[0]?.misprint,
    wrong: [(state) => ({ type: 'result-confirmed', dossier: code(state) })],
  },
  // sandbox/desk/cases.test.ts, case tam-tru-chu-ky-loi.
  'F-SIGN': 'graded at the desk, not in a task of a resident',
};

const inTasks = faultIds.flatMap((id) => {
  const recipe = recipes[id];
  return typeof recipe === 'string' ? [] : [{ id, recipe }];
});

describe('every fault', () => {
  it('has a recipe, and a file that says what to do', () => {
    expect(faultIds.filter((id) => recipes[id] === undefined)).toEqual([]);
    expect(sandbox.faults.map(({ id }) => id).toSorted()).toEqual(faultIds.toSorted());
  });
});

describe.each(inTasks)('$id', ({ id, recipe }) => {
  const { task, meet, seen, wrong, careless = recipe } = recipe;
  const world = worldOf(task);
  const met = meet(world, begin(world));

  it('is taught by a task in which it appears, without a mistake of the learner', () => {
    expect(world.scenario.teaches).toContain(id);
    expect(seen(met)).toBeTruthy();
    expect(assess(world, met.events).mistakes).toEqual([]);
  });

  it('is got over by what the guide says', () => {
    const run = follow(world, met);
    expect(isFinished(world, run.state)).toBe(true);
    expect(assess(world, run.events).mistakes).toEqual([]);
  });

  it('is noted when one does the wrong thing, and can be made good after it', () => {
    const there = worldOf(careless.task);
    const { run } = play(there, careless.meet(there, begin(there)), ...wrong);
    expect(assess(there, run.events).mistakes.map(({ fault }) => fault)).toContain(id);
    const after = follow(there, run);
    expect(isFinished(there, after.state)).toBe(true);
    expect(recommend(there, after.state)).toBeUndefined();
  });
});
