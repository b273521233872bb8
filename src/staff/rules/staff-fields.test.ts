import { expect, test } from 'vitest';
import { checkCode, checkInvitation, checkNewcomer, checkPlace, checkSignIn } from './staff-fields.ts';

const codesOf = (faults: ReturnType<typeof checkCode>) => faults.map(({ field, code }) => `${field} ${code}`);

test('signing in needs an address and a password, whatever it is', () => {
  expect(codesOf(checkSignIn({ email: 'hong', password: '' }))).toEqual([
    'email email.shape',
    'password password.empty',
  ]);
  expect(checkSignIn({ email: ' Hong@example.vn ', password: 'x' })).toEqual([]);
});

test.each([
  ['123 456', []],
  ['aBcDe-12345', []],
  ['12345', ['code code.shape']],
  ['', ['code code.shape']],
])('the code "%s"', (code, faults) => {
  expect(codesOf(checkCode(code))).toEqual(faults);
});

test('whoever joins has a name, an address and a password that is not their name', () => {
  expect(codesOf(checkNewcomer({ name: '', email: '', password: '' }))).toEqual([
    'name name.empty',
    'email email.shape',
    'password password.empty',
  ]);
  const named = { name: 'Trần Thị Hồng', email: 'hong@example.vn' };
  expect(codesOf(checkNewcomer({ ...named, password: 'tranthihong' }))).toEqual([
    'password password.personal',
  ]);
  expect(checkNewcomer({ ...named, password: 'con trâu lội ruộng' })).toEqual([]);
});

test('officers and helpers need a commune, the others have none', () => {
  expect(codesOf(checkPlace({ role: '', communeCode: '' }))).toEqual(['role role.missing']);
  expect(codesOf(checkPlace({ role: 'helper', communeCode: '' }))).toEqual(['communeCode commune.missing']);
  expect(checkPlace({ role: 'officer', communeCode: '20056' })).toEqual([]);
  expect(checkPlace({ role: 'leader', communeCode: '' })).toEqual([]);
  expect(codesOf(checkInvitation({ name: '', role: '', communeCode: '' }))).toEqual([
    'name name.empty',
    'role role.missing',
  ]);
});
