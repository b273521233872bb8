import { describe, expect, test } from 'vitest';
import {
  decideIdentity,
  dupNoFor,
  type Identity,
  identityOf,
  identityText,
  isGivenNameOf,
  nameKeyOf,
  spellingOf,
} from './identity.ts';

const an = (changed: Partial<Identity> = {}): Identity => ({
  nameKey: 'nguyen van an',
  spelling: spellingOf('Nguyễn Văn An'),
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

  const named = (fullName: string, changed: Partial<Identity> = {}): Identity => ({
    ...identityOf({
      ...{ sessionId: '', fullName, phone: '0905123456', communeCode: '19750' },
      ...{ attendeeKind: 'resident', consent: true },
    }),
    ...changed,
  });

  test.each<[string, Identity, Identity, string]>([
    ['other marks', named('Lê Văn Hưng'), named('Lê Văn Hùng'), 'new'],
    ['no mark but in the family name', named('Lê Thị Hoa'), named('Lê Thị Hoà'), 'new'],
    ['other marks, a year', named('Lê Văn Hưng', { birthYear: 1960 }), named('Lê Văn Hùng'), 'new'],
    ['other marks, no phone', named('Lê Văn Hưng', { phoneKey: null }), named('Lê Văn Hùng'), 'new'],
    ['the same in capitals', named('LÊ VĂN HÙNG'.normalize('NFD')), named('Lê Văn Hùng'), 'duplicate'],
    ['the tone elsewhere', named('Lê Thị Hòa'), named('Lê Thị Hoà'), 'duplicate'],
    ['without marks', named('Le Van Hung'), named('Lê Văn Hùng'), 'same-name'],
    ['marks come later', named('Lê Văn Hùng'), named('le van hung'), 'same-name'],
    ['without marks, twice', named('Le Van Hung'), named('le van hung'), 'duplicate'],
    [
      'without marks, the year of a person who was never asked',
      named('Le Van Hung', { birthYear: 1960 }),
      named('Lê Văn Hùng'),
      'needs-decision',
    ],
    [
      'without marks, the same year',
      named('Le Van Hung', { birthYear: 1960 }),
      named('Lê Văn Hùng', { birthYear: 1960 }),
      'duplicate',
    ],
    [
      'without marks, another year',
      named('Le Van Hung', { birthYear: 1960 }),
      named('Le Van Hung', { birthYear: 1990 }),
      'new',
    ],
    ['another apostrophe', named('H’Mai Êban'), named("H'Mai Êban"), 'duplicate'],
    ['no apostrophe', named('H Mai Êban'), named("H'Mai Êban"), 'duplicate'],
    ['a hyphen', named('A-Bo Ku'), named('A Bo Ku'), 'duplicate'],
    ['a point', named('Lê T. Hoa'), named('Lê T Hoa'), 'duplicate'],
  ])('one phone, and %s', (_, person, other, verdict) => {
    expect(person.nameKey).toBe(other.nameKey);
    expect(decideIdentity(person, [other])).toBe(verdict);
  });

  test('whoever is taken in has a key that no namesake has, also with everything but the marks alike', () => {
    const hung = { ...named('Lê Văn Hùng'), dupNo: 0 };
    expect(dupNoFor(named('Lê Văn Hưng'), [hung], 'new')).toBe(1);
    expect(dupNoFor(named('Lê Văn Hưng', { birthYear: 1960 }), [hung], 'new')).toBe(0);
    expect(dupNoFor(named('Lê Văn Hửng'), [hung, { ...hung, dupNo: 1 }], 'new')).toBe(2);
    expect(dupNoFor(named('Le Van Hung', { birthYear: 1960 }), [hung], 'needs-decision')).toBe(1);
    expect(dupNoFor(named('Lê Văn Hùng'), [], 'new')).toBe(0);
  });

  test.each([
    ['NGUYỄN  VĂN ÂN', 'nguyen van an'],
    ['Nguyễn Văn Ân'.normalize('NFD'), 'nguyen van an'],
    ['Đặng Thị Đào', 'dang thi dao'],
    ["H'Mai Êban", 'h mai eban'],
    ['HʼMai  Êban', 'h mai eban'],
    ['A-Bo Ku', 'a bo ku'],
    ['Lê T. Hoa', 'le t hoa'],
  ])('%s is compared as %s', (name, key) => {
    expect(nameKeyOf(name)).toBe(key);
  });

  test('the key of a person changes with each thing that tells people apart', () => {
    const people = [an(), an({ phoneKey: '0905123456' }), an({ birthYear: 1960 }), an({ communeCode: '1' })];
    const texts = people.flatMap((person) => [identityText(person, 0), identityText(person, 1)]);
    expect(new Set(texts).size).toBe(8);
  });

  test.each([
    ['Ân', 'Nguyễn Văn Ân', true],
    ['an', 'Nguyễn Văn Ân', true],
    ['Văn', 'Nguyễn Văn Ân', false],
    ['Y', 'Y', true],
    ['Mai', "H'Mai Êban", true],
    ['H’Mai', "H'Mai Êban", true],
    ['h mai', "H'Mai Êban", true],
    ['Êban', "H'Mai Êban", true],
    ['H', "H'Mai Êban", false],
    ['Nam', 'Y Nam Ksor', true],
    ['Bo', 'A-Bo Ku', true],
    ['T', 'Lê T. Hoa', false],
  ])('%s as the given name of %s: %s', (said, fullName, is) => {
    expect(isGivenNameOf(said, nameKeyOf(fullName))).toBe(is);
  });
});
