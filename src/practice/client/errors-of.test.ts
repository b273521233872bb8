import { expect, test } from 'vitest';
import { errorsOf } from './errors-of.ts';
import { worldForTests } from './world-for-tests.ts';

const world = worldForTests();
const required = (field: string) => ({ field, code: 'field.required', severity: 'error' }) as const;

test('what is wrong is told in the order of the page, a real number among the rest', () => {
  const refusal = {
    code: 'real-data.phone',
    fields: [required('birthDate'), required('fullName')],
  } as const;
  const errors = errorsOf(world, { refusal }, 'primary-action', ['phone']);
  expect(errors.map(({ id }) => id)).toEqual(['fullName', 'birthDate', 'phone']);
});

test('a refusal without a field stands at the control that was pressed', () => {
  const errors = errorsOf(world, { refusal: { code: 'otp.wrong' } }, 'code');
  expect(errors.map(({ id }) => id)).toEqual(['code']);
});
