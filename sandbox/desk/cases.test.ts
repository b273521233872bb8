import { describe, expect, it } from 'vitest';
import { sandbox } from '../world-for-tests.ts';
import { deskActs } from './decision.ts';
import { gradeLetter, openCase, rightLetter } from './letters-for-tests.ts';

const ids = sandbox.cases.map(({ id }) => id);

describe('the cases of the desk', () => {
  it('are more than twelve, of ten procedures, and ask for every act and the usual reasons', () => {
    expect(ids.length).toBeGreaterThanOrEqual(12);
    expect(new Set(sandbox.cases.map(({ procedure }) => procedure)).size).toBe(10);
    expect(new Set(sandbox.cases.map(({ right }) => right.act))).toEqual(new Set(deskActs));
    const planted = sandbox.cases.flatMap(({ right }) => ('planted' in right ? (right.planted ?? []) : []));
    expect(new Set(planted.map(({ reason }) => reason))).toEqual(
      new Set(['R1', 'R2', 'R3', 'R4', 'R5', 'R8', 'R9', 'R10', 'R12', 'R13', 'R16']),
    );
  });

  it('set their days by working days, the 15:00 rule and the holiday', () => {
    const days = Object.fromEntries(ids.map((id) => [id, openCase(id).file.right.date]));
    expect(days).toMatchObject({
      'khai-sinh-du': '2026-11-25',
      'xac-nhan-du': '2026-11-27',
      'khai-sinh-da-bo-sung': '2026-11-25',
      'dat-dai-chuyen': '2026-11-23',
      'dat-dai-tre-hen': '2026-12-03',
      'ho-kinh-doanh-sap-den-hen': '2026-11-27',
      'tam-tru-thieu-giay': '2026-12-03',
      'tam-tru-chu-ky-loi': '2026-12-04',
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
