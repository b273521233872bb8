import { describe, expect, it } from 'vitest';
import { begin, follow, play, worldOf } from '../../world-for-tests.ts';
import type { Answers } from '../event-schema.ts';
import { getPersona, getProcedure } from '../world.ts';
import { checkPage, mergeAnswers, prefilledAnswers, shownFields } from './form.ts';

const world = worldOf('khai-sinh-cho-chau');
const procedure = getProcedure(world, 'khai-sinh');
const now = Date.parse(world.scenario.startsAt);
const { facts } = world.scenario;

function pageOf(id: string) {
  const page = procedure.pages.find((candidate) => candidate.id === id);
  if (page === undefined) throw new Error(`no page ${id}`);
  return page;
}

/** `field:code` of everything wrong on a page, with these answers instead of the true ones. */
function problems(page: string, change: Answers): string[] {
  const prefilled = prefilledAnswers(procedure, getPersona(world));
  const answers = mergeAnswers(pageOf(page), { ...prefilled, ...facts }, change, now);
  return checkPage(pageOf(page), answers, now).map(({ field, code, severity }) =>
    [field, code, ...(severity === 'warning' ? [severity] : [])].join(':'),
  );
}

describe('an e-mail address', () => {
  const page = getProcedure(worldOf('tam-tru-o-tro'), 'dang-ky-tam-tru').pages[0];
  const codes = (applicantEmail: string) =>
    page &&
    checkPage(
      { ...page, fields: page.fields.filter(({ type }) => type === 'email') },
      { applicantEmail },
      now,
    ).map(({ code }) => code);

  it('may be left out, is one of practice, and never a real one', () => {
    expect(codes('')).toEqual([]);
    expect(codes('an@tap-huan.example')).toEqual([]);
    expect(codes('an@thu-that.vn')).toEqual(['email.practice']);
    expect(codes('an')).toEqual(['email.practice']);
  });
});

describe('the birth registration form', () => {
  it('has at most fourteen pages of one to four fields, and the true answers pass', () => {
    expect(procedure.pages.length).toBeLessThanOrEqual(14);
    for (const page of procedure.pages) {
      expect(page.fields.length).toBeLessThanOrEqual(4);
      const answers = { ...prefilledAnswers(procedure, getPersona(world)), ...facts };
      expect(checkPage(page, answers, now)).toEqual([]);
    }
  });

  it.each([
    ['child-name', { childName: '' }, ['childName:field.required']],
    ['child-name', { childName: 'An 2' }, ['childName:name.characters']],
    ['child-name', { childName: 'NguyÔn ThÞ' }, ['childName:name.mojibake']],
    ['child-name', { childName: 'An '.repeat(60) }, ['childName:name.long']],
    ['child-name', { childName: "H'Mai Êban" }, []],
    ['child-name', { childName: 'Y Nam Ksor' }, []],
    ['child-name', { childName: 'Tư' }, []],
    ['child-name', { childGender: 'khac' }, ['childGender:option.unknown']],
    ['child-birth', { childBirthDate: '31/2/2026' }, ['childBirthDate:date.unreal']],
    ['child-birth', { childBirthDate: 'hôm qua' }, ['childBirthDate:date.shape']],
    [
      'child-birth',
      { childBirthDate: '24/11/2026' },
      ['childBirthDate:date.future', 'childBirthWords:words.differ'],
    ],
    ['child-birth', { childBirthDate: '3.11.26' }, []],
    [
      'child-birth',
      { childBirthWords: 'ngày bốn tháng mười một năm hai nghìn không trăm hai mươi sáu' },
      ['childBirthWords:words.differ'],
    ],
    [
      'child-birth',
      {
        childBirthDate: '23/9/2026',
        childBirthWords: 'ngày hai mươi ba tháng chín năm hai nghìn không trăm hai mươi sáu',
      },
      ['childBirthDate:limit.passed:warning'],
    ],
    ['child-origin', { childEthnicity: '' }, ['childEthnicity:field.required']],
    ['child-origin', { childHometown: 'Yên Lập' }, ['childHometown:commune.unknown']],
    [
      'owner',
      { applicantIsOwner: false, ownerPersonalId: '123456789' },
      ['ownerPersonalId:personal-id.old-card'],
    ],
    [
      'owner',
      { applicantIsOwner: false, ownerPersonalId: '00019800020' },
      ['ownerPersonalId:personal-id.shape'],
    ],
    [
      'owner',
      { applicantIsOwner: false, ownerPersonalId: '0001 9800 020x' },
      ['ownerPersonalId:personal-id.shape'],
    ],
    ['owner', { applicantIsOwner: true, ownerPersonalId: '' }, []],
    ['mother', { motherBirthYear: '2026' }, ['motherBirthYear:parent.younger']],
    ['mother', { motherBirthYear: '98' }, ['motherBirthYear:year.shape']],
    ['mother', { motherBirthYear: '1898' }, ['motherBirthYear:date.year']],
    ['father', { fatherName: '', motherName: '' }, []],
    ['mother-residence', { motherLine: 'Khu 5, huyện Yên Lập' }, ['motherLine:address.district:warning']],
    ['mother-residence', { motherLine: 'Khu Quán Bạc' }, []],
    ['mother-residence', { motherLine: 'xóm Quận' }, []],
    ['copies', { wantsCopies: 'co', copyCount: '11' }, ['copyCount:number.range']],
    ['copies', { wantsCopies: 'co', copyCount: 'hai' }, ['copyCount:number.shape']],
    ['copies', { wantsCopies: 'khong', copyCount: '' }, []],
    ['applicant', { applicantPhone: '0600' }, ['applicantPhone:phone.shape']],
  ] as const)('%s %o', (page, change, expected) => {
    expect(problems(page, change)).toEqual(expected);
  });

  it('asks for at least one parent', () => {
    const answers = { ...facts, fatherName: '', motherName: '' };
    expect(checkPage(pageOf('father'), answers, now)).toEqual([
      { field: 'fatherName', code: 'parent.missing', severity: 'error' },
    ]);
  });

  it('asks for the owner only when it is somebody else', () => {
    const ids = (answers: Answers) => shownFields(pageOf('owner'), answers).map(({ id }) => id);
    expect(ids({ applicantIsOwner: true })).toEqual(['applicantIsOwner']);
    expect(ids({ applicantIsOwner: false })).toEqual(['applicantIsOwner', 'ownerName', 'ownerPersonalId']);
  });

  it('keeps answers in NFC, dates as days, and leaves locked and unknown fields alone', () => {
    const typed = { childName: 'Lê Hoài An'.normalize('NFD'), applicantName: 'Ai Đó', ownName: 'x' };
    expect(mergeAnswers(pageOf('child-name'), {}, typed, now)).toEqual({ childName: 'Lê Hoài An' });
    expect(mergeAnswers(pageOf('applicant'), {}, typed, now)).toEqual({});
    expect(mergeAnswers(pageOf('child-birth'), {}, { childBirthDate: '3-11-2026' }, now)).toEqual({
      childBirthDate: '2026-11-03',
    });
  });
});

describe('filling in the form', () => {
  const before = follow(
    world,
    begin(world),
    ({ draft }) => draft.type === 'page-completed' && draft.page === 'child-birth',
  );

  it('stays on a page with errors and keeps what was typed there', () => {
    const { run, last } = play(world, before, {
      type: 'page-completed',
      page: 'child-birth',
      answers: { childBirthDate: '31/2/2026', childBirthWords: 'ngày ba' },
    });
    expect(last.refusal).toEqual({
      code: 'page.invalid',
      fields: [{ field: 'childBirthDate', code: 'date.unreal', severity: 'error' }],
    });
    expect(run.state.place).toEqual({ page: 'form', subject: 'child-birth' });
    expect(run.state.drafts[0]?.answers).toMatchObject({
      childBirthDate: '31/2/2026',
      childBirthWords: 'ngày ba',
    });
  });

  it('F-OWNER: lets a helper file as the owner, and notes the slip', () => {
    const { last } = play(world, before, {
      type: 'page-completed',
      page: 'owner',
      answers: { applicantIsOwner: true },
    });
    expect({ refusal: last.refusal, slip: last.slip }).toEqual({
      refusal: undefined,
      slip: 'owner.undeclared',
    });
  });

  it('asks again for a page that another page made wrong', () => {
    const full = follow(world, before, ({ hint }) => hint === 'submit');
    const words = 'ngày mười tháng mười hai năm một nghìn chín trăm chín mươi bảy';
    const { run } = play(world, full, {
      type: 'page-completed',
      page: 'child-birth',
      answers: { childBirthDate: '10/12/1997', childBirthWords: words },
    });
    expect(run.state.place).toEqual({ page: 'form', subject: 'mother' });
    expect(run.state.drafts[0]?.attested).toBe(false);
  });

  it('leads back to the review after a correction', () => {
    const full = follow(world, before, ({ hint }) => hint === 'submit');
    const { run } = play(world, full, {
      type: 'page-completed',
      page: 'copies',
      answers: { wantsCopies: 'khong' },
    });
    expect(run.state.place).toEqual({ page: 'review' });
  });

  it('takes a wrong agency, as a portal does, and notes the slip', () => {
    const { last } = play(world, before, { type: 'agency-chosen', agency: 'commune-committee:08290' });
    expect({ refusal: last.refusal, slip: last.slip }).toEqual({ refusal: undefined, slip: 'agency.wrong' });
    const nowhere = play(world, before, { type: 'agency-chosen', agency: 'commune-committee:yen-lap' });
    expect(nowhere.last.refusal?.code).toBe('agency.unknown');
  });

  it('does not file a procedure that is not this task', () => {
    const { applied } = play(
      world,
      before,
      { type: 'filing-started', procedure: 'dang-ky-tam-tru' },
      { type: 'filing-started', procedure: 'khong-co' },
    );
    expect(applied.map(({ refusal }) => refusal?.code)).toEqual([
      'procedure.not-this-task',
      'procedure.unknown',
    ]);
  });
});
