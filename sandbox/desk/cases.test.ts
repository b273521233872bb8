import { describe, expect, it } from 'vitest';
import { reasonCodes } from '../engine/codes.ts';
import { sandbox } from '../world-for-tests.ts';
import { deskActs } from './decision.ts';
import { gradeLetter, openCase, rightLetter } from './letters-for-tests.ts';

const ids = sandbox.cases.map(({ id }) => id);

describe('the cases of the desk', () => {
  it('are more than thirty, of ten procedures, and ask for every act and all sixteen reasons', () => {
    expect(ids.length).toBeGreaterThanOrEqual(30);
    expect(new Set(sandbox.cases.map(({ procedure }) => procedure)).size).toBe(10);
    expect(new Set(sandbox.cases.map(({ right }) => right.act))).toEqual(new Set(deskActs));
    const planted = sandbox.cases.flatMap(({ right }) => ('planted' in right ? (right.planted ?? []) : []));
    expect(new Set(planted.map(({ reason }) => reason))).toEqual(new Set(reasonCodes));
  });

  it('set their days by working days, the 15:00 rule and the holiday', () => {
    const days = Object.fromEntries(ids.map((id) => [id, openCase(id).file.right.date]));
    expect(days).toMatchObject({
      'khai-sinh-du': '2026-11-25',
      'ho-kinh-doanh-du': '2026-11-26',
      'xac-nhan-du': '2026-11-27',
      'trich-luc-cuoi-nam': '2027-01-04',
      'khai-sinh-da-bo-sung': '2026-11-25',
      'dat-dai-chuyen': '2026-11-23',
      'dat-dai-tre-hen': '2026-12-03',
      'ho-kinh-doanh-sap-den-hen': '2026-11-27',
      'tam-tru-thieu-giay': '2026-12-03',
      'tam-tru-chu-ky-loi': '2026-12-04',
      'khai-tu-qua-15-ngay': '2026-11-25',
      'xoa-no-thieu-trang': '2026-12-07',
    });
  });

  it.each(ids)('%s is solved with full marks by its own right decision', (id) => {
    const { file } = openCase(id);
    const grade = gradeLetter(file, rightLetter(file));
    expect(grade.lines.filter(({ ok }) => !ok)).toEqual([]);
    expect(grade).toMatchObject({ score: 1, passed: true });
  });

  it('a signature that cannot be checked (F-SIGN) is a file to send again, not a paper that is missing', () => {
    const { file } = openCase('tam-tru-chu-ky-loi');
    const letter = rightLetter(file);
    expect(letter).toMatchObject({ reason1: 'R8', how1: 'readable-file' });
    const missing = gradeLetter(file, { ...letter, reason1: 'R1', how1: 'send-paper' });
    expect(missing.passed).toBe(false);
  });

  it('a registration that comes late (R14) is accepted, with a note of what it may cost; another gets no such note', () => {
    for (const [id, right, wrong] of [
      ['khai-tu-qua-15-ngay', 'late', ['none', 'refused-later', '']],
      ['khai-sinh-qua-60-ngay', 'late', ['none', 'refused-later', '']],
      ['khai-sinh-du', 'none', ['late', 'refused-later']],
    ] as const) {
      const { file } = openCase(id);
      expect(gradeLetter(file, { ...rightLetter(file), note: right })).toMatchObject({ passed: true });
      for (const note of wrong)
        expect(gradeLetter(file, { ...rightLetter(file), note }).mending).toEqual(['late-note']);
    }
  });

  it('money that was paid and is not booked (R7) is proved, not paid again', () => {
    const { file } = openCase('trich-luc-chua-doi-soat');
    expect(rightLetter(file)).toMatchObject({ reason1: 'R7', how1: 'show-proof' });
    expect(gradeLetter(file, { ...rightLetter(file), how1: 'pay-fee' }).mending).toEqual(['advice']);
  });

  it('a result is compared before it is handed over', () => {
    const misprint = openCase('xac-nhan-in-sai').file;
    expect(gradeLetter(misprint, { ...rightLetter(misprint), check: 'matches' }).mending).toEqual([
      'result-checked',
    ]);
    const right = openCase('khai-tu-tra-ket-qua').file;
    expect(gradeLetter(right, { ...rightLetter(right), check: 'misprint' }).passed).toBe(false);
  });

  it('a letter that came back (F-POST) is not sent to the wrong address again', () => {
    const { file } = openCase('trich-luc-thu-quay-lai');
    expect(gradeLetter(file, { ...rightLetter(file), way: 'post' }).mending).toEqual(['way']);
  });

  it.each(ids)('%s is failed by every other decision', (id) => {
    const { file } = openCase(id);
    for (const act of deskActs.filter((other) => other !== file.right.act))
      expect(gradeLetter(file, { ...rightLetter(file), act })).toMatchObject({ score: 0, passed: false });
  });

  it.each(ids.filter((id) => openCase(id).file.right.date !== undefined))(
    '%s is failed by another day',
    (id) => {
      const { file } = openCase(id);
      const grade = gradeLetter(file, { ...rightLetter(file), date: '1/12/2026' });
      expect(grade.passed).toBe(false);
    },
  );
});
