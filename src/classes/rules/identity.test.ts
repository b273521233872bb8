import { describe, expect, test } from 'vitest';
import { decideIdentity, type Identity, identityText, isGivenNameOf, nameKeyOf } from './identity.ts';

const an = (changed: Partial<Identity> = {}): Identity => ({
  nameKey: 'nguyen van an',
  phoneKey: null,
  communeCode: '19750',
  birthYear: null,
  ...changed,
});

describe('telling people of one name apart', () => {
  test.each<[string, Identity, Identity[], string]>([
    ['nobody of that name', an(), [], 'new'],
    ['no phones, no years', an(), [an()], 'same-name'],
    ['the year asked for', an({ birthYear: 1960 }), [an()], 'new'],
    ['two years', an({ birthYear: 1960 }), [an({ birthYear: 1950 })], 'new'],
    ['the same year again', an({ birthYear: 1960 }), [an({ birthYear: 1960 })], 'needs-decision'],
    ['a third one without a year', an(), [an(), an({ birthYear: 1960 })], 'same-name'],
    ['the same phone', an({ phoneKey: '0905123456' }), [an({ phoneKey: '0905123456' })], 'duplicate'],
    [
      'the same phone in another commune',
      an({ phoneKey: '0905123456', communeCode: '19753' }),
      [an({ phoneKey: '0905123456' })],
      'duplicate',
    ],
    [
      'father and son with one phone',
      an({ phoneKey: '0905123456', birthYear: 1960 }),
      [an({ phoneKey: '0905123456', birthYear: 1930 })],
      'new',
    ],
    ['two phones', an({ phoneKey: '0905123456' }), [an({ phoneKey: '0905123457' })], 'new'],
    ['one of them without a phone', an({ phoneKey: '0905123456' }), [an()], 'same-name'],
  ])('%s', (_, person, namesakes, verdict) => {
    expect(decideIdentity(person, namesakes)).toBe(verdict);
  });

  test.each([
    ['NGUYỄN  VĂN ÂN', 'nguyen van an'],
    ['Nguyễn Văn Ân'.normalize('NFD'), 'nguyen van an'],
    ['Đặng Thị Đào', 'dang thi dao'],
    ["H'Mai Êban", "h'mai eban"],
  ])('%s is compared as %s', (name, key) => {
    expect(nameKeyOf(name)).toBe(key);
  });

  test('the key of a person changes with each thing that tells people apart', () => {
    const people = [an(), an({ phoneKey: '0905123456' }), an({ birthYear: 1960 }), an({ communeCode: '1' })];
    const texts = people.flatMap((person) => [identityText(person, 0), identityText(person, 1)]);
    expect(new Set(texts).size).toBe(8);
  });

  test('the given name is the last word, with or without marks', () => {
    expect(isGivenNameOf('Ân', 'nguyen van an')).toBe(true);
    expect(isGivenNameOf('Văn', 'nguyen van an')).toBe(false);
    expect(isGivenNameOf('Y', 'y')).toBe(true);
  });
});
