import { describe, expect, it } from 'vitest';
import type { Answers } from './engine/event-schema.ts';
import { prefilledAnswers, shownFields } from './engine/form/form.ts';
import { getPersona } from './engine/world.ts';
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

/** The questions of each form: what its official form asks, and the fields that ask it. */
const asked: Readonly<Record<(typeof practised)[number][0], Readonly<Record<string, readonly string[]>>>> = {
  'khai-sinh': {
    requester: ['applicantName', 'applicantBirthDate', 'applicantPersonalId', 'relation'],
    'requester: identity paper': ['requesterIdKind', 'requesterIdIssuedOn', 'requesterIdIssuedBy'],
    'requester: residence': ['requesterCommune', 'requesterLine'],
    child: ['childName', 'childBirthDate', 'childBirthWords', 'childGender', 'childEthnicity'],
    'child: nationality, birthplace, origin': [
      'childNationality',
      'birthFacility',
      'birthCommune',
      'childHometown',
    ],
    mother: ['motherName', 'motherBirthYear', 'motherEthnicity', 'motherNationality'],
    'mother: number and residence': ['motherPersonalId', 'motherCommune', 'motherLine'],
    father: ['fatherName', 'fatherBirthYear', 'fatherEthnicity', 'fatherNationality'],
    'father: number and residence': ['fatherPersonalId', 'fatherCommune', 'fatherLine'],
    marriage: ['marriageNumber', 'marriageBook', 'marriageDate', 'marriagePlace'],
    copies: ['wantsCopies', 'copyCount'],
  },
  'dang-ky-tam-tru': {
    person: ['personName', 'personBirthDate', 'personGender', 'personPersonalId'],
    'phone and e-mail': ['applicantPhone', 'applicantEmail'],
    householder: ['householderName', 'householderRelation', 'householderPersonalId'],
    request: ['requestText'],
    members: ['memberName1', 'memberBirthDate1', 'memberGender1', 'memberPersonalId1', 'memberRelation1'],
    'every row of members': ['memberGender2', 'memberGender3', 'memberGender4'],
    'opinion of the owner': ['homeKind', 'homeOwnerName', 'homeOwnerPersonalId', 'homeOwnerAgrees'],
    'opinion of the guardian': ['personAge', 'guardianName', 'guardianPersonalId', 'guardianAgrees'],
    stay: ['stayFrom', 'stayUntil', 'stayCommune', 'stayLine'],
  },
  'xac-nhan-hon-nhan': {
    'requester and relation': ['applicantName', 'applicantIsOwner', 'relation'],
    person: ['personName', 'personBirthDate', 'personGender', 'personPersonalId'],
    'ethnicity, nationality': ['personEthnicity', 'personNationality'],
    residence: ['personCommune', 'personLine', 'livedSince'],
    'residence since the age of marriage': ['livedElsewhere', 'earlierResidences'],
    status: ['maritalStatus'],
    'paper of divorce or death': [
      'divorceNumber',
      'divorceDate',
      'divorceCourt',
      'deathNumber',
      'deathRegisteredOn',
    ],
    purpose: ['purpose'],
  },
  'dang-ky-ket-hon': {
    man: ['maleName', 'maleBirthDate', 'maleEthnicity', 'maleNationality', 'malePersonalId'],
    'man: residence, which marriage': ['maleCommune', 'maleLine', 'maleMarriageCount'],
    woman: ['femaleName', 'femaleBirthDate', 'femaleEthnicity', 'femaleNationality', 'femalePersonalId'],
    'woman: residence, which marriage': ['femaleCommune', 'femaleLine', 'femaleMarriageCount'],
    'copies, day of signing': ['copyCount', 'signingDate', 'bothComeToSign'],
  },
  'chung-thuc-ban-sao': {
    paper: ['paperKind', 'paperName', 'pageCount', 'copyCount'],
    'paper or electronic, who receives it': ['copyKind', 'copyRecipient'],
    appointment: ['visitDate', 'bringsOriginal'],
  },
  'trich-luc-ho-tich': {
    'requester and relation': ['applicantName', 'relation'],
    event: ['eventKind', 'personName', 'personBirthDate', 'personGender', 'registeredCommune'],
    register: ['registerNumber', 'registerBook', 'registeredOn'],
    copies: ['copyCount'],
  },
  'dang-ky-ho-kinh-doanh': {
    business: ['businessName', 'businessCommune', 'businessLine', 'businessPhone'],
    'trade, capital, workers': ['tradeName', 'tradeCode', 'capital', 'capitalWords', 'workerCount'],
    owner: ['ownerName', 'ownerPersonalId', 'ownerBirthDate', 'ownerGender'],
    'owner: permanent residence': ['ownerCommune', 'ownerLine'],
    'members, tax': ['memberCount', 'memberName1', 'memberPersonalId1', 'taxMethod'],
  },
  'bien-dong-dat-dai': {
    holder: ['holderName', 'holderPersonalId', 'holderOldPaper', 'holderCommune', 'holderLine'],
    certificate: ['certificateSerial', 'certificateBookNumber'],
    plot: ['plotNumber', 'mapSheet', 'plotArea', 'plotCommune', 'plotLine'],
    change: ['changeKind', 'changeBefore', 'changeAfter', 'changeReason'],
  },
  'xoa-ghi-no': {
    certificate: ['certificateSerial', 'certificateBookNumber'],
    debt: ['debtKind', 'debtAmount', 'paidOn', 'receiptNumber', 'bringsOriginal'],
  },
  'dang-ky-khai-tu': {
    'requester and relation': ['applicantName', 'relation'],
    person: ['personName', 'personBirthDate', 'personPersonalId', 'personCommune', 'personLine'],
    death: ['deathDate', 'deathHour', 'deathMinute', 'deathPlace', 'deathCause'],
    'paper of death': ['noticeKind', 'noticeNumber', 'noticeDate', 'noticeIssuer'],
    'kind of registration': ['registrationKind'],
  },
};

describe.each(practised)('%s', (id, code) => {
  const procedure = sandbox.procedures.find((candidate) => candidate.id === id);

  it.each(Object.entries(parts))('tells: %s', (_part, isTold) => {
    expect(procedure && isTold(procedure)).toBe(true);
  });

  it.each(Object.entries(asked[id]))('asks: %s', (_what, wanted) => {
    const fields = (procedure?.pages ?? []).flatMap((page) => page.fields.map((field) => field.id));
    expect(wanted.filter((field) => !fields.includes(field))).toEqual([]);
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

it('what can be known is filled in: nobody types a nationality, an authority or an address of the card', () => {
  const known: Answers = Object.fromEntries(
    sandbox.procedures.flatMap((procedure) =>
      Object.entries(prefilledAnswers(procedure, getPersona(worldOf('xac-nhan-doc-than')))),
    ),
  );
  expect(known).toMatchObject({
    ...{ requesterIdKind: 'can-cuoc', requesterIdIssuedBy: 'Nơi cấp thẻ tập huấn' },
    ...{ personEthnicity: 'gia-rai', personNationality: 'viet-nam', livedElsewhere: 'khong' },
    ...{ maleNationality: 'viet-nam', femaleNationality: 'viet-nam', registrationKind: 'dung-han' },
    ...{ copyRecipient: '000094000520', ownerCommune: '23563', ownerLine: 'Tổ dân phố 2' },
    ...{ requestText: 'Đăng ký tạm trú', personAge: 'du-18', noticeKind: 'giay-bao-tu' },
    ...{ holderCommune: '23563', holderLine: 'Tổ dân phố 2' },
  });
});

it('who receives the electronic copy is asked only for an electronic one', () => {
  const procedure = sandbox.procedures.find(({ id }) => id === 'chung-thuc-ban-sao');
  const shown = (copyKind: string) =>
    (procedure?.pages ?? []).flatMap((page) => shownFields(page, { copyKind }).map(({ id }) => id));
  expect(shown('dien-tu')).toContain('copyRecipient');
  expect(shown('giay')).not.toContain('copyRecipient');
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
