import fc from 'fast-check';

const digit = fc.integer({ min: 0, max: 9 }).map(String);
const digits = (count: number) =>
  fc.array(digit, { minLength: count, maxLength: count }).map((row) => row.join(''));

/** Numbers built like real ones: a place that is not 000, then century and sex of the living, then the rest. */
export const realPersonalId = fc
  .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 3 }), digits(8))
  .map(([place, century, rest]) => `${String(place).padStart(3, '0')}${century}${rest}`);

/** Those of people registered at home; from abroad they begin 1–9 and nine digits look like money. */
export const numberFromHome = realPersonalId.filter(
  (number) => number.startsWith('0') && !number.startsWith('0600'),
);

/** Mobile numbers of every network, outside the practice range. */
export const realMobile = fc
  .tuple(fc.constantFrom('3', '5', '7', '8', '9'), digits(8))
  .map(([network, rest]) => `0${network}${rest}`);

/** The number with one kind of separator at any of its joints. */
export const separated = (number: fc.Arbitrary<string>) =>
  fc
    .tuple(
      number,
      fc.constantFrom(
        '',
        ' ',
        '.',
        '-',
        '\u00a0',
        ' - ',
        '/',
        ',',
        ', ',
        '_',
        '·',
        '•',
        '*',
        '|',
        ':',
        ';',
        '=',
        "'",
        '\n',
      ),
      fc.array(fc.boolean(), { maxLength: 12 }),
    )
    .map(([whole, separator, joints]) =>
      [...whole].map((d, i) => (i > 0 && joints[i] === true ? separator + d : d)).join(''),
    );
