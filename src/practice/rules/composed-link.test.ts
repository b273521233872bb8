import fc from 'fast-check';
import { expect, it } from 'vitest';
import { faultIds } from '#sandbox/engine/codes.ts';
import type { InjectedFault } from '#sandbox/scenario-schema.ts';
import { type ComposedLink, composeLink, isLinkCut, readComposedLink } from './composed-link.ts';

const wordsOf = (link: string) => new URL(link, 'https://vi-du.invalid').searchParams;

it('says in the address what was chosen', () => {
  const chosen = { mode: 'alone', form: 'b', faults: ['F-NET', 'F-SESSION'], seed: 1234 } as const;
  expect(composeLink('nop-ho-so', chosen)).toBe(
    '/thuc-hanh/cong?bai=nop-ho-so&cach=alone&de=b&loi=F-NET.F-SESSION&so=1234',
  );
});

it('reads back whatever can be chosen', () => {
  const chosen = fc.record(
    {
      mode: fc.constantFrom('guided', 'hinted', 'alone', 'test'),
      form: fc.constantFrom('a', 'b'),
      faults: fc.subarray([...faultIds] as InjectedFault['id'][], { minLength: 1 }),
      seed: fc.nat(999_999_999),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<ComposedLink>;
  fc.assert(
    fc.property(chosen, (link) => {
      const words = wordsOf(composeLink('x', link));
      expect(readComposedLink(words)).toEqual(link);
      expect(isLinkCut(words)).toBe(false);
    }),
  );
});

it.each([
  ['?bai=x&cach=xem'],
  ['?bai=x&cach=sai&de=c&loi=%00,<b>&so=-1'],
  ['?bai=x&so=12345678901234567890'],
  ['?bai=x&loi='],
])('takes %s for the plain task', (words) => {
  expect(readComposedLink(new URLSearchParams(words))).toEqual({});
});

it.each([
  ['?bai=x&cach=sai'],
  ['?bai=x&cach=alone&de=c'],
  ['?bai=x&cach=alone&loi=F-NET.F-'],
  ['?bai=x&loi=%00,<b>'],
  ['?bai=x&so=-1'],
])('says that %s was cut', (words) => {
  expect(isLinkCut(new URLSearchParams(words))).toBe(true);
});

it.each([['?bai=x'], ['?bai=x&cach=tiep'], ['?bai=x&cach=xem'], ['?bai=x&loi=']])(
  'takes %s for whole',
  (words) => expect(isLinkCut(new URLSearchParams(words))).toBe(false),
);
