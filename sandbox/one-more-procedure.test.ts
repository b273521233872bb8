import { describe, expect, it } from 'vitest';
import { assess } from './engine/assess.ts';
import { shownPages } from './engine/form/form.ts';
import { submissionKey } from './engine/office/submission.ts';
import { createWorld, getProcedure } from './engine/world.ts';
import { loadSandbox, worldData } from './load.ts';
import { readSandboxFiles } from './read-sandbox-files.ts';
import { begin, calendar, follow, play } from './world-for-tests.ts';

const standing = { asOf: '2026-11-22', reviewBy: '2027-02-28', status: 'example' };

/** A procedure that nobody needs, with everything that a file can ask for: no code knows of it. */
const procedure = {
  ...{ id: 'nuoi-chim', version: 1, code: '9.000001', name: 'Đăng ký nuôi chim cảnh', field: 'Chim cảnh' },
  ...{ about: 'Ghi tên chim vào sổ.', lifeEvent: 'Vui chơi', level: 'partial-online' },
  ...{ partialReason: 'Phải mang lồng đến xem.', folkNames: ['giấy chim'], whoFiles: ['Người nuôi chim.'] },
  ...{ executingAgency: 'Ủy ban nhân dân cấp xã', competentAgency: 'Ủy ban nhân dân cấp xã' },
  ...{
    agencyKind: 'commune-committee',
    steps: ['Điền tờ khai.'],
    submissionWays: [{ way: 'online', text: 'Điền tờ khai trên cổng.' }],
    returnReasons: [{ reason: 'R1', text: 'Thiếu.' }],
  },
  components: [
    {
      id: 'anh-chim',
      name: 'Ảnh thẻ',
      requirement: 'always',
      original: 0,
      copies: 1,
      electronic: true,
      fromVault: false,
      document: 'the-tap-huan',
    },
  ],
  accepts: { types: ['jpg'], maxMegabytes: 6, ...standing },
  optionLists: {
    kinds: [
      { value: 'sao', label: 'Sáo' },
      { value: 'vet', label: 'Vẹt' },
    ],
  },
  pages: [
    {
      id: 'how-many',
      title: 'Nuôi mấy con?',
      fields: [
        { id: 'birds', type: 'number', label: 'Số con', required: true, min: 0, max: 3, onMismatch: 'R10' },
        {
          id: 'hasCage',
          type: 'radio',
          label: 'Có lồng không?',
          required: true,
          options: [
            { value: 'co', label: 'Có' },
            { value: 'khong', label: 'Không' },
          ],
        },
      ],
    },
    {
      id: 'cage',
      title: 'Lồng đặt ở đâu?',
      fields: [
        {
          id: 'cageLine',
          type: 'address-line',
          label: 'Chỗ đặt',
          required: true,
          showWhen: { field: 'hasCage', is: ['co', 'sap-co'] },
        },
      ],
    },
    {
      id: 'bird',
      title: 'Con thứ {n} là con gì?',
      repeat: { count: 'birds', max: 3 },
      fields: [
        {
          id: 'birdKind',
          type: 'select',
          label: 'Giống của con thứ {n}',
          required: true,
          options: 'kinds',
          onMismatch: 'R4',
        },
        { id: 'birdBorn', type: 'date', label: 'Ngày nở', required: true },
        { id: 'birdWord', type: 'text', label: 'Nói được gì?', showWhen: { field: 'birdKind', is: 'vet' } },
      ],
      rules: [{ rule: 'not-in-future', field: 'birdBorn' }],
    },
  ],
  processingTime: { duration: { unit: 'working-days', days: 2 }, text: '2 ngày làm việc.', ...standing },
  fees: [
    {
      id: 'le-phi',
      name: 'Lệ phí ví dụ',
      amountDong: 1000,
      perField: 'birds',
      collect: 'after',
      ...standing,
    },
  ],
  deliveryWays: ['electronic'],
  results: [{ id: 'giay-chim', name: 'Giấy chim', document: 'giay-chim' }],
  requirements: [],
  legalBasis: [{ text: 'Không có thật.', ...standing }],
};
const facts = {
  ...{ birds: '2', hasCage: 'khong' },
  ...{
    birdKind1: 'sao',
    birdBorn1: '2026-01-02',
    birdKind2: 'vet',
    birdBorn2: '2026-03-04',
    birdWord2: 'Xin chào',
  },
};
const scenario = {
  ...{ id: 'nuoi-hai-con', version: 1, title: 'Hai con chim', lesson: 'D3', minutes: 5 },
  ...{ story: ['Bác Tư nuôi hai con chim.'], persona: 'bac-tu', procedure: 'nuoi-chim', facts },
  ...{ agencies: ['commune-committee:08290'], startsAt: '2026-11-23T08:00:00+07:00' },
  start: { images: ['the-tap-huan'] },
  office: { reviewMinutes: 30, processMinutes: 30, supplementDays: 5 },
  goals: [
    { id: 'dien', text: 'Điền', when: 'form-completed' },
    { id: 'tra', text: 'Trả', when: 'fee-paid' },
    { id: 'mo', text: 'Mở', when: 'result-opened' },
  ],
};

const sandbox = loadSandbox({
  ...readSandboxFiles(),
  'sandbox/procedures/nuoi-chim.json': JSON.stringify(procedure),
  'sandbox/scenarios/nuoi-hai-con.json': JSON.stringify(scenario),
});
const world = createWorld(worldData(sandbox, 'nuoi-hai-con', calendar));

describe('one more procedure is one file', () => {
  it('is found, filled in, paid, followed to its result and opened, without a mistake', () => {
    const run = follow(world, begin(world));
    expect(assess(world, run.events)).toMatchObject({ finished: true, mistakes: [] });
    expect(run.state.dossiers[0]).toMatchObject({
      status: 'returned',
      answers: facts,
      obligation: { dueDong: 2000, bookedDong: 2000 },
    });
    expect(run.state.vault).toMatchObject([{ result: 'giay-chim', opened: true }]);
  });

  it('asks for each row on a page of its own, and leaves out pages without a question', () => {
    const { pages } = getProcedure(world, 'nuoi-chim');
    const ids = (answers: Record<string, string>) => shownPages(pages, answers).map(({ id }) => id);
    expect(ids({ birds: '0', hasCage: 'khong' })).toEqual(['how-many']);
    expect(ids({ birds: '3', hasCage: 'co' })).toEqual(['how-many', 'cage', 'bird-1', 'bird-2', 'bird-3']);
    expect(ids({ birds: 'nhiều' })).toEqual(['how-many']);
    expect(pages.find(({ id }) => id === 'bird-2')).toMatchObject({
      title: 'Con thứ 2 là con gì?',
      fields: [
        { id: 'birdKind2', label: 'Giống của con thứ 2' },
        { id: 'birdBorn2' },
        { showWhen: { field: 'birdKind2' } },
      ],
      rules: [{ rule: 'not-in-future', field: 'birdBorn2' }],
    });
  });

  it('drops the rows that are no longer counted, and keeps what was typed for them', () => {
    const full = follow(world, begin(world), ({ hint }) => hint === 'attest');
    const fewer = play(world, full, {
      type: 'page-completed',
      page: 'how-many',
      answers: { birds: '1', hasCage: 'khong' },
    }).run;
    expect(fewer.state.place).toEqual({ page: 'review' });
    expect(fewer.state.drafts[0]?.answers).toMatchObject({ birdKind2: 'vet' });
    const sent = play(world, fewer, { type: 'attested', accepted: true }, ({ drafts: [draft] }) => {
      if (draft === undefined) throw new Error('no draft');
      return { type: 'dossier-submitted', key: submissionKey(draft) };
    }).run;
    const { birdKind2: _, birdBorn2: _born, birdWord2: _word, ...first } = facts;
    expect(sent.state.dossiers[0]?.answers).toEqual({ ...first, birds: '1' });
  });
});
