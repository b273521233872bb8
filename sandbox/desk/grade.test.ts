import { describe, expect, it } from 'vitest';
import type { Answers } from '../engine/event-schema.ts';
import { sandbox } from '../world-for-tests.ts';
import { mustRules } from './grade-line.ts';
import { gradeLetter, openCase, rightLetter } from './letters-for-tests.ts';
import { passMark } from './pass-mark.ts';

/** The rules that object to the right form of a case after a change. */
function objections(id: string, change: Answers): readonly string[] {
  const { file } = openCase(id);
  const { lines } = gradeLetter(file, { ...rightLetter(file), ...change });
  return lines.filter(({ ok }) => !ok).map(({ rule }) => rule);
}

describe('a receipt', () => {
  it.each([
    ['the day before the holiday', '24/11/2026'],
    ['the day itself, although it came after 15:00', '23/11/2026'],
    ['a day that is none', '31/11/2026'],
    ['nothing', ''],
  ])('is wrong with %s', (_, date) => {
    expect(objections('khai-sinh-du', { date })).toEqual(['due-date']);
  });
});

describe('a request for a supplement', () => {
  const two = 'ho-kinh-doanh-hai-loi';
  it('names everything in one go', () => {
    expect(objections(two, { count: '1' })).toEqual(['all-asked']);
    expect(gradeLetter(openCase(two).file, { ...rightLetter(openCase(two).file), count: '1' }).passed).toBe(
      false,
    );
  });

  it('invents nothing', () => {
    const more = { count: '3', subject3: 'field:capital', reason3: 'R4', how3: 'correct-field' };
    expect(objections(two, more)).toEqual(['nothing-invented']);
  });

  it('asks for no paper that a database has', () => {
    const blurred = 'khai-sinh-anh-mo';
    const known = 'paper:giay-chung-nhan-ket-hon';
    const more = { count: '2', subject2: known, reason2: 'R1', how2: 'send-paper' };
    expect(objections(blurred, more)).toEqual(['nothing-known']);
    const { file } = openCase(blurred);
    expect(gradeLetter(file, { ...rightLetter(file), ...more }).passed).toBe(false);
  });

  it.each<[string, Answers, string[]]>([
    ['another reason', { reason1: 'R8' }, ['reasons']],
    ['advice that does not help', { how1: 'send-paper' }, ['advice']],
    ['no advice', { how1: 'none' }, ['advice']],
    [
      'own words that say what to do',
      { how1: 'own', own1: 'Chép lại số định danh cho khớp rồi gửi lại' },
      [],
    ],
    [
      'own words that do not name the thing',
      { how1: 'own', own1: 'Chép lại cho khớp rồi gửi lại' },
      ['advice'],
    ],
    ['own words that say nothing', { how1: 'own', own1: 'Sai rồi' }, ['advice']],
    ['own words without a deed', { how1: 'own', own1: 'Số định danh của chủ hộ bị lệch' }, ['advice']],
    ['gibberish with a deed in it', { how1: 'own', own1: 'gửi xyz xyz xyz' }, ['advice', 'clear']],
    ['gibberish beside good advice', { own1: 'xyz xyz xyz' }, ['clear']],
    ['vague words', { own1: 'Nộp các giấy tờ khác' }, ['words']],
    ['words that blame', { own1: 'Khai CẨU THẢ' }, ['words']],
    ['part of another word', { own1: 'Chữ nguệch ngoạc' }, []],
    ['no contact', { contact: 'none' }, ['contact']],
    ["an officer's own phone", { contact: 'private-phone' }, ['contact']],
    ['a day too early', { date: '3/12/2026' }, ['deadline']],
  ])('with %s', (_, change, rules) => {
    expect(objections(two, change)).toEqual(rules);
    const { file } = openCase(two);
    const grade = gradeLetter(file, { ...rightLetter(file), ...change });
    // Each of these alone is enough, however high the share is.
    expect(grade.mending).toEqual(rules);
    expect(grade.passed).toBe(rules.length === 0);
  });

  it('says the share all the same', () => {
    const { file } = openCase(two);
    const { score, passed } = gradeLetter(file, { ...rightLetter(file), contact: 'none' });
    expect({ isHigh: score >= passMark, passed }).toEqual({ isHigh: true, passed: false });
  });

  it('can be written with the phrases of the list alone', () => {
    const letter = rightLetter(openCase(two).file);
    expect(Object.keys(letter).filter((field) => field.startsWith('own'))).toEqual([]);
    expect(gradeLetter(openCase(two).file, letter)).toMatchObject({ score: 1, passed: true });
  });

  it('calls a missing original missing as well', () => {
    expect(objections('chung-thuc-ban-chinh', { reason1: 'R1' })).toEqual([]);
    expect(objections('chung-thuc-ban-chinh', { reason1: 'R2' })).toEqual(['reasons']);
  });
});

describe('a refusal', () => {
  it('shows the right way', () => {
    expect(objections('tam-tru-nham-co-quan', { target: 'so' })).toEqual(['target']);
    expect(objections('trich-luc-trung', { how1: 'file-there' })).toEqual(['advice']);
  });
});

describe('a letter of apology', () => {
  it.each<[string, Answers, string]>([
    ['without the code', { naming: 'name-only' }, 'names-dossier'],
    ['with an empty reason', { cause: 'khach-quan' }, 'cause'],
    ['without being sorry', { apology: 'understand' }, 'apology'],
    ['with a day that is too soon', { date: '26/11/2026' }, 'new-date'],
    ['sent when somebody asks', { sending: 'when-asked' }, 'in-time'],
    ['without a signer', { signer: 'none' }, 'signer'],
  ])('%s', (_, change, rule) => {
    expect(objections('ho-kinh-doanh-sap-den-hen', change)).toEqual([rule]);
  });
});

describe('forwarding and returning', () => {
  it('goes to the right place on the right day', () => {
    expect(objections('dat-dai-chuyen', { target: 'tu-phap' })).toEqual(['target']);
    expect(objections('dat-dai-chuyen', { date: '20/11/2026' })).toEqual(['forward-date']);
  });

  it('goes the way that was chosen, and into the vault', () => {
    expect(objections('khai-tu-tra-ket-qua', { way: 'counter' })).toEqual(['way']);
    expect(objections('khai-tu-tra-ket-qua', { toVault: false })).toEqual(['vault']);
  });
});

describe('what a letter must have', () => {
  it('is all that counts in it, but the copy in the vault', () => {
    for (const { id } of sandbox.cases) {
      const { file } = openCase(id);
      const { lines } = gradeLetter(file, { ...rightLetter(file), own1: 'Cảm ơn bác.' });
      const musts = mustRules[file.right.act];
      const rest = lines.map(({ rule }) => rule).filter((rule) => !musts.includes(rule));
      expect(rest, id).toEqual(file.right.act === 'return' ? ['vault'] : []);
    }
  });
});
