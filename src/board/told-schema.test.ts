import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { HandSchema, OpeningSchema, ReportsSchema } from './board-schema.ts';
import { PairJoiningSchema, PointingSchema, ScreenInputSchema } from './pair-schema.ts';
import { StepReportSchema } from './told-schema.ts';

const step = {
  ...{ seq: 7, subject: 'khai-sinh-cho-chau', step: 'form.page-2', stepIndex: 2, stepsTotal: 9 },
  ...{ fault: 'F-OTP-LATE', mistakes: 1, hints: 0, isDone: false, secondsAgo: 0 },
};
const screen = {
  ...{ seq: 7, subject: 'khai-sinh-cho-chau', step: 'papers', stepIndex: 2, stepsTotal: 9 },
  controls: ['personalId', 'rateFace-good', 'continue'],
};

/** Everything that a phone sends besides the name and the six digits, each with a right example. */
const shapes: readonly (readonly [string, z.ZodType, Record<string, unknown>])[] = [
  ['a step', StepReportSchema, step],
  ['a screen', ScreenInputSchema, screen],
  ['a pointing', PointingSchema, { control: 'personalId' }],
  ['a hand', HandSchema, { isRaised: true }],
];

/** Whether there is a letter that English does not have. */
const isMarked = (text: string) => /[^\p{ASCII}]/u.test(text);

/** What people type: names, sentences, numbers of persons, phones and accounts, passwords with marks. */
const typed = fc.oneof(
  fc
    .tuple(fc.string({ unit: 'grapheme' }), fc.constantFrom(' ', '\n', '\t', '\u00a0'), fc.string())
    .map((parts) => parts.join('')),
  fc
    .tuple(fc.string(), fc.stringMatching(/^\d{9,14}$/), fc.string({ unit: 'binary-ascii' }))
    .map((parts) => parts.join('')),
  fc
    .tuple(fc.string(), fc.string({ unit: 'grapheme', minLength: 1 }))
    .map((parts) => parts.join(''))
    .filter(isMarked),
  fc.constantFrom('0912345678', '000199001234', '15/03/1950', 'a@example.vn', 'Nguyễn', '1.234.567', "H'Mai"),
);

test.each(shapes)('%s is taken as our own phones send it', (_, schema, example) => {
  expect(schema.safeParse(example)).toMatchObject({ success: true });
});

test.each(shapes)('%s has no field into which something typed fits', (_, schema, example) => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(example)), typed, (field, text) => {
      expect(schema.safeParse({ ...example, [field]: text }).success).toBe(false);
      const asList = { ...example, [field]: [text] };
      expect(schema.safeParse(asList).success).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test.each(shapes)('%s takes no number that could be one of a person', (_, schema, example) => {
  const field = fc.constantFrom(...Object.keys(example));
  fc.assert(
    fc.property(field, fc.integer({ min: 100_000_000 }), (name, number) => {
      expect(schema.safeParse({ ...example, [name]: number }).success).toBe(false);
    }),
  );
});

test.each([...shapes, ['an opening', OpeningSchema, { sessionId: null, subject: null }] as const])(
  '%s has no further field',
  (_, schema, example) => {
    expect(schema.safeParse({ ...example, note: 'continue' }).success).toBe(false);
  },
);

test('a packet of steps is as closed as each of them, and not too long', () => {
  expect(ReportsSchema.safeParse({ steps: Array(50).fill(step) }).success).toBe(true);
  expect(ReportsSchema.safeParse({ steps: Array(51).fill(step) }).success).toBe(false);
  expect(ReportsSchema.safeParse({ steps: [{ ...step, answer: 'x' }] }).success).toBe(false);
  expect(StepReportSchema.safeParse({ ...step, stepIndex: 10 }).success).toBe(false);
});

test.each(['12345', '1234567', 'abcdef', '12345a', ''])('"%s" is no code', (code) => {
  expect(PairJoiningSchema.safeParse({ code }).success).toBe(false);
});

test.each([
  ['123 456', '123456'],
  ['１２３４５６', '123456'],
])('"%s" is a code as people type it', (code, right) => {
  expect(PairJoiningSchema.parse({ code }).code).toBe(right);
});
