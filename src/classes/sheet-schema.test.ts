import { describe, expect, test } from 'vitest';
import { fieldProblems } from './problem-messages.vi.ts';
import { SheetInputSchema } from './sheet-schema.ts';

const row = { rowKey: '0a1b2c3d4e5-1', fullName: 'Nguyễn Thị Hồng', phone: null };
const input = { communeCode: '19750', consentReadAloud: true, rows: [row] };

const codesOf = (body: unknown) => {
  const reading = SheetInputSchema.safeParse(body);
  return reading.success ? [] : reading.error.issues.map(({ path, message }) => [path.join('/'), message]);
};

describe('what an officer sends', () => {
  test('is kept as it is when it is right', () => {
    expect(SheetInputSchema.parse(input)).toEqual(input);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['consentReadAloud', { consentReadAloud: false }, 'consent.required'],
    ['communeCode', { communeCode: '1' }, 'commune.shape'],
    ['rows/0/fullName', { rows: [{ ...row, fullName: 'NguyÔn' }] }, 'name.mojibake'],
    ['rows/0/phone', { rows: [{ ...row, phone: '0600000001' }] }, 'phone.shape'],
    ['rows/0/birthYear', { rows: [{ ...row, birthYear: 56 }] }, 'birth-year.wrong'],
    ['rows/0/note', { rows: [{ ...row, note: 'a'.repeat(301) }] }, 'help.long'],
    ['rows/0/rowKey', { rows: [{ ...row, rowKey: 'Nguyễn Thị Hồng' }] }, 'row-key.shape'],
    ['rows', { rows: [row, row] }, 'row-key.repeated'],
    ['rows', { rows: [] }, 'sheet.nothing-new'],
  ])('%s of %j is refused as %s', (field, wrong, code) => {
    expect(codesOf({ ...input, ...wrong })).toEqual([[field, code]]);
  });

  test.each([
    'name.mojibake',
    'phone.shape',
    'birth-year.wrong',
    'help.long',
    'consent.required',
    'commune.shape',
  ])('%s has a sentence', (code) => expect(fieldProblems).toHaveProperty([code]));

  test.each(['idNumber', 'birthDate', 'place'])('a field %s is not even taken', (field) => {
    expect(SheetInputSchema.safeParse({ ...input, rows: [{ ...row, [field]: 'x' }] }).success).toBe(false);
  });
});
