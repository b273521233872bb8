import type { Field } from '#sandbox/procedure-schema.ts';

/** How wide a typed field is, and which keys the phone shows for it. */
export interface FieldShape {
  readonly inputmode: 'numeric' | 'text';
  readonly width: 'short' | 'medium' | 'full';
  readonly rows?: number;
}

const shapes: Partial<Record<Field['type'], FieldShape>> = {
  'personal-id': { inputmode: 'numeric', width: 'medium' },
  phone: { inputmode: 'numeric', width: 'medium' },
  year: { inputmode: 'numeric', width: 'short' },
  number: { inputmode: 'numeric', width: 'short' },
  money: { inputmode: 'numeric', width: 'medium' },
  'date-in-words': { inputmode: 'text', width: 'full', rows: 3 },
};

/** The shape of a typed field; prose where nothing else is said. */
export function shapeOf({ type }: Pick<Field, 'type'>): FieldShape {
  return shapes[type] ?? { inputmode: 'text', width: 'full' };
}
