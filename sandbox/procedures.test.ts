import { describe, expect, it } from 'vitest';
import type { CatalogueEntry, Procedure } from './procedure-schema.ts';
import { sandbox, worldOf } from './world-for-tests.ts';

/** The procedures that are practised, by their official codes. */
const practised = [
  ['khai-sinh', '1.001193'],
  ['xac-nhan-hon-nhan', '1.004873'],
  ['dang-ky-tam-tru', '1.004194'],
  ['chung-thuc-ban-sao', '2.000815'],
  ['dang-ky-khai-tu', '1.000656'],
  ['dang-ky-ket-hon', '1.000894'],
  ['trich-luc-ho-tich', '2.000635'],
  ['dang-ky-ho-kinh-doanh', '1.001612'],
  ['bien-dong-dat-dai', '1.013833'],
  ['xoa-ghi-no', '1.013988'],
] as const;

/** What each of them has to say. What only some need (a condition, a repeated row) is asked of all of them together. */
const parts: Readonly<Record<string, (procedure: Procedure) => boolean>> = {
  'who files': ({ whoFiles }) => whoFiles.length > 0,
  'executing and competent agency': ({ executingAgency, competentAgency }) =>
    executingAgency !== '' && competentAgency !== '',
  'level, partial with its reason': ({ level, partialReason }) =>
    level === 'full-online' || partialReason !== undefined,
  'ways of submitting, online among them': ({ submissionWays }) =>
    submissionWays.some(({ way }) => way === 'online'),
  steps: ({ steps }) => steps.length > 1,
  'papers with how many, how, and whether the vault has them': ({ components }) =>
    components.every(
      ({ name, original, copies, electronic, fromVault, requirement }) =>
        name !== '' &&
        (requirement === 'e-form' || electronic || original + copies > 0) &&
        typeof fromVault === 'boolean',
    ),
  'form sections with typed fields': ({ pages }) =>
    pages.length > 3 && pages.every(({ title, fields }) => title !== '' && fields.length > 0),
  'prefill from the practice card': ({ pages }) =>
    pages.some(({ fields }) => fields.some(({ prefill }) => prefill !== undefined)),
  // A certified copy asks for a paper, a number and a day: nothing there can be compared.
  'rules between fields': ({ id, pages }) =>
    id === 'chung-thuc-ban-sao' || pages.some(({ rules }) => rules.length > 0),
  'processing time': ({ processingTime }) => processingTime.text !== '',
  'a fee that is an example or nothing': ({ fees }) =>
    fees.length > 0 &&
    fees.every(
      ({ name, amountDong, status }) =>
        amountDong === 0 || (status === 'example' && name.includes('mức phí ví dụ')),
    ),
  results: ({ results }) => results.length > 0,
  'ways to receive them': ({ deliveryWays }) => deliveryWays.length > 0,
  'legal basis': ({ legalBasis }) => legalBasis.length > 0,
  'common reasons for return': ({ returnReasons }) => returnReasons.length > 1,
};

describe.each(practised)('%s', (id, code) => {
  const procedure = sandbox.procedures.find((candidate) => candidate.id === id);

  it.each(Object.entries(parts))('tells: %s', (_part, isTold) => {
    expect(procedure && isTold(procedure)).toBe(true);
  });

  it('has its official code, and a standing at every figure', () => {
    expect(procedure?.code).toBe(code);
    const figures = [procedure?.processingTime, ...(procedure?.fees ?? []), ...(procedure?.legalBasis ?? [])];
    for (const figure of figures)
      expect(figure).toMatchObject({
        asOf: expect.any(String),
        reviewBy: expect.any(String),
        status: expect.any(String),
      });
  });
});

it('conditions, repeated rows, rules between pages and a result that is used again each occur among them', () => {
  const pages = sandbox.procedures.flatMap((procedure) => procedure.pages);
  expect(pages.some(({ fields }) => fields.some(({ showWhen }) => showWhen !== undefined))).toBe(true);
  expect(pages.some(({ row }) => row !== undefined)).toBe(true);
  expect(sandbox.procedures.some(({ reuses }) => reuses.length > 0)).toBe(true);
  const papers = sandbox.procedures.flatMap(({ components }) => components);
  expect(papers.some(({ fromVault }) => fromVault)).toBe(true);
  expect(papers.some(({ fromVault }) => !fromVault)).toBe(true);
});

/** Pages to look up, and what their sources say of them. */
const lookedUp: readonly (readonly [string, string | undefined, readonly (keyof CatalogueEntry)[]])[] = [
  ['lien-thong-khai-sinh', '3.000722', ['whoFiles', 'components', 'processingTime', 'fees', 'results']],
  ['dang-ky-thuong-tru', '1.004222', ['whoFiles', 'components', 'processingTime', 'fees', 'results']],
  [
    'diem-tro-choi',
    undefined,
    ['executingAgency', 'whoFiles', 'components', 'processingTime', 'fees', 'results', 'requirements'],
  ],
  ['gia-han-diem-tro-choi', '1.013794', ['executingAgency', 'whoFiles', 'results']],
  ['karaoke', '1.001029', ['whoFiles', 'processingTime', 'fees', 'results', 'requirements', 'legalBasis']],
  ['bien-phap-bao-dam', undefined, ['whoFiles', 'components', 'processingTime', 'fees', 'results']],
  [
    'doi-giay-phep-lai-xe',
    '3.000347',
    ['executingAgency', 'whoFiles', 'components', 'processingTime', 'fees', 'results'],
  ],
  [
    'cap-lai-giay-phep-lai-xe',
    '3.000348',
    ['executingAgency', 'whoFiles', 'components', 'processingTime', 'fees', 'results'],
  ],
  [
    'huu-tri-xa-hoi',
    undefined,
    ['executingAgency', 'whoFiles', 'components', 'processingTime', 'fees', 'results'],
  ],
  ['tro-cap-xa-hoi', undefined, ['executingAgency', 'components', 'processingTime', 'fees', 'results']],
  [
    'cap-doi-can-cuoc',
    undefined,
    ['executingAgency', 'whoFiles', 'components', 'processingTime', 'fees', 'results'],
  ],
  ['can-cuoc-tre-em', '1.116410', ['executingAgency', 'results']],
];

describe.each(lookedUp)('%s, to be looked up', (id, code, told) => {
  const entry = worldOf('khai-sinh-cho-chau').catalogue.find((candidate) => candidate.id === id);

  it('has its page with what is known of it', () => {
    expect(entry).toMatchObject({ ...(code && { code }) });
    expect(told.filter((part) => entry?.[part] === undefined)).toEqual([]);
    expect(entry?.inOtherTasks).toBeUndefined();
  });

  it('asks no amount that is not called an example', () => {
    for (const { amountDong, status } of entry?.fees ?? [])
      expect(amountDong === 0 || status === 'example').toBe(true);
  });
});

it('the four that the sources took online only carry the year, practised or not', () => {
  const { catalogue } = worldOf('khai-sinh-cho-chau');
  const marked = catalogue.filter(({ onlineOnlyYear }) => onlineOnlyYear === 2021).map(({ id }) => id);
  expect(marked.toSorted()).toEqual([
    'bien-phap-bao-dam',
    'dang-ky-ho-kinh-doanh',
    'diem-tro-choi',
    'karaoke',
  ]);
});

it('no procedure to look up is missing from that list', () => {
  expect(sandbox.catalogue.map(({ id }) => id).toSorted()).toEqual(lookedUp.map(([id]) => id).toSorted());
});
