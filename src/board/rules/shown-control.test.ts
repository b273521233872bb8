import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PointingSchema } from '../pair-schema.ts';
import { type ControlKind, controlId, placedControls, readControlId } from './shown-control.ts';

const kind = fc.constantFrom<ControlKind[]>('field', 'choice', 'tick', 'button');
const place = fc.integer({ min: 1, max: 80 });
const screen = fc.nat(99_999_999);

test('controls are counted among their kind, from top to bottom', () => {
  expect(placedControls([{ kind: 'button' }, { kind: 'field', name: 'code' }, { kind: 'button' }])).toEqual([
    { kind: 'button', place: 1 },
    { kind: 'field', place: 1, name: 'code' },
    { kind: 'button', place: 2 },
  ]);
});

test('an id says again what it was made of', () => {
  const name = fc.stringMatching(/^[A-Za-z][A-Za-z:.-]{0,40}$/);
  fc.assert(
    fc.property(kind, place, name, screen, (kind, place, name, screen) => {
      expect(readControlId(controlId({ kind, place, name }, screen))).toEqual({ kind, place, name });
      expect(readControlId(controlId({ kind, place }, screen))).toEqual({ kind, place });
    }),
  );
});

test('the server takes every id, and whatever a name is, no number of a person gets through', () => {
  fc.assert(
    fc.property(kind, place, fc.string(), screen, (kind, place, name, screen) => {
      const id = controlId({ kind, place, name }, screen);
      expect(PointingSchema.safeParse({ control: id }).success).toBe(true);
      expect(id).not.toMatch(/\d{5}|[^\p{ASCII}]/u);
    }),
  );
  expect(controlId({ kind: 'field', place: 2, name: '000198000207' }, 41)).toBe('f2-41');
});

test('what stood on the screen before has another id than what stands in its place', () => {
  const control = { kind: 'button', place: 1, name: 'primary-action' } as const;
  expect(controlId(control, 41)).toBe('b1-41:primary-action');
  expect(controlId(control, 42)).not.toBe(controlId(control, 41));
});

test.each(['', 'x1-2', 'b-1:a', 'ownerName', 'b1:ownerName'])('"%s" is none of our ids', (id) => {
  expect(readControlId(id)).toBeUndefined();
});
